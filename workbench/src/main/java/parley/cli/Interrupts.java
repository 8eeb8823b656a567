package parley.cli;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/// Ctrl-C: the first one asks the work under way to answer with what is done, the second ends the program at once.
///
/// The JVM starts its shutdown at the first signal; a hook holds it up until the answer is printed, and gives the
/// signal back to the system, so that the second needs no help from us.
final class Interrupts {

    private static final int SIGINT = 2;

    private final AtomicBoolean working = new AtomicBoolean();
    private final Runnable heard;
    private final AtomicBoolean requested = new AtomicBoolean();
    private final CountDownLatch finished = new CountDownLatch(1);

    private Interrupts(Runnable heard) {
        this.heard = heard;
    }

    /// Interrupts of this program. Call [#finished] before it ends.
    ///
    /// @param heard tells the person that the first one was heard
    static Interrupts ofThisProgram(Runnable heard) {
        var interrupts = new Interrupts(heard);
        Runtime.getRuntime().addShutdownHook(new Thread(interrupts::shutdown, "interrupt"));
        return interrupts;
    }

    /// Interrupts that only [#request] makes.
    static Interrupts ofNobody() {
        return new Interrupts(() -> {});
    }

    /// From now on an interrupt waits for the answer; before, it ends the program.
    void working() {
        working.set(true);
    }

    /// Asks for the answer, as Ctrl-C does.
    void request() {
        requested.set(true);
    }

    /// Whether the answer is asked for.
    boolean requested() {
        return requested.get();
    }

    /// Everything is printed: nothing holds up the end any more.
    void finished() {
        finished.countDown();
    }

    private void shutdown() {
        if (!working.get() || finished.getCount() == 0) {
            return;
        }
        request();
        giveBack();
        heard.run();
        try {
            finished.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// `signal(SIGINT, SIG_DFL)`.
    @SuppressWarnings("restricted")
    private static void giveBack() {
        var linker = Linker.nativeLinker();
        linker.defaultLookup().find("signal").ifPresent(address -> {
            var signal = linker.downcallHandle(
                    address, FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
            try {
                var _ = (MemorySegment) signal.invokeExact(SIGINT, MemorySegment.NULL);
            } catch (Throwable impossible) {
                throw new AssertionError(impossible);
            }
        });
    }
}
