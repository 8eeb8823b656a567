package parley.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import parley.robustness.criteria.Payoffs;
import parley.robustness.sampling.Design;

/// A design over a space with what each approach gave in each of its worlds; worlds not played yet are missing.
///
/// @param payoffs one per world; empty where it was not played
public record SpaceRuns(Space space, Inquiry inquiry, Design design, List<Optional<Played>> payoffs) {

    public SpaceRuns {
        payoffs = List.copyOf(payoffs);
        if (payoffs.size() != design.count()) {
            throw new IllegalArgumentException(payoffs.size() + " worlds of a design of " + design.count());
        }
    }

    /// Nothing played yet.
    public static SpaceRuns of(Space space, Inquiry inquiry, Design design) {
        return new SpaceRuns(
                space,
                inquiry,
                design,
                IntStream.range(0, design.count())
                        .mapToObj(_ -> Optional.<Played>empty())
                        .toList());
    }

    /// Plays the worlds that are missing, as far as it is let.
    public SpaceRuns played(Worlds worlds, Trials trials, Workers workers) {
        var missing = IntStream.range(0, design.count())
                .filter(world -> payoffs.get(world).isEmpty())
                .boxed()
                .toList();
        var answers = workers.each(
                "playing worlds",
                missing,
                world -> worlds.of(space.moves(space.values(design.points().get(world))))
                        .flatMap(negotiation -> trials.of(negotiation, inquiry))
                        .map(Played::of));
        var all = new ArrayList<>(payoffs);
        for (int i = 0; i < missing.size(); i++) {
            all.set(missing.get(i), answers.get(i));
        }
        return new SpaceRuns(space, inquiry, design, all);
    }

    /// With more points, those played kept.
    public SpaceRuns extended(int more) {
        var longer = design.extended(more);
        var all = new ArrayList<>(payoffs);
        while (all.size() < longer.count()) {
            all.add(Optional.empty());
        }
        return new SpaceRuns(space, inquiry, longer, all);
    }

    /// Numbers of the worlds that were played.
    public int[] worlds() {
        return IntStream.range(0, payoffs.size())
                .filter(world -> payoffs.get(world).isPresent())
                .toArray();
    }

    /// The payoffs of the worlds that were played, all equally likely: the design already follows the spreads.
    ///
    /// @throws IllegalArgumentException where none was
    public Payoffs of() {
        return payoffs(Played::means);
    }

    /// The same by parts of their luck, so that one part may choose and another pay; none where some world has too
    /// little luck to divide.
    public List<Payoffs> parts() {
        int count = IntStream.of(worlds())
                .map(world -> payoffs.get(world).orElseThrow().parts().size())
                .min()
                .orElse(0);
        return IntStream.range(0, count)
                .mapToObj(part -> payoffs(played -> played.parts().get(part)))
                .toList();
    }

    private Payoffs payoffs(Function<Played, double[]> means) {
        var rows = IntStream.of(worlds())
                .mapToObj(world -> means.apply(payoffs.get(world).orElseThrow()))
                .toList();
        return Payoffs.equallyLikely(IntStream.range(0, inquiry.approaches().size())
                .mapToObj(approach ->
                        rows.stream().mapToDouble(row -> row[approach]).toArray())
                .toList());
    }

    /// The values of the worlds that were played.
    public List<double[]> values() {
        return IntStream.of(worlds())
                .mapToObj(world -> space.values(design.points().get(world)))
                .toList();
    }
}
