package parley.robustness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.experiment.Answer;
import parley.experiment.Cell;
import parley.experiment.Comparison;
import parley.measure.Estimate;

/// What switching one claimed mechanism off changes under one view, among everything that a comparison reports of the
/// approaches where the others respond as asked.
///
/// @param already whether the view has it switched off anyway, so that nothing can change
/// @param before  who led, and whether a winner could be named
/// @param after   the same without the mechanism
/// @param moved   numbers that moved by more than [#ERRORS] standard errors of the difference, the largest first
/// @param largest how many standard errors the number that moved most did
public record Effects(
        String mechanism,
        String view,
        boolean already,
        String before,
        String after,
        List<Moved> moved,
        double largest) {

    /// Below this many standard errors a move may be luck; the two sets of runs share theirs, so the true error is
    /// smaller.
    public static final double ERRORS = 3;

    private static final double LEAST = 1e-4;

    public Effects {
        moved = List.copyOf(moved);
    }

    /// A number that moved.
    ///
    /// @param what   in words, such as `utility of a`
    /// @param errors by so many standard errors
    public record Moved(String approach, String what, double before, double after, double errors) {}

    /// Nothing to play: the view has the mechanism off.
    public static Effects none(String mechanism, String view) {
        return new Effects(mechanism, view, true, "", "", List.of(), 0);
    }

    /// What two comparisons of one view differ in.
    public static Effects between(String mechanism, String view, String respond, Comparison with, Comparison without) {
        var all = new ArrayList<Moved>();
        for (String approach : with.approaches()) {
            var one = numbers(with.cell(view, approach, respond));
            var other = numbers(without.cell(view, approach, respond));
            one.forEach((what, estimate) -> {
                var changed = other.getOrDefault(what, new Estimate(0, 0));
                double difference = changed.mean() - estimate.mean();
                double error = Math.sqrt(estimate.error() * estimate.error() + changed.error() * changed.error());
                if (Math.abs(difference) > LEAST && Double.isFinite(error)) {
                    double errors = error == 0 ? Double.POSITIVE_INFINITY : Math.abs(difference) / error;
                    all.add(new Moved(approach, what, estimate.mean(), changed.mean(), errors));
                }
            });
        }
        all.sort(Comparator.comparingDouble(Moved::errors).reversed());
        return new Effects(
                mechanism,
                view,
                false,
                leader(with, view),
                leader(without, view),
                all.stream().filter(moved -> moved.errors() > ERRORS).toList(),
                all.isEmpty() ? 0 : all.getFirst().errors());
    }

    private static String leader(Comparison comparison, String view) {
        return comparison.answers().stream()
                .filter(answer -> answer.view().equals(view) && answer.party().equals(comparison.party()))
                .findFirst()
                .map(answer -> answer.approaches().getFirst()
                        + (answer.verdict() == Answer.Verdict.BEST ? "" : " (too close to call)"))
                .orElse("");
    }

    private static Map<String, Estimate> numbers(Cell cell) {
        var numbers = new LinkedHashMap<String, Estimate>();
        cell.utility().forEach((actor, estimate) -> numbers.put("utility of " + actor, estimate));
        numbers.put("chance of a deal", cell.deal());
        numbers.put("chance of all stages", cell.full());
        numbers.put("chance that a deal stands in the end", cell.standing());
        cell.endings().forEach((label, estimate) -> numbers.put("chance of " + label, estimate));
        cell.fate().forEach((fate, share) -> numbers.put("share " + fate.words(), share(share, cell.trajectories())));
        return numbers;
    }

    private static Estimate share(double share, long runs) {
        return new Estimate(share, runs < 2 ? Double.POSITIVE_INFINITY : Math.sqrt(share * (1 - share) / runs));
    }
}
