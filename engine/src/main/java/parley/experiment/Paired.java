package parley.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import parley.negotiation.View;
import parley.simulation.Halt;

/// The same actor's utility under several approaches, unit by unit over the same luck: what differences are formed of.
///
/// A unit is a mean over equally many batches; the others respond as the plan asks. Played on the caller's thread, so
/// that many small experiments can go on side by side.
///
/// @param approaches   in the plan's order
/// @param values       approach → unit → utility; equally many units for all
/// @param trajectories it rests on
/// @param reused       how many of these were at hand and not played
public record Paired(List<String> approaches, List<double[]> values, long trajectories, long reused) {

    public Paired {
        approaches = List.copyOf(approaches);
        values = List.copyOf(values);
    }

    /// Plays the plan's number of trajectories for each approach and response; empty if stopped before the end.
    ///
    /// @throws IllegalArgumentException where the plan asks for no fixed number, or the view knows no such party,
    ///     approach or response
    public static Optional<Paired> play(View view, Plan plan, PlayMaker table, BooleanSupplier stop) {
        if (plan.trajectories() < 1) {
            throw new IllegalArgumentException("paired plays need a number of trajectories");
        }
        var contest = Contest.of(view, plan, table);
        try {
            for (var contender : contest.contenders()) {
                for (var job : contender.upTo(contest.looks().last())) {
                    contender.arrived(job, Halt.once(stop, job::play));
                }
            }
        } catch (Halt _) {
            return Optional.empty();
        }
        return Optional.of(of(contest));
    }

    private static Paired of(Contest contest) {
        var mixtures = contest.contenders().stream()
                .map(contender -> Stand.of(contender, contest.plan().respond(), contest.actor()))
                .map(Stand::asked)
                .toList();
        int span = mixtures.stream().mapToInt(Mixture::span).max().orElseThrow();
        var halves = mixtures.getFirst().halves();
        for (var mixture : mixtures) {
            halves = mixture.common(halves);
        }
        var shared = halves;
        var values = new ArrayList<double[]>();
        for (var mixture : mixtures) {
            var units = shared.stream()
                    .map(half -> {
                        var own = new double[mixture.units(half, span)];
                        Arrays.setAll(own, unit -> mixture.value(half, unit, span, contest.actor()));
                        return own;
                    })
                    .flatMapToDouble(Arrays::stream)
                    .toArray();
            values.add(units);
        }
        long played =
                contest.contenders().stream().mapToLong(Contender::trajectories).sum();
        long reused = contest.contenders().stream().mapToLong(Contender::reused).sum();
        return new Paired(contest.plan().approaches(), values, played, reused);
    }
}
