package parley.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import parley.simulation.Block;
import parley.simulation.Measure;
import parley.simulation.Play;
import parley.simulation.Tally;
import parley.simulation.Trace;

class SurvivalsTest {

    /// The textbook life table of remission times under 6-MP (Gehan 1965, as in KaplanMeier1958's method):
    /// 21 patients; 6,6,6,6+,7,9+,10,10+,11+,13,16,17+,19+,20+,22,23,25+,32+,32+,34+,35+.
    private static final int[] TIMES = {6, 6, 6, 6, 7, 9, 10, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 32, 34, 35};

    private static final boolean[] CENSORED = {
        false, false, false, true, false, true, false, true, true, false, false, true, true, true, false, false, true,
        true, true, true, true
    };

    @Test
    void the_product_limit_agrees_with_the_published_table() {
        var tally = new Tally(1, 0, 0, 40, 1);
        for (int i = 0; i < TIMES.length; i++) {
            follow(tally, TIMES[i], CENSORED[i] ? -1 : 0);
        }
        var standing =
                survival(1, List.of(tally), List.of("relapse"), List.of(1.0)).standing();
        assertThat(standing).hasSize(36);
        assertThat(standing[5]).isEqualTo(1);
        assertThat(standing[6]).isCloseTo(0.8571, within(5e-5));
        assertThat(standing[7]).isCloseTo(0.8067, within(5e-5));
        assertThat(standing[10]).isCloseTo(0.7529, within(5e-5));
        assertThat(standing[13]).isCloseTo(0.6902, within(5e-5));
        assertThat(standing[16]).isCloseTo(0.6275, within(5e-5));
        assertThat(standing[22]).isCloseTo(0.5378, within(5e-5));
        assertThat(standing[23]).isCloseTo(0.4482, within(5e-5));
        assertThat(standing[35]).isCloseTo(0.4482, within(5e-5));
    }

    /// By hand: 4 deals; one ends by fire at age 0, one by water at age 1, one is lost sight of, one stands.
    /// S: 3/4, 3/4·2/3 = 1/2, 1/2. Fire: 1/4 throughout; water: 0, 3/4·1/3 = 1/4.
    @Test
    void competing_causes_and_standing_add_up_to_one() {
        var tally = new Tally(1, 0, 0, 3, 2);
        follow(tally, 0, 0);
        follow(tally, 1, 1);
        follow(tally, 1, -1);
        follow(tally, 2, -1);
        var survival = survival(1, List.of(tally), List.of("fire", "water"), List.of(1.0));
        assertThat(survival.standing()).containsExactly(new double[] {0.75, 0.5, 0.5}, within(1e-15));
        assertThat(survival.causes().get("fire")).containsExactly(new double[] {0.25, 0.25, 0.25}, within(1e-15));
        assertThat(survival.causes().get("water")).containsExactly(new double[] {0, 0.25, 0.25}, within(1e-15));
        assertThat(survival.atRisk()).containsExactly(4, 3, 1);
        assertThat(survival.atYears()).containsExactly(new Survival.AtYear(1, survival.standing()[0]));
    }

    /// Strata of weight .9 and .1, two trajectories each: of the first both sign and one falls at age 0, of the
    /// second one signs and falls. At risk .9 + .05, lost .45 + .05: S = 1 − .5/.95.
    @Test
    void strata_count_by_their_weight() {
        var likely = new Tally(1, 0, 0, 1, 1);
        follow(likely, 0, 0);
        follow(likely, 0, -1);
        var unlikely = new Tally(1, 0, 0, 1, 1);
        follow(unlikely, 0, 0);
        unlikely.take(new double[] {0});
        var survival = survival(2, List.of(likely, unlikely), List.of("fire"), List.of(0.9, 0.1));
        assertThat(survival.standing()[0]).isCloseTo(1 - 0.5 / 0.95, within(1e-15));
    }

    @Test
    void without_deals_there_is_nothing_to_follow() {
        var tally = new Tally(1, 0, 0, 5, 1);
        tally.take(new double[] {0});
        var survival = survival(1, List.of(tally), List.of("fire"), List.of(1.0));
        assertThat(survival.standing()).isEmpty();
        assertThat(survival.atYears()).isEmpty();
    }

    /// One deal that is seen to end, or is lost sight of (-1), in the period of this age.
    private static void follow(Tally tally, int age, int cause) {
        tally.take(new double[] {1});
        for (int a = 0; a <= age; a++) {
            tally.survives(a);
        }
        if (cause >= 0) {
            tally.fails(cause, age);
        }
    }

    private static Survival survival(int strata, List<Tally> tallies, List<String> causes, List<Double> weights) {
        var rig = Rig.simple(List.of("a"), List.of("x"), (_, _, _, _) -> 0);
        var view = rig.views().getFirst();
        var responses = Responses.to("us", view.negotiation());
        var play = new Counted(strata, tallies, causes, weights);
        var contender =
                new Contender(view, view.negotiation().approachesOf("us").getFirst(), responses, List.of(0), _ -> play);
        for (var job : contender.upTo(2)) {
            contender.arrived(job, job.play());
        }
        return Survivals.of(Mixture.of(contender, 0), causes, 1);
    }

    /// A play whose even batches hold these tallies.
    private record Counted(int count, List<Tally> tallies, List<String> causes, List<Double> weights) implements Play {

        @Override
        public List<Measure> measures() {
            return List.of(Measure.Plain.DEAL);
        }

        @Override
        public List<String> paths() {
            return List.of();
        }

        @Override
        public int[][] strata() {
            return new int[count][2];
        }

        @Override
        public double[] believed(int party) {
            return new double[count];
        }

        @Override
        public int[] turns() {
            var turns = new int[count];
            java.util.Arrays.fill(turns, 1);
            return turns;
        }

        @Override
        public boolean drawn() {
            return false;
        }

        @Override
        public int batchesPerBlock() {
            return 2;
        }

        @Override
        public Trace trace(long number, int stratum) {
            return new Trace(weights.get(stratum), new double[0][0]);
        }

        @Override
        public Block block(int number, int batches) {
            var odds = weights.stream().mapToDouble(weight -> weight).toArray();
            var empty = tallies.stream().map(Tally::emptied).toArray(Tally[]::new);
            return new Block(
                    new double[2][count][batches],
                    new Tally[][] {tallies.toArray(Tally[]::new), empty},
                    new double[][] {odds, odds});
        }
    }
}
