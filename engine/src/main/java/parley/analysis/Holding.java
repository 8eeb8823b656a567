package parley.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import parley.measure.Reason;
import parley.standing.Ground;
import parley.standing.Grounds;
import parley.standing.Standing;

/// Would a deal hold? Who would keep it, who breaks first, how long it would stand, and what would make it hold.
///
/// @param keepers every performer of every type it may be of, the smallest margin first
/// @param life    how long it would stand
/// @param change  the cheapest change of terms that makes it self-enforcing, where it is not
public record Holding(List<Keeper> keepers, Life life, Optional<Change> change) {

    private static final int MOST_APPRAISED = 20_000;

    public Holding {
        keepers = List.copyOf(keepers);
    }

    /// A deal near the one at hand that everybody who is not bound would keep by itself, in the zone of agreement.
    ///
    /// @param options issue → option
    /// @param changed issues that differ
    /// @param worth   what it is worth more (less where negative) to each party at the table
    public record Change(int[] options, List<String> changed, double[] worth) {

        /// What the parties lose by it, added up.
        public double cost() {
            return java.util.Arrays.stream(worth)
                    .map(gain -> Math.max(0, -gain))
                    .sum();
        }
    }

    /// Whether everybody who is not bound would keep it.
    public boolean selfEnforcing() {
        return keepers.stream().allMatch(keeper -> keeper.bound() || keeper.keeps());
    }

    /// Who breaks first; none where nobody has anything to break.
    public Optional<Keeper> first() {
        return keepers.stream()
                .filter(keeper -> !keeper.bound())
                .findFirst()
                .or(() -> keepers.stream().findFirst());
    }

    /// Whether a deal would hold.
    ///
    /// @param cast the combination of types whose zone the deal must stay in
    static Holding of(Opening opening, int outcome, int cast, Worths worths) {
        var grounds = Grounds.of(opening.perception(), opening.scene(), outcome);
        var model = opening.world().model();
        var keepers = new ArrayList<Keeper>();
        for (int party = 0; party < model.parties(); party++) {
            if (!grounds.breaches(party).isEmpty()) {
                for (int type = 0; type < model.types(party); type++) {
                    if (opening.world().prior(party, type) > 0) {
                        keepers.add(keeper(opening, grounds, party, type, worths));
                    }
                }
            }
        }
        keepers.sort(Comparator.comparingDouble(Keeper::margin));
        var life = Life.of(opening, outcome, grounds);
        boolean holds = keepers.stream().allMatch(keeper -> keeper.bound() || keeper.keeps());
        return new Holding(keepers, life, holds ? Optional.empty() : change(opening, outcome, cast));
    }

    private static Keeper keeper(Opening opening, Grounds grounds, int party, int type, Worths worths) {
        var world = opening.world();
        var model = world.model();
        double honour = grounds.appraisal().honour(party, type);
        double cheat = grounds.appraisal().cheat(party, type);
        long set = grounds.appraisal().breached(party, type);
        boolean needed = cheat > honour + Standing.TOLERANCE;
        return new Keeper(
                model.actorName(party),
                model.negotiation().parties().get(party).types().get(type).name(),
                world.prior(party, type),
                world.keepsWord(party, type),
                honour,
                cheat,
                grounds.appraisal().breach(party, type),
                IntStream.range(0, model.space().issues())
                        .filter(k -> (set >> k & 1) != 0)
                        .mapToObj(k -> model.negotiation().issues().get(k).name())
                        .toList(),
                needed
                        ? Keeper.verification(grounds, party, type, honour, world.penalty(party))
                        : OptionalDouble.empty(),
                needed ? Keeper.penalty(grounds, party, type, honour) : OptionalDouble.empty(),
                why(grounds, party, type, set, worths));
    }

    private static List<Reason> why(Grounds grounds, int party, int type, long set, Worths worths) {
        List<Ground> honour = grounds.honour(party, type);
        List<Ground> cheat = grounds.cheat(party, type, set);
        return List.of(
                worths.of(party, type).mean("keeping its word", honour, worths.events(), worths::options),
                worths.of(party, type).mean("breaking it", cheat, worths.events(), worths::options));
    }

    /// Among all deals, or those that differ in one or two issues where there are too many.
    private static Optional<Change> change(Opening opening, int outcome, int cast) {
        var model = opening.world().model();
        var space = model.space();
        var prospect = opening.prospect();
        var here = opening.perception().appraisal(opening.scene(), outcome);
        Optional<Change> best = Optional.empty();
        for (int i = 0; i < prospect.size(); i++) {
            int other = prospect.outcome(i);
            long changed = space.changed(other, outcome);
            boolean near = prospect.size() <= MOST_APPRAISED || Long.bitCount(changed) <= 2;
            if (changed == 0 || !near || !prospect.inZone(cast, i) || !enforced(opening, other)) {
                continue;
            }
            var there = opening.perception().appraisal(opening.scene(), other);
            var worth = IntStream.range(0, model.parties())
                    .filter(model::atTable)
                    .map(party -> model.role(party, model.typeIn(cast, party)))
                    .mapToDouble(role -> there.worth(role) - here.worth(role))
                    .toArray();
            var found = new Change(options(opening, other), names(opening, changed), worth);
            if (best.isEmpty() || cheaper(found, best.get())) {
                best = Optional.of(found);
            }
        }
        return best;
    }

    private static boolean cheaper(Change one, Change other) {
        double difference = one.cost() - other.cost();
        return difference < -Standing.TOLERANCE
                || (difference <= Standing.TOLERANCE
                        && one.changed().size() < other.changed().size());
    }

    private static boolean enforced(Opening opening, int outcome) {
        var world = opening.world();
        var model = world.model();
        var appraisal = opening.perception().appraisal(opening.scene(), outcome);
        for (int party = 0; party < model.parties(); party++) {
            for (int type = 0; type < model.types(party); type++) {
                boolean free = world.prior(party, type) > 0 && !world.keepsWord(party, type);
                if (free && appraisal.honour(party, type) < appraisal.cheat(party, type) - Standing.TOLERANCE) {
                    return false;
                }
            }
        }
        return true;
    }

    static int[] options(Opening opening, int outcome) {
        var space = opening.world().model().space();
        return IntStream.range(0, space.issues())
                .map(k -> space.option(outcome, k))
                .toArray();
    }

    private static List<String> names(Opening opening, long set) {
        var issues = opening.world().model().negotiation().issues();
        return IntStream.range(0, issues.size())
                .filter(k -> (set >> k & 1) != 0)
                .mapToObj(k -> issues.get(k).name())
                .toList();
    }
}
