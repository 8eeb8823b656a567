package parley.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentTest {

    private static final Rig TWO_SIDES = Rig.simple(
            List.of("a", "b", "c"),
            List.of("x", "y"),
            (party, profile, _, _) -> party.equals("us")
                    ? Map.of("a", 0.6, "b", 0.5, "c", 0.2).get(profile.get("us"))
                    : profile.get("them").equals("x") ? 0.4 : 0.3);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void any_number_of_threads_gives_the_same_comparison(int threads) {
        var plan = TWO_SIDES.plan("best", 0);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var many = Experiment.run(TWO_SIDES.views(), plan, TWO_SIDES.tables(3), pool, threads, Watch.NOBODY);
            assertThat(many).usingRecursiveComparison().isEqualTo(TWO_SIDES.run(plan, 3));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_order_of_arrival_leaves_no_trace(long seed) {
        var plan = TWO_SIDES.plan("best", 9_000);
        var shuffled = Experiment.run(
                TWO_SIDES.views(), plan, TWO_SIDES.tables(3), new Shuffled(new Random(seed), 5), 5, Watch.NOBODY);
        assertThat(shuffled).usingRecursiveComparison().isEqualTo(TWO_SIDES.run(plan, 3));
    }

    @Test
    void a_clear_winner_is_named_and_the_others_are_not() {
        var answer = TWO_SIDES.run(TWO_SIDES.plan("best", 0), 3).answers().getFirst();
        assertThat(answer.verdict()).isEqualTo(Answer.Verdict.BEST);
        assertThat(answer.approaches()).containsExactly("a");
        assertThat(answer.margin().mean()).isCloseTo(0.1, within(0.01));
        assertThat(answer.differences()).containsOnlyKeys("b", "c");
    }

    @Test
    void a_margin_below_indifference_is_too_close_to_call_however_sure() {
        var rig = Rig.simple(
                        List.of("a", "b"),
                        List.of("x"),
                        (_, profile, _, _) -> profile.get("us").equals("a") ? 0.505 : 0.5)
                .withNoise(0.3, 0.0001);
        var answer = rig.run(rig.plan("best", 0), 3).answers().getFirst();
        assertThat(answer.differences().get("b").low()).isPositive();
        assertThat(answer.verdict()).isEqualTo(Answer.Verdict.TOO_CLOSE);
        assertThat(answer.approaches()).containsExactly("a", "b");
    }

    @Test
    void equal_approaches_are_named_best_in_no_more_than_five_percent_of_experiments() {
        var rig = Rig.simple(List.of("a", "b", "c"), List.of("x"), (_, _, _, _) -> 0.5)
                .withNoise(0.3, 0.2);
        var plan = new Plan("us", "best", List.of("a", "b", "c"), 7, 0, 0.02, 0);
        int named = 0;
        for (int seed = 0; seed < 60; seed++) {
            named += rig.run(plan, seed).answers().getFirst().verdict() == Answer.Verdict.BEST ? 1 : 0;
        }
        assertThat(named).isLessThanOrEqualTo(8);
    }

    @Test
    void ninety_five_percent_intervals_cover_the_truth() {
        var rig = Rig.simple(
                List.of("a", "b"),
                List.of("x"),
                (_, profile, _, _) -> profile.get("us").equals("a") ? 0.6 : 0.5);
        int mean = 0;
        int difference = 0;
        for (int seed = 0; seed < 400; seed++) {
            var found = rig.run(rig.plan("best", 64), seed);
            var utility = found.cell("a view", "a", "best").utility().get("us");
            mean += utility.within(2).contains(0.6) ? 1 : 0;
            var margin = found.answers().getFirst().margin();
            difference += margin.low() <= 0.1 && 0.1 <= margin.high() ? 1 : 0;
        }
        assertThat(mean).isBetween(368, 394);
        assertThat(difference).isBetween(368, 394);
    }

    @Test
    void precision_is_reached_and_no_more_is_played_than_it_needs() {
        var found = TWO_SIDES.run(TWO_SIDES.plan("best", 0), 3);
        assertThat(found.complete()).isTrue();
        assertThat(found.reached()).isLessThanOrEqualTo(0.01).isGreaterThan(0.005);
        assertThat(found.played()).isLessThan(6 * Plan.MOST);
    }

    @Test
    void a_precision_out_of_reach_ends_at_the_limit_and_says_so() {
        var plan = new Plan("us", "best", List.of("a"), 7, 0, 0.0001, 0.01);
        var found = TWO_SIDES.run(plan, 3);
        assertThat(found.complete()).isFalse();
        assertThat(found.played()).isEqualTo(Plan.MOST + 1_024);
        assertThat(found.notes()).anyMatch(note -> note.contains("precision"));
    }

    @Test
    void a_fixed_number_is_played_exactly() {
        var found = TWO_SIDES.run(TWO_SIDES.plan("best", 2_500), 3);
        assertThat(found.complete()).isTrue();
        assertThat(found.cell("a view", "a", "x").trajectories()).isEqualTo(2_500);
        assertThat(found.played()).isEqualTo(6 * 2_500);
    }

    @Test
    void stopping_keeps_what_was_played() {
        var heard = new ArrayList<Watch.Progress>();
        var found = Experiment.run(
                TWO_SIDES.views(),
                TWO_SIDES.plan("best", 0),
                TWO_SIDES.tables(3),
                Runnable::run,
                1,
                stopAfter(7, heard));
        assertThat(found.complete()).isFalse();
        assertThat(found.cells()).isNotEmpty();
        assertThat(found.reached()).isGreaterThan(0.01);
        assertThat(found.notes()).anyMatch(note -> note.contains("stopped"));
        assertThat(heard.getLast().played())
                .isLessThan(TWO_SIDES.run(TWO_SIDES.plan("best", 0), 3).played());
    }

    @Test
    void stopping_at_once_answers_nothing() {
        var found = Experiment.run(
                TWO_SIDES.views(),
                TWO_SIDES.plan("best", 0),
                TWO_SIDES.tables(3),
                Runnable::run,
                1,
                stopAfter(0, new ArrayList<>()));
        assertThat(found.complete()).isFalse();
        assertThat(found.cells()).isEmpty();
        assertThat(found.answers()).isEmpty();
    }

    @Test
    void a_coarse_comparison_of_few_trajectories_is_heard_once_before_the_first_look() {
        var heard = new ArrayList<Comparison>();
        Experiment.run(
                TWO_SIDES.views(), TWO_SIDES.plan("best", 0), TWO_SIDES.tables(3), Runnable::run, 1, new Watch() {
                    @Override
                    public void progress(Progress progress) {}

                    @Override
                    public boolean stop() {
                        return false;
                    }

                    @Override
                    public void first(Supplier<Comparison> coarse) {
                        heard.add(coarse.get());
                    }
                });
        assertThat(heard).hasSize(1);
        assertThat(heard.getFirst().played()).isEqualTo(6 * 48);
        assertThat(heard.getFirst().cells()).hasSize(9);
    }

    @Test
    void a_block_that_cannot_be_played_is_an_error_with_its_cause() {
        var fault = new IllegalArgumentException("no such thing");
        assertThatThrownBy(() -> Experiment.run(
                        TWO_SIDES.views(),
                        TWO_SIDES.plan("best", 0),
                        _ -> profile -> new Failing(
                                (Rigged) TWO_SIDES
                                        .tables(1)
                                        .apply(TWO_SIDES.views().getFirst())
                                        .play(profile),
                                fault),
                        Runnable::run,
                        1,
                        Watch.NOBODY))
                .hasRootCause(fault);
    }

    @Test
    void unknown_names_are_refused_by_name() {
        assertThatThrownBy(() -> TWO_SIDES.run(TWO_SIDES.plan("sulk", 0), 1)).hasMessageContaining("sulk");
        assertThatThrownBy(() -> TWO_SIDES.run(new Plan("us", "best", List.of("d"), 1, 0, 1, 1), 1))
                .hasMessageContaining("called d");
        assertThatThrownBy(() -> TWO_SIDES.run(new Plan("it", "best", List.of("a"), 1, 0, 1, 1), 1))
                .hasMessageContaining("called it");
    }

    @Test
    void margins_are_split_into_procedure_and_posture() {
        var rig = Rig.simple(List.of("a:hard", "b:soft"), List.of("x", "y"), (party, profile, _, _) -> {
            var us = profile.get("us");
            double procedure = us.startsWith("a") ? 0.3 : 0.2;
            double posture = us.endsWith("hard") ? 0.35 : 0.1;
            return party.equals("us")
                    ? procedure + posture
                    : profile.get("them").equals("x") ? 0.5 : 0.2;
        });
        var answer = rig.run(rig.plan("best", 8_192), 3).answers().getFirst();
        var split = answer.split().getFirst();
        assertThat(split.rival()).isEqualTo("b:soft");
        assertThat(split.procedure().mean()).isCloseTo(0.1, within(0.01));
        assertThat(split.posture().mean()).isCloseTo(0.25, within(0.01));
        assertThat(split.procedure().mean() + split.posture().mean())
                .isCloseTo(answer.margin().mean(), within(1e-12));
    }

    @Test
    void equal_postures_have_no_part_in_the_margin() {
        var split = TWO_SIDES
                .run(TWO_SIDES.plan("best", 2_048), 3)
                .answers()
                .getFirst()
                .split()
                .getFirst();
        assertThat(split.posture()).isEqualTo(new Answer.Margin(0, 0, 0));
    }

    @Test
    void spread_inside_a_view_is_told_apart_from_luck() {
        var rig = Rig.simple(List.of("a"), List.of("x"), (_, _, _, z) -> 0.5 + 0.1 * z)
                .withNoise(0.3, 0)
                .withRepeats(8);
        var cell = rig.run(rig.plan("best", 65_536), 3).cells().getFirst();
        assertThat(cell.spread().get("us")).isCloseTo(0.1, within(0.005));
        double error = Math.sqrt((0.01 + 0.09 / 8) / 8_192);
        assertThat(cell.utility().get("us").error()).isCloseTo(error, within(0.05 * error));
        assertThat(cell.deal().error()).isCloseTo(0.5 / Math.sqrt(8_192), within(1e-4));
    }

    @Test
    void without_ranges_there_is_no_spread() {
        assertThat(TWO_SIDES.run(TWO_SIDES.plan("x", 1_024), 3).cells())
                .allSatisfy(cell -> assertThat(cell.spread()).containsValues(0.0, 0.0));
    }

    @Test
    void shares_and_ratios_are_estimated_with_their_errors() {
        var cell = TWO_SIDES.run(TWO_SIDES.plan("x", 65_536), 3).cell("a view", "a", "x");
        assertThat(cell.deal().mean()).isCloseTo(0.5, within(0.01));
        assertThat(cell.deal().error()).isCloseTo(0.5 / 256, within(1e-5));
        assertThat(cell.depth().mean()).isCloseTo(0.5, within(0.005));
        assertThat(cell.depth().error()).isCloseTo(Math.sqrt(0.25 / 12 / 32_768), within(2e-5));
        assertThat(cell.timeToDeal().mean()).isCloseTo(10, within(0.03));
        assertThat(cell.timeToDeal().error()).isCloseTo(1 / Math.sqrt(32_768), within(1e-4));
    }

    @Test
    void racing_spares_an_approach_that_is_clearly_beaten_and_precisely_known() {
        var noise = new LinkedHashMap<String, Double>(Map.of("a", 0.5, "b", 0.5, "c", 0.1));
        var rig = Rig.simple(List.of("a", "b", "c"), List.of("x"), (_, profile, _, _) -> noise.get(profile.get("us")));
        var found = rig.run(new Plan("us", "best", List.of("a", "b", "c"), 7, 0, 0.02, 0), 3);
        assertThat(found.cell("a view", "c", "x").trajectories())
                .isLessThan(found.cell("a view", "a", "x").trajectories());
    }

    @Test
    void a_response_that_no_type_would_choose_is_dropped_without_changing_what_is_picked() {
        var plan = new Plan("us", "best", List.of("a", "b"), 7, 0, 0.004, 0.01);
        var found = TWO_SIDES.run(plan, 3);
        var picked = found.cell("a view", "a", "x");
        assertThat(found.cell("a view", "a", "y").trajectories()).isEqualTo(1_024);
        assertThat(picked.trajectories()).isGreaterThan(4_096);
        var fixed = TWO_SIDES.run(TWO_SIDES.plan("best", picked.trajectories()), 3);
        assertThat(found.cell("a view", "a", "best"))
                .usingRecursiveComparison()
                .isEqualTo(fixed.cell("a view", "a", "best"));
    }

    @Test
    void a_response_that_nobody_can_tell_from_another_is_played_no_further_and_still_named() {
        var rig = Rig.simple(
                        List.of("a", "b"),
                        List.of("x", "y"),
                        (party, profile, _, _) ->
                                party.equals("us") && profile.get("us").equals("a") ? 0.6 : 0.4)
                .withNoise(0.3, 0);
        var found = rig.run(new Plan("us", "best", List.of("a", "b"), 7, 0, 0.004, 0.01), 3);
        assertThat(found.cell("a view", "a", "y").trajectories()).isLessThan(1_100);
        assertThat(found.cell("a view", "a", "x").trajectories()).isGreaterThan(4_096);
        assertThat(found.cell("a view", "a", "best").chosen().values()).containsExactly(List.of("x", "y"));
    }

    private static Watch stopAfter(int blocks, List<Watch.Progress> heard) {
        return new Watch() {
            @Override
            public void progress(Progress progress) {
                heard.add(progress);
            }

            @Override
            public boolean stop() {
                return heard.size() >= blocks;
            }

            @Override
            public void first(Supplier<Comparison> coarse) {}
        };
    }

    /// Runs tasks in a random order once enough have gathered, or on a thread of its own when no more come.
    private record Shuffled(Random random, List<Runnable> held, int atOnce) implements Executor {

        Shuffled(Random random, int atOnce) {
            this(random, new ArrayList<>(), atOnce);
        }

        @Override
        public void execute(Runnable task) {
            synchronized (held) {
                held.add(task);
            }
            Thread.ofVirtual().start(() -> {
                Runnable chosen;
                synchronized (held) {
                    chosen = held.remove(random.nextInt(held.size()));
                }
                chosen.run();
            });
        }
    }

    private record Failing(Rigged rigged, RuntimeException fault) implements parley.simulation.Play {
        @Override
        public List<parley.simulation.Measure> measures() {
            return rigged.measures();
        }

        @Override
        public parley.simulation.Trace trace(long number, int stratum) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> paths() {
            return rigged.paths();
        }

        @Override
        public List<String> causes() {
            return rigged.causes();
        }

        @Override
        public int[][] strata() {
            return rigged.strata();
        }

        @Override
        public double[] believed(int party) {
            return rigged.believed(party);
        }

        @Override
        public int[] turns() {
            return rigged.turns();
        }

        @Override
        public boolean drawn() {
            return rigged.drawn();
        }

        @Override
        public int batchesPerBlock() {
            return rigged.batchesPerBlock();
        }

        @Override
        public parley.simulation.Block block(int number, int count) {
            throw fault;
        }
    }
}
