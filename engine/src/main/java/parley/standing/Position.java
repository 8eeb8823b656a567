package parley.standing;

import java.lang.invoke.VarHandle;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import parley.deal.Space;

/// Where talks stand: with the situation, all that an outlook depends on.
public final class Position {

    private final Stage stage;
    private final List<Stage> next;
    private final int base;
    private final List<Integer> left;
    private final List<Double> until;
    private final List<Double> widening;
    private final int hash;
    private int @Nullable [] candidates;
    private int @Nullable [] whole;

    /// Where talks stand.
    ///
    /// @param stage    the stage on the table
    /// @param next     none, or the stage after it
    /// @param base     what is signed so far
    /// @param left     party → today's outcome with its own leftover part of a deal gone back on
    /// @param until    party → periods that part still stays
    /// @param widening party → its belief that the next stage opens, per period
    public Position(
            Stage stage, List<Stage> next, int base, List<Integer> left, List<Double> until, List<Double> widening) {
        this.stage = stage;
        this.next = List.copyOf(next);
        this.base = base;
        this.left = List.copyOf(left);
        this.until = List.copyOf(until);
        this.widening = List.copyOf(widening);
        this.hash = 31 * (31 * (31 * stage.hashCode() + next.hashCode()) + base)
                + 31 * (31 * left.hashCode() + until.hashCode())
                + widening.hashCode();
    }

    /// Talks about one stage with nothing signed, nothing left behind and no stage to follow.
    public static Position first(Model model, Stage stage) {
        int today = model.space().statusQuo();
        var nothing = Collections.nCopies(model.parties(), 0.0);
        return new Position(stage, List.of(), today, Collections.nCopies(model.parties(), today), nothing, nothing);
    }

    /// Every outcome that the stage on the table can end in, in the space's order.
    int[] candidates(Space space) {
        var known = candidates;
        if (known == null) {
            known = stage.candidates(space, base);
            VarHandle.releaseFence(); // no other thread may see the list before its numbers
            candidates = known;
        }
        return known;
    }

    /// The same with the stage after it in one.
    int[] whole(Space space) {
        var known = whole;
        if (known == null) {
            known = stage.and(next.getFirst()).candidates(space, base);
            VarHandle.releaseFence();
            whole = known;
        }
        return known;
    }

    /// The stage on the table.
    public Stage stage() {
        return stage;
    }

    /// None, or the stage after it.
    public List<Stage> next() {
        return next;
    }

    /// What is signed so far.
    public int base() {
        return base;
    }

    /// Party → today's outcome with its own leftover part of a deal gone back on.
    public List<Integer> left() {
        return left;
    }

    /// Party → periods that part still stays.
    public List<Double> until() {
        return until;
    }

    /// Party → its belief that the next stage opens, per period.
    public List<Double> widening() {
        return widening;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        return other instanceof Position that
                && hash == that.hash
                && base == that.base
                && stage.equals(that.stage)
                && next.equals(that.next)
                && left.equals(that.left)
                && until.equals(that.until)
                && widening.equals(that.widening);
    }
}
