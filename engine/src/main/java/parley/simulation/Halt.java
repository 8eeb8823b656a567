package parley.simulation;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Ends what is being played on a thread, between two trajectories, once nobody wants it any more.
public final class Halt extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final ScopedValue<BooleanSupplier> ASKED = ScopedValue.newInstance();

    private Halt() {
        super("stopped", null, false, false);
    }

    /// Plays on this thread.
    ///
    /// @param asked whether to stop; cheap, called before every trajectory
    /// @throws Halt once it is asked for
    public static <T> T once(BooleanSupplier asked, Supplier<T> playing) {
        return ScopedValue.where(ASKED, asked).call(playing::get);
    }

    static void heed() {
        if (ASKED.isBound() && ASKED.get().getAsBoolean()) {
            throw new Halt();
        }
    }
}
