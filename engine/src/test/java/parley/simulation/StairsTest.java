package parley.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class StairsTest {

    @Test
    void holdWhatSortingAllCandidatesWouldFind() {
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            int count = random.nextInt(60);
            boolean ties = round % 2 == 0;
            var own = random.doubles(count)
                    .map(x -> ties ? Math.rint(5 * x) / 5 : x)
                    .toArray();
            var others = random.doubles(count)
                    .map(x -> ties ? Math.rint(5 * x) / 5 : x)
                    .toArray();
            var stairs = new Stairs();
            for (int i = 0; i < count; i++) {
                stairs.add(i, own[i], others[i]);
            }
            var found = IntStream.range(0, stairs.size())
                    .mapToObj(stairs::candidate)
                    .toList();
            var wanted = new ArrayList<Integer>();
            double most = Double.NEGATIVE_INFINITY;
            for (int i : IntStream.range(0, count)
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> -own[i]))
                    .toList()) {
                if (others[i] > most) {
                    most = others[i];
                    wanted.add(i);
                }
            }
            assertThat(found).isEqualTo(wanted);
            for (int step = 0; step < stairs.size(); step++) {
                assertThat(stairs.own(step)).isEqualTo(own[found.get(step)]);
                assertThat(stairs.others(step)).isEqualTo(others[found.get(step)]);
            }
        }
    }
}
