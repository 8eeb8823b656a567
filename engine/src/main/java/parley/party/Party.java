package parley.party;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import parley.formula.Formula;

/// Someone with a stake, at the table or able to act only from outside.
///
/// @param patience    discount factor per *period*, in 0..1
/// @param types       at least one, in the file's order
/// @param factions    may be empty: then the party ratifies what it signs
/// @param quota       share of the factions' weight that must vote yes, in 0..1
/// @param leaderRate  rate per period at which its leader changes
/// @param keepsBeliefs share of what others believe that survives a change of leader, in 0..1
/// @param penalty     lost by it when a breach of its own is detected
/// @param coolOff     periods without talks after a detected breach by it
/// @param foresight   how many periods ahead it projects stocks
/// @param believes    its own values of assumptions
/// @param widening    its count so far of whether talks widened
/// @param reservation its no-deal value in a case without a world around the table; empty list where the world gives it
/// @param preferences a direct ranking in place of interests; empty where interests are given
public record Party(
        String name,
        boolean atTable,
        Formula patience,
        Noise noise,
        LossAttitude losses,
        List<Type> types,
        List<Faction> factions,
        Formula quota,
        Formula leaderRate,
        Formula keepsBeliefs,
        Formula penalty,
        Formula coolOff,
        Formula foresight,
        Map<String, Formula> believes,
        Counts widening,
        List<Formula> reservation,
        List<Preferences> preferences) {

    public Party {
        types = List.copyOf(types);
        factions = List.copyOf(factions);
        believes = Map.copyOf(believes);
        reservation = List.copyOf(reservation);
        preferences = List.copyOf(preferences);
        if (types.isEmpty()) {
            throw new IllegalArgumentException("party " + name + " has no type");
        }
    }

    /// The same party, one of whose types holds an assumption otherwise; its factions, which see things as the
    /// party does where they have no belief of their own, with it.
    public Party believing(int type, String assumption, Formula value) {
        var others = new ArrayList<>(types);
        others.set(type, types.get(type).believing(assumption, value));
        return with(others, factions);
    }

    /// The same party, one of whose factions holds an assumption otherwise.
    public Party believing(String faction, String assumption, Formula value) {
        return with(
                types,
                factions.stream()
                        .map(each -> each.name().equals(faction) ? each.believing(assumption, value) : each)
                        .toList());
    }

    private Party with(List<Type> otherTypes, List<Faction> otherFactions) {
        return new Party(
                name,
                atTable,
                patience,
                noise,
                losses,
                otherTypes,
                otherFactions,
                quota,
                leaderRate,
                keepsBeliefs,
                penalty,
                coolOff,
                foresight,
                believes,
                widening,
                reservation,
                preferences);
    }

    /// How loosely it follows its own interest, by purpose: scale of a logistic disturbance on the flow scale, 0 is
    /// exact.
    public record Noise(Formula accept, Formula vote, Formula keep, Formula choose) {
        public static final Noise NONE = new Noise(Formula.ZERO, Formula.ZERO, Formula.ZERO, Formula.ZERO);
    }

    /// How losses against the status quo weigh (Tversky & Kahneman 1992); weight 1 and curve 1 is none.
    public record LossAttitude(Formula weight, Formula curve) {
        public static final LossAttitude NONE = new LossAttitude(Formula.ONE, Formula.ONE);
    }

    /// Successes and failures counted so far; the belief is (successes + 1) / (successes + failures + 2).
    public record Counts(Formula successes, Formula failures) {
        public static final Counts NONE = new Counts(Formula.ZERO, Formula.ZERO);
    }
}
