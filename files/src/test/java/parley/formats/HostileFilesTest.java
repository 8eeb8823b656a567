package parley.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.casefile.Fault;
import parley.formats.scenario.Document;

/// A file that means harm costs next to nothing and learns nothing.
final class HostileFilesTest {

    private static final Duration SHORT = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    @Test
    void anExternalEntityIsNeverOpened() throws IOException {
        var secret = folder.resolve("secret.txt");
        Files.writeString(secret, "the-secret");
        var text = "<!DOCTYPE negotiation_template [<!ENTITY s SYSTEM \"" + secret.toUri() + "\">]>\n"
                + "<negotiation_template>&s;<utility_space><objective><issue index=\"1\" name=\"&s;\"/></objective>"
                + "</utility_space></negotiation_template>";
        var faults = faults(List.of(file("domain.xml", text)));
        assertThat(faults).extracting(Fault::code).contains("E052");
        assertThat(Archive.told(faults)).doesNotContain("the-secret");
    }

    @Test
    void entitiesDoNotGrow() {
        var text = new StringBuilder("<!DOCTYPE d [<!ENTITY e0 \"0123456789\">");
        for (int i = 1; i < 30; i++) {
            text.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        text.append("]><negotiation_template>&e29;</negotiation_template>");
        assertThat(codes(file("domain.xml", text.toString()))).contains("E052");
    }

    @Test
    void depthHasALimit() {
        var xml = "<negotiation_template>" + "<objective>".repeat(100_000);
        assertThat(codes(file("domain.xml", xml))).contains("E005");
        var json = "{\"issuesValues\": " + "[".repeat(100_000);
        assertThat(codes(file("domain.json", json))).contains("E005");
        var yaml = "type: CartesianOutcomeSpace\nissues: " + "[".repeat(10_000);
        assertThat(codes(file("domain.yml", yaml))).containsAnyOf("E005", "E003");
    }

    @Test
    void sizeHasALimit() {
        var blank = " ".repeat(4_100_000);
        assertThat(codes(file("domain.xml", "<negotiation_template>" + blank))).contains("E004");
        assertThat(codes(file("domain.json", "{\"issuesValues\": {}" + blank))).contains("E004");
        assertThat(codes(file("domain.yml", "type: CartesianOutcomeSpace\nissues: []" + blank)))
                .contains("E004");
    }

    @Test
    void numberHasALimit() {
        var elements = "<negotiation_template>" + "<a/>".repeat(300_000) + "</negotiation_template>";
        assertThat(codes(file("domain.xml", elements))).contains("E005");
        var issue = "<negotiation_template><utility_space><objective><issue index=\"1\" name=\"x\" type=\"integer\" "
                + "lowerbound=\"-2000000000\" upperbound=\"2000000000\"/></objective></utility_space>"
                + "</negotiation_template>";
        assertThat(codes(file("domain.xml", issue))).contains("E022");
        var steps = "{\"name\": \"d\", \"issuesValues\": {\"x\": {\"range\": "
                + "{\"low\": 0, \"high\": 1e12, \"step\": 1e-300}}}}";
        assertThat(codes(file("domain.json", steps))).contains("E022");
    }

    private static Document file(String name, String text) {
        return new Document(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> codes(Document domain) {
        return faults(List.of(domain)).stream().map(Fault::code).toList();
    }

    private static List<Fault> faults(List<Document> files) {
        return assertTimeoutPreemptively(SHORT, () -> switch (ForeignCase.of("hostile", files, Optional.empty())) {
            case ForeignCase.Faulty(List<Fault> faults) -> faults;
            case ForeignCase.Text text -> text.warnings();
        });
    }
}
