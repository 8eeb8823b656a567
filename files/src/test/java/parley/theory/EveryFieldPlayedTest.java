package parley.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.casefile.CaseFile;
import parley.casefile.Reading;
import parley.negotiation.Case;
import parley.negotiation.Negotiation;
import parley.simulation.Block;
import parley.simulation.Measure;
import parley.simulation.Play;
import parley.simulation.Table;

/// The case in which every key of the format occurs, played from end to end: as written and under its view, which
/// draws some of its numbers.
final class EveryFieldPlayedTest {

    @Test
    void every_meeting_of_approaches_can_be_played_to_finite_numbers() throws IOException {
        for (var negotiation : negotiations()) {
            for (var play : plays(negotiation)) {
                var block = play.block(0, few(play));

                for (var each : block.weights()) {
                    assertThat(each).hasSize(play.strata().length);
                    assertThat(Arrays.stream(each).sum()).isCloseTo(1, within(1e-12));
                }
                finite(play, block);
            }
        }
    }

    private static void finite(Play play, Block block) {
        for (var half : block.halves()) {
            for (var tally : half) {
                double fates = 0;
                for (int i = 0; i < play.measures().size(); i++) {
                    assertThat(tally.sum(i)).as("%s", play.measures().get(i)).isFinite();
                    fates += play.measures().get(i) instanceof Measure.Became ? tally.sum(i) : 0;
                }
                assertThat(fates).isEqualTo((double) tally.trajectories());
            }
        }
        for (var actor : block.utility()) {
            for (var stratum : actor) {
                assertThat(Arrays.stream(stratum).boxed()).allMatch(value -> Math.abs(value) < 20);
            }
        }
    }

    @Test
    void playing_it_again_gives_the_same_bytes_in_another_order() throws IOException {
        for (var negotiation : negotiations()) {
            var first = plays(negotiation).getFirst();
            var second = plays(negotiation).getFirst();
            var forward = List.of(first.block(0, few(first)), first.block(3, few(first)));
            var backward = List.of(second.block(3, few(first)), second.block(0, few(first)));

            assertThat(backward.reversed()).usingRecursiveComparison().isEqualTo(forward);
        }
    }

    /// Batches of some dozens of trajectories.
    private static int few(Play play) {
        return Math.ceilDiv(32, play.batchSize());
    }

    private static List<Negotiation> negotiations() throws IOException {
        var read = everyField();
        var negotiations = new ArrayList<>(List.of(read.base()));
        read.views().forEach(view -> negotiations.add(view.negotiation()));
        return negotiations;
    }

    private static Case everyField() throws IOException {
        try (var stream = EveryFieldPlayedTest.class.getResourceAsStream("/every-field.yaml")) {
            if (stream == null) {
                throw new AssertionError("no case file every-field");
            }
            return switch (CaseFile.read("every-field.yaml", stream.readAllBytes())) {
                case Reading.Read read -> read.negotiation();
                case Reading.Faulty faulty -> throw new AssertionError(faulty.faults());
            };
        }
    }

    private static List<Play> plays(Negotiation negotiation) {
        var table = Table.of(negotiation, 7);
        var plays = new ArrayList<Play>();
        for (var ours : negotiation.approachesOf("north")) {
            for (var theirs : negotiation.approachesOf("south")) {
                plays.add(table.play(Map.of("north", ours, "south", theirs)));
            }
        }
        return plays;
    }
}
