package parley.formats.genius;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parley.casefile.Code;
import parley.casefile.Faults;
import parley.casefile.Words;
import parley.formats.genius.DomainReader.Issue;
import parley.formats.scenario.Curve;
import parley.formats.scenario.Profile;
import parley.formats.scenario.Topic;
import parley.formats.scenario.Worth;

/// Reads one party's profile against the issues of the domain.
final class ProfileReader {

    private final List<Issue> issues;
    private final Faults faults;
    private final Attributes attributes;

    ProfileReader(List<Issue> issues, Faults faults) {
        this.issues = List.copyOf(issues);
        this.faults = faults;
        this.attributes = new Attributes(faults);
    }

    Optional<Profile> read(String name, Element root) {
        var type = root.attribute("type").orElse("LINEAR").toUpperCase(Locale.ROOT);
        var objective = root.child("objective");
        if (objective.isEmpty()) {
            faults.add(Code.E011, root.place(), "The profile has no <objective>.", "add it with weights and issues");
            return Optional.empty();
        }
        var worth = switch (type) {
            case "LINEAR", "UNCERTAIN" -> linear(root, objective.get());
            case "CONSTRAINT" -> ranked(root, objective.get());
            case "NONLINEAR" -> new BoxReader(issues, faults).read(root, objective.get());
            default -> {
                var what = "Utility spaces of type '" + Words.shown(type) + "' are not known.";
                faults.add(Code.E054, root.place(), what, "known are LINEAR, NONLINEAR, CONSTRAINT and UNCERTAIN");
                yield Optional.<Worth>empty();
            }
        };
        var floor = floor(root);
        double discount = discount(root);
        return worth.map(found -> new Profile(name, found, floor, discount));
    }

    private Profile.Floor floor(Element root) {
        var written = root.below("reservation").stream().findFirst();
        var value = written.map(element -> attributes.number(element, "value"));
        return value.isEmpty() || value.get().isEmpty()
                ? new Profile.Floor.None()
                : new Profile.Floor.Value(value.get().getAsDouble());
    }

    private double discount(Element root) {
        var written = root.below("discount_factor").stream().findFirst();
        if (written.isEmpty()) {
            return 1;
        }
        double factor = attributes.number(written.get(), "value").orElse(1);
        if (factor > 0 && factor <= 1) {
            return factor;
        }
        var what = "The discount factor " + Words.shown(factor) + " is read as 1, no discount.";
        faults.add(Code.W050, written.get().place(), what, "write a number above 0, at most 1");
        return 1;
    }

    /// The elements of the domain's issues, by index.
    private Map<Integer, Element> byIndex(Element objective) {
        var found = new LinkedHashMap<Integer, Element>();
        for (var element : objective.below("issue")) {
            var index = attributes.whole(element, "index");
            if (index.isEmpty()) {
                continue;
            }
            if (issues.stream().noneMatch(issue -> issue.index() == index.getAsInt())) {
                var what = "The domain has no issue with index " + index.getAsInt() + ".";
                faults.add(Code.E014, element.place(), what, "the domain's are " + indices());
            } else if (found.putIfAbsent(index.getAsInt(), element) != null) {
                var what = "The index " + index.getAsInt() + " is used a second time.";
                faults.add(Code.E035, element.place(), what, "keep one of them");
            }
        }
        for (var issue : issues) {
            if (!found.containsKey(issue.index())) {
                var what = "The profile says nothing of the issue " + issue.index() + ", '"
                        + Words.shown(issue.topic().name()) + "'.";
                faults.add(Code.E037, objective.place(), what, "add <issue index=\"" + issue.index() + "\" ...>");
            }
        }
        return found;
    }

    private String indices() {
        return Words.known(
                issues.stream().map(issue -> Integer.toString(issue.index())).toList());
    }

    private Optional<Worth> linear(Element root, Element objective) {
        boolean before = faults.anyError();
        var elements = byIndex(objective);
        var weights = weights(root);
        var curves = new ArrayList<Curve>();
        var ordered = new ArrayList<Double>();
        for (var issue : issues) {
            var element = elements.get(issue.index());
            if (element == null) {
                continue;
            }
            curve(issue.topic(), element).ifPresent(curves::add);
            var weight = weights.get(issue.index());
            if (weight == null) {
                var what = "There is no weight for the issue " + issue.index() + ".";
                faults.add(Code.E037, element.place(), what, "add <weight index=\"" + issue.index() + "\" value=.../>");
            } else {
                ordered.add(weight);
            }
        }
        boolean whole = curves.size() == issues.size() && ordered.size() == issues.size();
        return whole && (before || !faults.anyError())
                ? Optional.of(new Worth.Sum(ordered, curves, true))
                : Optional.empty();
    }

    private Map<Integer, Double> weights(Element root) {
        var weights = new HashMap<Integer, Double>();
        for (var element : root.below("weight")) {
            var index = attributes.whole(element, "index");
            var value = attributes.number(element, "value");
            if (index.isPresent() && value.isPresent()) {
                if (value.getAsDouble() < 0) {
                    var what = "The weight " + Words.shown(value.getAsDouble()) + " is below 0.";
                    faults.add(Code.E022, element.place(), what, "");
                }
                weights.put(index.getAsInt(), value.getAsDouble());
            }
        }
        return weights;
    }

    private Optional<? extends Curve> curve(Topic topic, Element issue) {
        return switch (topic.range()) {
            case Topic.Listed listed -> shares(listed, issue, "evaluation");
            case Topic.Whole whole -> line(whole, issue);
            case Topic.Span _ -> real(issue);
            case Topic.Steps _ -> throw new IllegalStateException("no such issue in a domain");
        };
    }

    /// Each option's number divided by the largest that the issue has.
    private Optional<Curve> shares(Topic.Listed listed, Element issue, String attribute) {
        var written = new HashMap<String, Double>();
        for (var item : issue.children("item")) {
            var value = attributes.need(item, "value");
            var text = item.attribute(attribute).filter(number -> !number.equals("null"));
            if (value.isEmpty()) {
                continue;
            }
            if (!listed.options().contains(value.get())) {
                var what = "The domain has no value '" + Words.shown(value.get()) + "' for this issue.";
                faults.add(Code.W050, item.place(), what, "name one of " + Words.known(listed.options()));
            }
            if (text.isPresent()) {
                written.put(value.get(), attributes.number(item, attribute).orElse(0));
            }
        }
        double most =
                written.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        for (var option : listed.options()) {
            if (!written.containsKey(option)) {
                var what = "'" + Words.shown(option) + "' has no " + attribute + "; it is worth 0.";
                faults.add(Code.W050, issue.place(), what, "add <item value=... " + attribute + "=.../>");
            }
        }
        return Optional.of(new Curve.Listed(listed.options().stream()
                .map(option -> most < 1e-5 ? 0 : written.getOrDefault(option, 0.0) / most)
                .toList()));
    }

    private Optional<Curve> line(Topic.Whole whole, Element issue) {
        return evaluator(issue).flatMap(evaluator -> {
            boolean old = evaluator.attribute("slope").isEmpty()
                    && evaluator.attribute("parameter1").isPresent();
            var slope = attributes.number(evaluator, old ? "parameter1" : "slope");
            var offset = attributes.number(evaluator, old ? "parameter0" : "offset", 0);
            return slope.isEmpty() || offset.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Curve.Line(slope.getAsDouble(), offset.getAsDouble(), whole.low(), true));
        });
    }

    private Optional<Curve> real(Element issue) {
        return evaluator(issue).flatMap(evaluator -> {
            var kind = evaluator.attribute("ftype").orElse("linear").toLowerCase(Locale.ROOT);
            var p0 = attributes.number(evaluator, "parameter0", 0);
            if (kind.equals("constant")) {
                return p0.isEmpty() ? Optional.empty() : Optional.of(new Curve.Line(0, p0.getAsDouble(), 0, false));
            }
            var p1 = attributes.number(evaluator, "parameter1");
            if (kind.equals("linear")) {
                return p0.isEmpty() || p1.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Curve.Line(p1.getAsDouble(), p0.getAsDouble(), 0, true));
            }
            if (!kind.equals("triangular")) {
                var what = "Evaluators of type '" + Words.shown(kind) + "' are not known.";
                faults.add(Code.E054, evaluator.place(), what, "known are linear, constant and triangular");
                return Optional.empty();
            }
            var p2 = attributes.number(evaluator, "parameter2");
            return p0.isEmpty() || p1.isEmpty() || p2.isEmpty()
                    ? Optional.empty()
                    : peak(evaluator, p0.getAsDouble(), p1.getAsDouble(), p2.getAsDouble());
        });
    }

    private Optional<Curve> peak(Element evaluator, double low, double high, double top) {
        if (!(low <= top && top <= high)) {
            var what = "The top " + Words.shown(top) + " is not between " + Words.shown(low) + " and "
                    + Words.shown(high) + ".";
            faults.add(Code.E022, evaluator.place(), what, "");
            return Optional.empty();
        }
        return Optional.of(new Curve.Peak(low, high, top));
    }

    private Optional<Element> evaluator(Element issue) {
        var evaluator = issue.child("evaluator");
        if (evaluator.isEmpty()) {
            faults.add(
                    Code.E011, issue.place(), "The issue has no <evaluator>.", "add <evaluator ftype=\"linear\" .../>");
        }
        return evaluator;
    }

    /// The mean over issues of rank by largest rank, with rules that make it nothing.
    private Optional<Worth> ranked(Element root, Element objective) {
        var elements = byIndex(root.below("ranks").stream().findFirst().orElse(objective));
        var curves = new ArrayList<Curve>();
        for (var issue : issues) {
            var element = elements.get(issue.index());
            if (element != null && issue.topic().range() instanceof Topic.Listed listed) {
                shares(listed, element, "rank").ifPresent(curves::add);
            } else if (element != null) {
                var what = "The issue '" + Words.shown(issue.topic().name()) + "' has numbers, not ranked items.";
                faults.add(Code.E054, element.place(), what, "");
            }
        }
        var rules = new RuleReader(issues, faults).read(root, curves);
        return curves.size() == issues.size() ? rules : Optional.empty();
    }
}
