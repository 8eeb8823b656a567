package parley.formats.genius;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import parley.casefile.Code;
import parley.casefile.Faults;
import parley.casefile.Words;
import parley.formats.scenario.Topic;

/// Reads the issues of a domain.
final class DomainReader {

    /// More numbers than this in one issue are refused.
    static final int MOST_OPTIONS = 10_000;

    private final Attributes attributes;
    private final Faults faults;
    private final List<Issue> issues = new ArrayList<>();

    /// An issue and the index that profiles know it by.
    record Issue(int index, Topic topic) {}

    private DomainReader(Faults faults) {
        this.faults = faults;
        this.attributes = new Attributes(faults);
    }

    /// The issues in the order GENIUS gives them: those of inner objectives before an objective's own.
    static List<Issue> read(Element root, Faults faults) {
        var reader = new DomainReader(faults);
        var objective = root.child("utility_space").flatMap(space -> space.child("objective"));
        objective.ifPresent(reader::objective);
        if (reader.issues.isEmpty() && !faults.anyError()) {
            faults.add(Code.E053, root.place(), "The domain has no issue.", "add <issue> under <objective>");
        }
        reader.once(root);
        return reader.issues;
    }

    private void objective(Element objective) {
        objective.children("objective").forEach(this::objective);
        objective.children("issue").forEach(element -> {
            var index = attributes.whole(element, "index");
            var topic = attributes
                    .need(element, "name")
                    .flatMap(name -> range(element).map(r -> new Topic(name, r)));
            if (index.isPresent() && topic.isPresent()) {
                if (issues.stream().anyMatch(issue -> issue.index == index.getAsInt())) {
                    var what = "The index " + index.getAsInt() + " is used a second time.";
                    faults.add(Code.E035, element.place(), what, "give each issue an index of its own");
                }
                issues.add(new Issue(index.getAsInt(), topic.get()));
            }
        });
    }

    private void once(Element root) {
        var names = new HashSet<String>();
        for (var issue : issues) {
            if (!names.add(issue.topic.name())) {
                var what = "Two issues are called '" + Words.shown(issue.topic.name()) + "'.";
                faults.add(Code.E035, root.place(), what, "give each issue a name of its own");
            }
        }
    }

    /// The kind an issue says it is of: `type` before `vtype`; discrete where neither is known.
    static String kind(Element issue) {
        var kind = issue.attribute("type").or(() -> issue.attribute("vtype")).orElse("discrete");
        var known = kind.toLowerCase(Locale.ROOT);
        return List.of("integer", "real").contains(known) ? known : "discrete";
    }

    private Optional<Topic.Range> range(Element issue) {
        return switch (kind(issue)) {
            case "integer" -> whole(issue);
            case "real" -> span(issue);
            default -> listed(issue);
        };
    }

    private Optional<Topic.Range> whole(Element issue) {
        var low = attributes.whole(issue, "lowerbound");
        var high = attributes.whole(issue, "upperbound");
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        long count = (long) high.getAsInt() - low.getAsInt() + 1;
        if (count < 1 || count > MOST_OPTIONS) {
            var what = "From " + low.getAsInt() + " to " + high.getAsInt() + " there are " + Math.max(0, count)
                    + " integers.";
            faults.add(Code.E022, issue.place(), what, "1 to " + MOST_OPTIONS + " are possible");
            return Optional.empty();
        }
        return Optional.of(new Topic.Whole(low.getAsInt(), high.getAsInt()));
    }

    private Optional<Topic.Range> span(Element issue) {
        var bounds = issue.child("range");
        if (bounds.isEmpty()) {
            faults.add(
                    Code.E011, issue.place(), "The real issue has no <range>.", "add <range lowerbound upperbound/>");
            return Optional.empty();
        }
        var low = attributes.number(bounds.get(), "lowerbound");
        var high = attributes.number(bounds.get(), "upperbound");
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        if (!(low.getAsDouble() < high.getAsDouble())) {
            var what = "The range runs from " + Words.shown(low.getAsDouble()) + " to "
                    + Words.shown(high.getAsDouble()) + ".";
            faults.add(Code.E021, bounds.get().place(), what, "put the smaller number first");
            return Optional.empty();
        }
        return Optional.of(new Topic.Span(low.getAsDouble(), high.getAsDouble()));
    }

    private Optional<Topic.Range> listed(Element issue) {
        var values = new LinkedHashSet<String>();
        for (var item : issue.children("item")) {
            attributes.need(item, "value").ifPresent(value -> {
                if (!values.add(value)) {
                    var what = "The value '" + Words.shown(value) + "' stands twice.";
                    faults.add(Code.E035, item.place(), what, "give each item a value of its own");
                }
            });
        }
        if (values.isEmpty()) {
            faults.add(Code.E040, issue.place(), "The issue has no items.", "add <item index=\"1\" value=\"...\"/>");
            return Optional.empty();
        }
        return Optional.of(new Topic.Listed(List.copyOf(values)));
    }
}
