package parley.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnsTest {

    @Test
    void appraising_outcomes_side_by_side_gives_what_one_by_one_gives_to_the_last_bit() {
        Seeds.tryEach(60, seed -> {
            var sight = Sight.of(
                    RandomCase.of(seed).withNoise(seed % 2 == 0 ? .05 : 0).negotiation());
            var model = sight.perception().world().model();
            var prospect = sight.prospect();
            int compared = 0;
            for (int i = 0; i < prospect.size(); i++) {
                for (int role = 0; role < model.roles(); role++) {
                    if (!Double.isNaN(prospect.surplus(role, i))) {
                        assertThat(prospect.surplus(role, i))
                                .as("candidate %d, role %d", i, role)
                                .isEqualTo(sight.appraisal(i).worth(role) - prospect.floor(role));
                        compared++;
                    }
                }
            }
            assertThat(compared).isPositive();
        });
    }
}
