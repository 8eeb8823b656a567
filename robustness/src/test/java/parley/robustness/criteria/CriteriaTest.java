package parley.robustness.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.robustness.criteria.Hurwicz.Choice;

/// Milnor's table, in which the classical rules each choose another row (Milnor1954).
final class CriteriaTest {

    private static final Payoffs MILNOR = Payoffs.equallyLikely(List.of(
            new double[] {2, 2, 0, 1}, new double[] {1, 1, 1, 1}, new double[] {0, 4, 0, 0}, new double[] {1, 3, 0, 0
            }));

    private static int choice(Criterion criterion) {
        return Ranking.of(MILNOR, criterion).choice();
    }

    @Test
    void theClassicalRulesDisagreeAsPublished() {
        assertThat(choice(new MeanPayoff())).isEqualTo(0);
        assertThat(choice(new Hurwicz(0))).isEqualTo(1);
        assertThat(choice(new Hurwicz(0.3))).isEqualTo(2);
        assertThat(choice(new Regret(1))).isEqualTo(3);
    }

    @Test
    void regretsAreThoseOfTheTable() {
        assertThat(Ranking.of(MILNOR, new Regret(1)).scores()).containsExactly(2.0, 3.0, 2.0, 1.0);
        assertThat(Ranking.of(MILNOR, new Regret(0.5)).scores()).containsExactly(0.0, 0.0, 1.0, 1.0);
    }

    @Test
    void theChoiceChangesWhereTheLinesCross() {
        assertThat(Hurwicz.choices(MILNOR)).containsExactly(new Choice(0, 1), new Choice(0.25, 2));
        assertThat(Hurwicz.choices(Payoffs.equallyLikely(List.of(new double[] {1, 2}))))
                .containsExactly(new Choice(0, 0));
    }

    @Test
    void deviationsAndVariancesAreThoseOfTheTable() {
        assertThat(new UndesirableDeviations().of(MILNOR, 0)).isCloseTo(0.5, within(1e-12));
        assertThat(new UndesirableDeviations().of(MILNOR, 2)).isZero();
        assertThat(new MeanVariance(1).of(MILNOR, 2)).isCloseTo(1 - 3, within(1e-12));
    }

    @Test
    void sharesCountWorldsByTheirWeight() {
        assertThat(new Domain(1).of(MILNOR, 0)).isCloseTo(0.75, within(1e-12));
        assertThat(new ShareBest(0).of(MILNOR, 0)).isCloseTo(0.5, within(1e-12));
        var weighted = new Payoffs(MILNOR.of(), new double[] {0, 0, 1, 0});
        assertThat(new Domain(1).of(weighted, 0)).isZero();
        assertThat(new Hurwicz(1).of(weighted, 2)).isZero();
    }

    @Test
    void theRadiusIsTheDistanceOfTheNearestFailure() {
        var worlds = List.of(
                new double[] {0.5, 0.5}, new double[] {0.75, 0.5}, new double[] {0.5, 0.1}, new double[] {1, 1});
        var distances = InfoGap.distances(worlds, new double[] {0.5, 0.5}, new double[] {0, 0}, new double[] {1, 1});
        assertThat(distances).containsExactly(new double[] {0, 0.5, 0.8, 1}, within(1e-12));
        assertThat(new InfoGap(distances, 1).of(MILNOR, 0)).isCloseTo(0.8, within(1e-12));
        assertThat(new InfoGap(distances, 1).of(MILNOR, 1)).isEqualTo(1);
        assertThat(new InfoGap(distances, 1).of(MILNOR, 2)).isZero();
    }
}
