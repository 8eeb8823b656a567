package parley.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MemoryTest {

    private final Memory memory = Memory.usual();
    private final Memory brief = memory.resting(1_000);

    @Test
    void whatRestsOnAMemoryForgetsWithIt() {
        var below = memory.<String, String>store();
        var above = brief.<String, String>store();
        below.put("a perception", "of a situation");
        above.put("a moment", "holds the perception");
        memory.grow(1);
        assertThat(below).hasSize(1);

        memory.grow(1L << 40);

        assertThat(below).isEmpty();
        assertThat(above).isEmpty();
    }

    @Test
    void whatItRestsOnStaysWhenOnlyTheUpperForgets() {
        var below = memory.<String, String>store();
        var above = brief.<String, String>store();
        below.put("a perception", "of a situation");
        above.put("a moment", "holds the perception");

        brief.grow(1_001);

        assertThat(above).isEmpty();
        assertThat(below).hasSize(1);
    }
}
