package parley.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.casefile.CaseFile;
import parley.casefile.Change;
import parley.casefile.Reading;
import parley.negotiation.Case;
import tools.jackson.databind.JsonNode;

final class GlanceTest {

    private static final String LOOK = """
            {"case": "mine", "coarse": 24, "refine": false, "look": "Bo", "first": ["act"]%s}""";

    private static final String CASE = """
            parley: 1
            case: To act or to wait
            period: month
            horizon: 6
            question: {advise: us}
            parties:
              us: {patience: 0.5 per month}
              them: {patience: 0.5 per month}
            issues:
              price: {options: [high, low], performed by: them, verified: 1, reverses in: 1}
            interests:
              us: {weights: {price: 1}, values: {price: [0, 1]}, drift: worth_of_waiting}
              them: {weights: {price: 1}, values: {price: [1, 0]}}
            instruments:
              acting: {by: us}
            events:
              it is done: {rate: 50 * acting, ends: done, worth: {us: worth_of_acting, them: 0}}
            approaches:
              us:
                wait: {stages: none}
                watch: {stages: none, posture: {acting: 0.001}}
                act: {stages: none, posture: {acting: 1}}
            assumptions:
              worth_of_waiting: {default: 0.3, range: [0, 1]}
              worth_of_acting: {default: 0.6, range: [0, 1]}
            views:
              Ada:
                set: {worth_of_waiting: 0.5, worth_of_acting: 0.4}
              Bo:
                set: {worth_of_waiting: 0.2}
            """;

    @TempDir
    private Path folder;

    private Path file;
    private Visit visit;

    @BeforeEach
    void open() throws Exception {
        file = folder.resolve("mine.yaml");
        Files.writeString(file, CASE);
        visit = new Visit(folder.resolve("runs"), file);
    }

    @AfterEach
    void close() {
        visit.close();
    }

    private JsonNode last(String more) throws Exception {
        var events = visit.events(visit.compare(LOOK.formatted(more)));
        assertThat(events.getLast().name()).isEqualTo("done");
        return events.stream()
                .filter(event -> event.name().equals("picture"))
                .toList()
                .getLast()
                .json();
    }

    @Test
    void a_coarse_look_ends_with_every_approach_under_every_view() throws Exception {
        var picture = last("");

        assertThat(picture.path("stage").asString()).isEqualTo("coarse");
        assertThat(picture.path("views").size()).isEqualTo(2);
        assertThat(picture.path("approaches").size()).isEqualTo(3);
        assertThat(picture.path("cells").size())
                .isEqualTo(picture.path("views").size()
                        * picture.path("approaches").size());
    }

    @Test
    void the_view_on_screen_and_what_is_in_contention_come_first() throws Exception {
        var subject = read(Files.readAllBytes(file), List.of());
        var asked = Asked.of(Body.of(LOOK.formatted("").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        var steps = new java.util.ArrayList<String>();
        try (var players = java.util.concurrent.Executors.newFixedThreadPool(2)) {
            new Glance(players, players, 2, new parley.experiment.BlockMemory(1 << 20), new parley.standing.Common())
                    .over(
                            new Glance.Sight(
                                    subject.views(),
                                    asked.plan(subject, 24),
                                    asked.look(),
                                    asked.first(),
                                    asked.narrow()),
                            parley.experiment.Watch.NOBODY,
                            (comparison, count) -> steps.add(comparison.views() + " " + comparison.approaches()));
        }

        assertThat(steps)
                .containsExactly("[Bo] [wait, act]", "[Bo] [wait, watch, act]", "[Ada, Bo] [wait, watch, act]");
    }

    @Test
    void the_first_picture_keeps_to_the_responses_asked_for_and_the_next_ones_meet_all() throws Exception {
        var answered = CASE.replace(
                "approaches:\n", "approaches:\n  them:\n    yield: {stages: none}\n    resist: {stages: none}\n");
        var subject = read(answered.getBytes(java.nio.charset.StandardCharsets.UTF_8), List.of());
        var asked = Asked.of(Body.of(
                LOOK.formatted(", \"narrow\": [\"resist\"]").getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        var met = new java.util.ArrayList<Integer>();
        try (var players = java.util.concurrent.Executors.newFixedThreadPool(2)) {
            new Glance(players, players, 2, new parley.experiment.BlockMemory(1 << 20), new parley.standing.Common())
                    .over(
                            new Glance.Sight(
                                    subject.views(),
                                    asked.plan(subject, 24),
                                    asked.look(),
                                    asked.first(),
                                    asked.narrow()),
                            parley.experiment.Watch.NOBODY,
                            (comparison, _) -> met.add(comparison.responses().size()));
        }

        assertThat(met).startsWith(1, 2).doesNotContain(0);
    }

    @Test
    void a_slider_s_number_is_put_in_place_as_the_reader_would_have_it() throws Exception {
        byte[] content = Files.readAllBytes(file);
        var written = read(content, List.of());
        var read = read(content, List.of(new Change("worth_of_waiting", "0.25", "set")));

        var moved = Glance.moved(written, Map.of("worth_of_waiting", "0.25"), List.of())
                .orElseThrow();

        assertThat(moved.base()).isEqualTo(read.base());
        for (int i = 0; i < moved.views().size(); i++) {
            assertThat(moved.views().get(i).negotiation())
                    .isEqualTo(read.views().get(i).negotiation());
        }
    }

    @Test
    void what_is_no_plain_number_in_its_range_is_left_to_the_reader() throws Exception {
        var written = read(Files.readAllBytes(file), List.of());

        assertThat(Glance.moved(written, Map.of("worth_of_waiting", "7 %"), List.of()))
                .isEmpty();
        assertThat(Glance.moved(written, Map.of("worth_of_waiting", "1000000"), List.of()))
                .isEmpty();
        assertThat(Glance.moved(written, Map.of("nobody knows this", "0.25"), List.of()))
                .isEmpty();
    }

    @Test
    void the_same_look_gives_the_same_picture() throws Exception {
        String moved = ", \"set\": {\"worth_of_waiting\": \"0.3\"}";

        assertThat(last(moved)).isEqualTo(last(moved));
    }

    private static Case read(byte[] content, List<Change> changes) {
        return switch (CaseFile.read("mine.yaml", content, changes, List.of())) {
            case Reading.Read read -> read.negotiation();
            case Reading.Faulty faulty -> throw new AssertionError(faulty.toString());
        };
    }
}
