package parley.cli;

import java.util.ArrayList;
import java.util.List;
import parley.negotiation.Case;
import parley.negotiation.View;
import parley.report.Quoting;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Which views of a case, and what is changed in it: all that is asked where a case is analysed without playing.
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
        return views(subject, views);
    }

    static List<View> views(Case subject, List<String> views) {
        if (subject.views().isEmpty()) {
            Names.some(views, List.of("as written"), "view");
            return List.of(new View("as written", List.of(), false, "", List.of(), subject.base()));
        }
        var names = Names.some(views, subject.views().stream().map(View::name).toList(), "view");
        return subject.views().stream()
                .filter(view -> names.contains(view.name()))
                .toList();
    }

    /// The views as they were named, none where all are asked for.
    List<String> named() {
        return views;
    }

    /// The command with the same changes, to be continued.
    String again(String command, String file) {
        var words = new ArrayList<String>(List.of("parley", command, file));
        views.forEach(value -> words.addAll(List.of("--view", value)));
        changes.repeat(words);
        return Quoting.line(words);
    }
}
