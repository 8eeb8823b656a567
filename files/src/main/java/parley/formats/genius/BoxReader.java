package parley.formats.genius;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import parley.casefile.Code;
import parley.casefile.Faults;
import parley.casefile.Words;
import parley.formats.genius.DomainReader.Issue;
import parley.formats.scenario.Topic;
import parley.formats.scenario.Worth;

/// Reads a nonlinear profile: hyper-rectangles in bundles (ItoHattoriKlein2007).
final class BoxReader {

    private final List<Issue> issues;
    private final Faults faults;
    private final Attributes attributes;

    BoxReader(List<Issue> issues, Faults faults) {
        this.issues = issues;
        this.faults = faults;
        this.attributes = new Attributes(faults);
    }

    Optional<Worth> read(Element root, Element objective) {
        var utility = objective
                .child("utility")
                .or(() -> root.below("utility").stream().findFirst());
        if (utility.isEmpty()) {
            faults.add(Code.E011, objective.place(), "The profile has no <utility>.", "add it with its <ufun>");
            return Optional.empty();
        }
        for (var issue : issues) {
            if (issue.topic().range() instanceof Topic.Listed) {
                var what = "The issue '" + Words.shown(issue.topic().name()) + "' has no numbers to bound.";
                faults.add(Code.E054, objective.place(), what, "nonlinear profiles need integer issues");
            }
        }
        var most = attributes.number(utility.get(), "maxutility", 1);
        if (most.isPresent() && !(most.getAsDouble() > 0)) {
            var what = "The largest utility is " + Words.shown(most.getAsDouble()) + ".";
            faults.add(Code.E022, utility.get().place(), what, "write a number above 0");
            return Optional.empty();
        }
        var inside = bundles(utility.get());
        var bundle =
                inside.size() == 1 ? inside.getFirst() : new Worth.Bundle(1, Worth.Together.SUM, List.of(), inside);
        return most.isPresent() ? Optional.of(new Worth.Boxes(most.getAsDouble(), bundle)) : Optional.empty();
    }

    private List<Worth.Bundle> bundles(Element parent) {
        return parent.children("ufun").stream().map(this::bundle).toList();
    }

    private Worth.Bundle bundle(Element ufun) {
        var type = ufun.attribute("type").orElse("PlainUfun");
        if (!type.equals("PlainUfun")) {
            var what = "Functions of type '" + Words.shown(type) + "' are not known.";
            faults.add(Code.E054, ufun.place(), what, "known is PlainUfun");
        }
        var together = ufun.attribute("aggregation").orElse("sum").toLowerCase(Locale.ROOT);
        if (!List.of("sum", "min", "max").contains(together)) {
            var what = "The aggregation '" + Words.shown(together) + "' is read as sum.";
            faults.add(Code.W050, ufun.place(), what, "known are sum, min and max");
        }
        return new Worth.Bundle(
                attributes.number(ufun, "weight", 1).orElse(1),
                switch (together) {
                    case "min" -> Worth.Together.MIN;
                    case "max" -> Worth.Together.MAX;
                    default -> Worth.Together.SUM;
                },
                ufun.children("hyperRectangle").stream()
                        .flatMap(box -> box(box).stream())
                        .toList(),
                bundles(ufun));
    }

    private Optional<Worth.Box> box(Element box) {
        var utility = attributes.number(box, "utility");
        var weight = attributes.number(box, "weight", 1);
        var includes = bounds(box.children("INCLUDES"));
        var excludes = bounds(box.children("EXCLUDES"));
        if (!includes.isEmpty() && !excludes.isEmpty()) {
            faults.add(Code.E054, box.place(), "The rectangle both includes and excludes.", "write two rectangles");
            return Optional.empty();
        }
        return utility.isEmpty() || weight.isEmpty()
                ? Optional.empty()
                : Optional.of(new Worth.Box(
                        utility.getAsDouble(),
                        weight.getAsDouble(),
                        excludes.isEmpty() ? includes : excludes,
                        !excludes.isEmpty()));
    }

    private List<Worth.Bound> bounds(List<Element> elements) {
        var bounds = new ArrayList<Worth.Bound>();
        for (var element : elements) {
            var index = attributes.whole(element, "index");
            var low = attributes.number(element, "min");
            var high = attributes.number(element, "max");
            var topic = index.isPresent() ? topic(element, index.getAsInt()) : OptionalInt.empty();
            if (topic.isPresent() && low.isPresent() && high.isPresent()) {
                bounds.add(new Worth.Bound(topic.getAsInt(), low.getAsDouble(), high.getAsDouble()));
            }
        }
        return bounds;
    }

    private OptionalInt topic(Element element, int index) {
        var found = IntStream.range(0, issues.size())
                .filter(k -> issues.get(k).index() == index)
                .findFirst();
        if (found.isEmpty()) {
            var what = "The domain has no issue with index " + index + ".";
            faults.add(Code.E014, element.place(), what, "");
        }
        return found;
    }
}
