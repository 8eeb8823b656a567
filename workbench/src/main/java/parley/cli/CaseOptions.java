package parley.cli;

import java.util.ArrayList;
import java.util.List;
import parley.negotiation.Case;
import parley.negotiation.View;
import parley.report.Quoting;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which views of a case, and what is changed in it: the options of commands that analyse without playing.
final class CaseOptions {

    @Option(names = "--view", paramLabel = "A,B", description = "Only these authors' views.")
    private List<String> views = new ArrayList<>();

    @Mixin
    private ChangeOptions changes = new ChangeOptions();

    ChangeOptions changes() {
        return changes;
    }

    /// The views asked for; the case as written where it has none.
    List<View> views(Case subject) {
        return QuestionOptions.views(subject, views);
    }

    /// The command with the same changes, to be continued.
    String again(String command, String file) {
        var words = new ArrayList<String>(List.of("parley", command, file));
        views.forEach(value -> words.addAll(List.of("--view", value)));
        changes.repeat(words);
        return Quoting.line(words);
    }
}
