package parley.simulation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import parley.standing.Appraisal;
import parley.standing.Hoped;
import parley.standing.Outlook;
import parley.standing.Perception;
import parley.standing.Position;
import parley.standing.Prospect;
import parley.standing.Scene;

/// One position of talks at one moment: what every side sees in it, worked out once for all trajectories that come to
/// it.
final class Round {

    final Position position;
    final @Nullable Round next;
    private final Perception perception;
    private final Memory memory;
    private final int[] scriptStarts;
    private final @Nullable Side[] sides;
    private @Nullable Prospect prospect;
    private @Nullable Appraisal signed;
    private @Nullable AtTempo @Nullable [] hoped;

    /// A round, before others of the same moment.
    ///
    /// @param scriptStarts party → place of its first script among all scripts; then how many there are
    Round(Perception perception, Position position, int[] scriptStarts, Memory memory, @Nullable Round next) {
        this.perception = perception;
        this.memory = memory;
        this.position = position;
        this.next = next;
        this.scriptStarts = scriptStarts;
        this.sides = new Side[scriptStarts[scriptStarts.length - 1]];
    }

    Perception perception() {
        return perception;
    }

    Prospect prospect(Scene scene) {
        var known = prospect;
        if (known == null) {
            known = Outlook.of(perception, scene, position);
            prospect = known;
            memory.grow(known.bytes());
        }
        return known;
    }

    /// What a side could offer: the same whatever approaches meet at the position.
    Offers offers(Scene scene, Offers.Stance stance) {
        return perception.derived(new Seen(position, stance), wanted -> Offers.of(prospect(scene), wanted.stance()));
    }

    private record Seen(Position position, Offers.Stance stance) {}

    /// What is signed so far as everybody sees it, with the stage on the table hoped for.
    Appraisal signed(Scene scene) {
        var known = signed;
        if (known == null) {
            known = Outlook.signed(perception, scene, position);
            signed = known;
        }
        return known;
    }

    /// What talks let a role hope for at a tempo, null where nobody has asked.
    @Nullable
    Hoped hoped(int role, double tempo) {
        var known = hoped == null ? null : hoped[role];
        return known != null && known.tempo() == tempo ? known.hoped() : null;
    }

    Hoped hoped(int role, double tempo, Hoped found) {
        var known = hoped;
        if (known == null) {
            known = new AtTempo[perception.world().model().roles()];
            hoped = known;
        }
        known[role] = new AtTempo(tempo, found);
        return found;
    }

    private record AtTempo(double tempo, Hoped hoped) {}

    /// A party following one of its scripts, null where nobody has looked.
    @Nullable
    Side side(int party, int script) {
        return sides[scriptStarts[party] + script];
    }

    void side(int party, int script, Side side) {
        sides[scriptStarts[party] + script] = side;
    }

    /// What one side asks and offers.
    static final class Side {
        final Offers.Stance stance;
        final Offers offers;

        @Nullable
        Expected expected;

        @Nullable
        Expected ultimatum;

        /// What refusing this side's ultimatum is worth to each party; NaN where not yet known.
        final double[] refusals;

        Side(Offers.Stance stance, Offers offers, int parties) {
            this.stance = stance;
            this.offers = offers;
            this.refusals = new double[parties];
            Arrays.fill(refusals, Double.NaN);
        }
    }
}
