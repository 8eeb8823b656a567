package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.casefile.CaseFile;
import parley.casefile.Reading;
import parley.negotiation.Negotiation;
import parley.robustness.Inquiry;
import parley.robustness.Judge;
import parley.robustness.Observer;
import parley.robustness.Trials;
import parley.robustness.coalition.Flips.Verdict;
import parley.simulation.Table;

/// Waiting is worth a; acting costs c a period until it is done at rate r, which is worth b: with p = 1 − e^−r its
/// value is [(1−δ)(a−c) + δpb] / [(1−δ) + δp], the same as waiting where b = a + (1−δ)c/(δp). There neither verdict
/// may be given more often than its chance of error allows.
final class JudgeTest {

    private static final int SEEDS = 300;

    private static final String CASE = """
            parley: 1
            case: To act or to wait
            period: month
            horizon: 24
            question: {advise: us}
            parties:
              us: {patience: 0.8 per month}
              them: {patience: 0.8 per month}
            issues:
              price: {options: [high, low], performed by: them, verified: 1, reverses in: 1}
            interests:
              us: {weights: {price: 1}, values: {price: [0, 1]}, drift: 0.3}
              them: {weights: {price: 1}, values: {price: [1, 0]}}
            instruments:
              acting: {by: us, costs: {us: 0.3 * acting}}
            events:
              it is done: {rate: 0.5 * acting, ends: done, worth: {us: worth_of_acting, them: 0}}
            approaches:
              us:
                wait: {stages: none}
                act: {stages: none, posture: {acting: 1}}
                act at once: {stages: none, posture: {acting: 1}}
            assumptions:
              worth_of_acting: {default: 0.3 + 0.06 / (0.8 * (1 - exp(-0.5))) + MORE, range: [-1, 2]}
            """;

    private static Negotiation world(double more) {
        var text = CASE.replace("MORE", Double.toString(more)).getBytes(StandardCharsets.UTF_8);
        return ((Reading.Read) CaseFile.read("case", text, List.of(), List.of()))
                .negotiation()
                .base();
    }

    /// How often each verdict is given on waiting, over so many seeds.
    private static Map<Verdict, Integer> verdicts(Negotiation world, long most) {
        var given = new EnumMap<Verdict, Integer>(Verdict.class);
        for (int seed = 1; seed <= SEEDS; seed++) {
            var inquiry = new Inquiry("us", "best", List.of("wait", "act", "act at once"), seed, most, 0);
            var trials = new Trials((each, number) -> Table.of(each, number)::play, Observer.NOBODY);
            var judged = new Judge(trials, inquiry).of(world, "wait").orElseThrow();
            given.merge(judged.verdict(), 1, Integer::sum);
        }
        return given;
    }

    @ParameterizedTest
    @ValueSource(longs = {64, 512})
    void on_the_border_neither_verdict_is_given_more_often_than_one_time_in_twenty(long most) {
        var given = verdicts(world(0), most);
        // 0.05, and three standard deviations of a share over so many seeds
        int allowed = (int) (SEEDS * (0.05 + 3 * Math.sqrt(0.05 * 0.95 / SEEDS)));
        assertThat(given.getOrDefault(Verdict.FLIPS, 0)).isLessThanOrEqualTo(allowed);
        assertThat(given.getOrDefault(Verdict.HOLDS, 0)).isLessThanOrEqualTo(allowed);
        assertThat(given.getOrDefault(Verdict.UNDECIDED, 0)).isPositive();
    }

    @Test
    void far_from_the_border_the_verdict_is_right() {
        assertThat(verdicts(world(0.4), 512)).containsOnly(Map.entry(Verdict.FLIPS, SEEDS));
        assertThat(verdicts(world(-0.4), 512)).containsOnly(Map.entry(Verdict.HOLDS, SEEDS));
    }
}
