package parley.approach;

import java.util.List;
import java.util.Map;
import parley.formula.Formula;

/// How one party goes about the negotiation. The advised party's stages and tempo rule.
///
/// @param linked      whether everything signed stands and falls together, not only what was signed in one stage
/// @param demands     issue → index of the option without which it signs nothing (or a better one, by its own values)
/// @param open        aspiration at the start, 0..1 from its floor to the best the other might accept
/// @param settle      aspiration in the end, 0..1
/// @param concede     the exponent e > 0; below 1 it holds out (Faratin1998)
/// @param talkTime    periods until `settle` is reached; 0 where deadline or horizon says so
/// @param reciprocate share of its step that mirrors the other's last one, 0..1
/// @param insight     how well it sees the other's interests, 0..1; the rest is the fixed-pie belief
/// @param tempo       none (the case's), or chance that a period holds a usable round
/// @param ultimatums  none, or one
/// @param deadline    periods from the start of this approach until it stops waiting; infinite where never
/// @param posture     instrument → formula; an instrument left out stays at 0
/// @param widenWhen   condition for opening the next stage
/// @param askFirst    whether it skips texts its own veto factions would reject
public record Approach(
        String name,
        Stages stages,
        boolean linked,
        Map<String, Integer> demands,
        Formula open,
        Formula settle,
        Formula concede,
        Formula talkTime,
        Formula reciprocate,
        Formula insight,
        OfferRule offer,
        List<Formula> tempo,
        List<Ultimatum> ultimatums,
        Formula deadline,
        Then atDeadline,
        Map<String, Formula> posture,
        Formula widenWhen,
        List<Switch> switches,
        boolean askFirst) {

    public Approach {
        demands = Map.copyOf(demands);
        tempo = List.copyOf(tempo);
        ultimatums = List.copyOf(ultimatums);
        posture = Map.copyOf(posture);
        switches = List.copyOf(switches);
    }

    /// How a text is chosen.
    public enum OfferRule {
        /// Best for the other among outcomes that reach my aspiration.
        ASPIRATION,
        /// Best expected value against the types the other may be.
        EXPECTED,
        /// Backward induction over the rounds left; complete information only.
        EQUILIBRIUM
    }

    /// One text, take it or leave it, under the threat of an event of its own choosing.
    public record Ultimatum(String event, Then ifRefused) {}

    /// When to go over to another approach.
    public record Switch(Formula when, String to) {}

    /// The same procedure under another approach's posture.
    public Approach withPostureOf(Approach other) {
        return new Approach(
                name + " under the posture of " + other.name,
                stages,
                linked,
                demands,
                open,
                settle,
                concede,
                talkTime,
                reciprocate,
                insight,
                offer,
                tempo,
                ultimatums,
                deadline,
                atDeadline,
                other.posture,
                widenWhen,
                switches,
                askFirst);
    }
}
