package parley.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.robustness.criteria.Payoffs;
import parley.robustness.sampling.Design;

/// A design over a space with what each approach gave in each of its worlds; worlds not played yet are missing.
///
/// @param payoffs world → approach → mean utility; empty where it was not played
public record SpaceRuns(Space space, Inquiry inquiry, Design design, List<Optional<double[]>> payoffs) {

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
                        .mapToObj(_ -> Optional.<double[]>empty())
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
                        .map(Trial::means));
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
        var worlds = worlds();
        var of = new ArrayList<double[]>();
        for (int approach = 0; approach < inquiry.approaches().size(); approach++) {
            int own = approach;
            of.add(IntStream.of(worlds)
                    .mapToDouble(world -> payoffs.get(world).orElseThrow()[own])
                    .toArray());
        }
        return Payoffs.equallyLikely(of);
    }

    /// The values of the worlds that were played.
    public List<double[]> values() {
        return IntStream.of(worlds())
                .mapToObj(world -> space.values(design.points().get(world)))
                .toList();
    }
}
