package parley.formats.casetext;

import java.nio.charset.StandardCharsets;
import java.util.List;
import parley.formats.scenario.Conflict;
import parley.formats.scenario.Document;
import parley.formats.scenario.Foreign;
import parley.formats.scenario.Loss;
import parley.formats.scenario.Scenario;
import parley.formats.scenario.Written;

/// Writes what a foreign file holds as a case file.
public final class CaseText {

    private CaseText() {}

    /// The case file, and what it does not hold.
    public static Written of(Foreign foreign) {
        return switch (foreign) {
            case Scenario scenario -> ScenarioText.of(scenario);
            case Conflict conflict -> ConflictText.of(conflict);
        };
    }

    /// A case file with what it leaves out.
    static Written file(String title, List<String> lines, List<Loss> losses) {
        var text = new StringBuilder("parley: 1\ncase: ")
                .append(Yaml.text(parley.casefile.Page.clean(title)))
                .append('\n');
        if (!losses.isEmpty()) {
            text.append("leaves out:\n");
            losses.forEach(loss -> text.append("  - ")
                    .append(Yaml.text(parley.casefile.Page.clean(loss.what())))
                    .append('\n'));
        }
        lines.forEach(line -> text.append(line).append('\n'));
        var content = text.toString().getBytes(StandardCharsets.UTF_8);
        return new Written(List.of(new Document("case.yaml", content)), losses);
    }
}
