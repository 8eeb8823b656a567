package parley.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Playing by chance against walking every path.
final class OracleTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 7})
    void played_numbers_lie_as_near_to_exact_ones_as_chance_allows(long seed) {
        var negotiation = RandomCase.of(seed).negotiation();
        var exact = Exact.of(negotiation);
        var play = Table.of(negotiation, seed).play(RandomCase.profile(negotiation));
        var all = new Tally[play.strata().length];
        for (int block = 0; block < 40; block++) {
            for (var half : play.block(block, play.batchesPerBlock()).halves()) {
                for (int s = 0; s < all.length; s++) {
                    all[s] = all[s] == null ? half[s].emptied() : all[s];
                    all[s].add(half[s]);
                }
            }
        }
        for (int s = 0; s < all.length; s++) {
            for (int i = 0; i < play.measures().size(); i++) {
                near(exact, play.measures().get(i).toString(), s, all[s].sum(i), (double) all[s].trajectories());
            }
            for (int path = 0; path < play.paths().size(); path++) {
                for (int t = 0; t < all[s].periods(); t++) {
                    var name = play.paths().get(path) + " in " + t;
                    near(exact, name, s, all[s].path(path, t), (double) all[s].trajectories());
                }
            }
        }
    }

    /// Of a thousand numbers three lie beyond three standard errors, none beyond four and a half; where hardly a
    /// trajectory is expected, one or two are allowed.
    private static void near(Exact exact, String name, int stratum, double sum, double count) {
        double error = exact.deviation(name, stratum) / Math.sqrt(count);
        assertThat(sum / count)
                .as("%s in stratum %d of %s", name, stratum, exact)
                .isCloseTo(exact.means().get(name)[stratum], within(4.5 * error + 2 / count));
    }

    @ParameterizedTest
    @ValueSource(longs = {14, 17, 20})
    void what_paths_share_does_not_show(long seed) {
        var negotiation = RandomCase.of(seed).negotiation();
        var profile = RandomCase.profile(negotiation);

        assertThat(Exact.of(negotiation, profile, false).overall())
                .isEqualTo(Exact.of(negotiation, profile, true).overall());
    }
}
