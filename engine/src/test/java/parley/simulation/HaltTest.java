package parley.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import parley.experiment.BlockMemory;

/// Nobody waits for what nobody wants.
final class HaltTest {

    @Test
    void playingEndsBeforeTheNextTrajectoryAndLeavesNoTrace() {
        var negotiation = RandomCase.of(3).withNoise(.05).negotiation();
        var play = Table.of(negotiation, 3).play(RandomCase.profile(negotiation));
        var asked = new AtomicInteger();
        assertThatThrownBy(() -> Halt.once(() -> asked.incrementAndGet() > 5, () -> play.block(0, 4)))
                .isInstanceOf(Halt.class);
        assertThat(asked).hasValue(6);
        assertThat(play.block(0, 4))
                .usingRecursiveComparison()
                .isEqualTo(Table.of(negotiation, 3)
                        .play(RandomCase.profile(negotiation))
                        .block(0, 4));
    }

    @Test
    void whoWaitedForABlockThatIsGivenUpPlaysItItself() throws Exception {
        var memory = new BlockMemory(1 << 20);
        var block = new Block(new double[0][][], new Tally[0][], new double[0][]);
        var begun = new CountDownLatch(1);
        var stop = new CompletableFuture<Void>();
        var given = CompletableFuture.supplyAsync(() -> memory.of("key", () -> {
            begun.countDown();
            stop.join();
            return Halt.once(() -> true, () -> {
                Halt.heed();
                return block;
            });
        }));
        begun.await();
        var waiting = CompletableFuture.supplyAsync(() -> memory.of("key", () -> block));
        stop.complete(null);
        assertThatThrownBy(given::join).hasCauseInstanceOf(Halt.class);
        assertThat(waiting.join().block()).isSameAs(block);
    }
}
