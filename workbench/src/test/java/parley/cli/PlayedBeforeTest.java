package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.casefile.CaseFile;
import parley.casefile.Reading;
import parley.negotiation.Negotiation;
import parley.negotiation.View;
import parley.simulation.Play;
import parley.simulation.Table;

class PlayedBeforeTest {

    /// Factions vote whose weights the parties hold different beliefs about: whatever they look at must not
    /// change how they are weighed.
    @Test
    void what_a_table_has_worked_out_before_never_shows_in_what_comes_after() throws IOException {
        var path = Path.of("..", "cases", "us-iran", "2007.yaml");
        var read = (Reading.Read) CaseFile.read("2007.yaml", Files.readAllBytes(path), List.of(), List.of());
        var world = read.negotiation().views().stream()
                .filter(view -> view.name().startsWith("Bush"))
                .map(View::negotiation)
                .findFirst()
                .orElseThrow();

        for (var approach : world.approachesOf("usa")) {
            var fresh = play(world, approach.name());
            var used = play(world, approach.name());
            used.utilities(1, 1);
            used.utilities(2, 1);

            assertThat(used.utilities(0, 1).utility())
                    .as(approach.name())
                    .isDeepEqualTo(fresh.utilities(0, 1).utility());
        }
    }

    private static Play play(Negotiation world, String approach) {
        var own = world.approachesOf("usa").stream()
                .filter(each -> each.name().equals(approach))
                .findFirst()
                .orElseThrow();
        return Table.of(world, 1)
                .play(Map.of("usa", own, "iran", world.approachesOf("iran").getFirst()));
    }
}
