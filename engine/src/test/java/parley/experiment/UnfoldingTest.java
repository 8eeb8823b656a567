package parley.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnfoldingTest {

    private static final Rig RIG = Rig.simple(
            List.of("a", "b"),
            List.of("x", "y"),
            (_, profile, _, _) -> Map.of("a", 0.6, "b", 0.5).get(profile.get("us")));

    private static Unfolding unfolding(int runs) {
        var comparison = RIG.run(RIG.plan("best", 0), 3);
        var view = RIG.views().getFirst();
        return Unfolding.of(
                view, comparison.cell(view.name(), "a", "best"), RIG.tables(3).apply(view), runs, 5, () -> false);
    }

    @Test
    void bands_hold_their_share_of_the_trajectories() {
        var course = unfolding(200).courses().getFirst();

        assertThat(course.mean()[0]).isCloseTo(99.5, within(1e-9));
        assertThat(course.bands()).extracting(Unfolding.Band::share).containsExactly(0.95, 0.8, 0.5);
        assertThat(course.bands().get(0).low()[0]).isEqualTo(4);
        assertThat(course.bands().get(0).high()[0]).isEqualTo(194);
        assertThat(course.bands().get(2).low()[0]).isEqualTo(49);
        assertThat(course.bands().get(2).high()[0]).isEqualTo(149);
    }

    @Test
    void samples_are_trajectories_as_they_went() {
        var unfolding = unfolding(200);

        assertThat(unfolding.runs()).isEqualTo(200);
        assertThat(unfolding.courses().getFirst().samples())
                .extracting(sample -> sample[0])
                .containsExactly(0.0, 1.0, 2.0, 3.0, 4.0);
    }
}
