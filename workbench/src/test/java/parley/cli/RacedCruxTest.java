package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.approach.Approach;
import parley.casefile.CaseFile;
import parley.casefile.Reading;
import parley.negotiation.Case;
import parley.robustness.Disagreement;
import parley.robustness.Inquiry;
import parley.robustness.Judge;
import parley.robustness.MovedWorlds;
import parley.robustness.Observer;
import parley.robustness.PairSearch;
import parley.robustness.Trial;
import parley.robustness.Trials;
import parley.robustness.Workers;
import parley.robustness.coalition.FlipSets;
import parley.robustness.coalition.Flips.Verdict;
import parley.simulation.Table;

/// Racing over all hybrids of two views with six disputed values finds what playing every approach in every hybrid in
/// full finds.
final class RacedCruxTest {

    private static final String CASE = """
            parley: 1
            case: To act now, slowly or not at all
            period: month
            horizon: 12
            question: {advise: us}
            parties:
              us: {patience: 0.8 per month}
              them: {patience: 0.8 per month}
            issues:
              price: {options: [high, low], performed by: them, verified: 1, reverses in: 1}
            interests:
              us: {weights: {price: 1}, values: {price: [0, 1]}, drift: worth_of_waiting}
              them: {weights: {price: 1}, values: {price: [1, 0]}}
            instruments:
              acting: {by: us, costs: {us: cost * acting}}
            events:
              it is done: {rate: 0.5 * acting, ends: done, worth: {us: worth_of_acting - toll * fee, them: 0}}
            approaches:
              us:
                wait: {stages: none}
                act: {stages: none, posture: {acting: 1}}
                act slowly: {stages: none, posture: {acting: 0.2}}
                act at last: {stages: none, posture: {acting: t > 8}}
            assumptions:
              worth_of_waiting: {default: 0.3, range: [0, 1]}
              worth_of_acting: {default: 0.6, range: [0, 1]}
              toll: {default: 0, range: [0, 1]}
              fee: {default: 0, range: [0, 1]}
              cost: {default: 0, range: [0, 1]}
              colour: {default: 0.5, range: [0, 1]}
            views:
              Ada:
                set: {worth_of_waiting: 0.5, worth_of_acting: 0.3}
              Bo:
                set: {worth_of_waiting: 0.2, worth_of_acting: 0.6, toll: 0.5, fee: 0.4, cost: 0.05, colour: 0.9}
            """;

    private static final long MOST = 2_048;

    private final Case subject = ((Reading.Read)
                    CaseFile.read("case", CASE.getBytes(StandardCharsets.UTF_8), List.of(), List.of()))
            .negotiation();
    private final MovedWorlds worlds = new MovedWorlds(subject.base(), _ -> Optional.empty());
    private final Disagreement disagreement =
            Disagreement.of(subject.views().getFirst(), subject.views().getLast());
    private final Inquiry inquiry = new Inquiry(
            "us",
            "best",
            subject.base().approachesOf("us").stream().map(Approach::name).toList(),
            1,
            MOST,
            0.01);

    @Test
    void racing_finds_the_sets_that_playing_everything_finds() {
        var raced = trials();
        var found = PairSearch.of(
                        worlds,
                        new Judge(raced, inquiry),
                        new Workers(Runnable::run, Observer.NOBODY),
                        disagreement,
                        "wait",
                        1_024)
                .orElseThrow();
        var whole = trials();
        var verdicts = new ArrayList<Verdict>();
        for (long set = 0; set < 64; set++) {
            var trial = worlds.of(disagreement.moves(set))
                    .flatMap(world -> whole.of(world, inquiry))
                    .orElseThrow();
            verdicts.add(flips(trial) ? Verdict.FLIPS : Verdict.HOLDS);
        }
        var exhaustive = FlipSets.of(set -> verdicts.get((int) set), 6, 6);

        assertThat(disagreement.groups()).hasSize(6);
        assertThat(found.hybrids()).isEqualTo(64);
        assertThat(found.sets().minimal()).isNotEmpty().containsExactlyInAnyOrderElementsOf(exhaustive.minimal());
        assertThat(found.open()).isZero();
        assertThat(raced.played()).isLessThan(whole.played());
        assertThat(raced.reused()).isPositive();
    }

    private static Trials trials() {
        return new Trials((world, seed) -> Table.of(world, seed)::play, Observer.NOBODY);
    }

    private boolean flips(Trial trial) {
        int own = trial.approaches().indexOf("wait");
        return trial.margin(own, trial.rival(own)).mean() < -inquiry.indifference();
    }
}
