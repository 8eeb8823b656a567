package parley.formats.genius;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.casefile.Words;
import parley.formats.scenario.Additive;
import parley.formats.scenario.Curve;
import parley.formats.scenario.Document;
import parley.formats.scenario.FileNames;
import parley.formats.scenario.Loss;
import parley.formats.scenario.Profile;
import parley.formats.scenario.Scenario;
import parley.formats.scenario.Topic;
import parley.formats.scenario.Worth;
import parley.formats.scenario.Written;

/// Writes a scenario as GENIUS reads it: sums as linear profiles; where one utility is no sum, all as hyper-rectangles.
public final class GeniusWriter {

    private final Scenario scenario;
    private final List<Loss> losses = new ArrayList<>();
    private final List<Optional<Additive>> sums;
    private final List<Topic.Range> ranges = new ArrayList<>();

    private GeniusWriter(Scenario scenario) {
        this.scenario = scenario;
        this.sums = scenario.profiles().stream().map(this::sum).toList();
    }

    /// A domain and a profile for each party.
    public static Written of(Scenario scenario) {
        var writer = new GeniusWriter(scenario);
        return scenario.profiles().stream()
                        .allMatch(profile ->
                                Additive.of(profile.worth(), scenario.topics()).isPresent())
                ? writer.linear()
                : new BoxWriter(scenario).written();
    }

    /// The parts of a sum as they are written: as they are where GENIUS can hold them, else from 0 to 1.
    private Optional<Additive> sum(Profile profile) {
        return Additive.of(profile.worth(), scenario.topics())
                .map(sum -> isHeld(profile, sum) ? sum : stretched(profile, sum));
    }

    private static boolean isHeld(Profile profile, Additive sum) {
        boolean positive = sum.parts().stream()
                .flatMapToDouble(java.util.stream.DoubleStream::of)
                .allMatch(part -> part >= 0);
        return sum.isUnit() || (positive && profile.worth() instanceof Worth.Sum written && written.cut());
    }

    private Additive stretched(Profile profile, Additive sum) {
        losses.add(Loss.beside("the scale of '" + Words.shown(profile.name()) + "': its utilities from "
                + Words.shown(sum.least()) + " to " + Words.shown(sum.most()) + " are written as 0 to 1"));
        return sum.stretched();
    }

    private Written linear() {
        for (int k = 0; k < scenario.topics().size(); k++) {
            ranges.add(range(k));
        }
        var files = new ArrayList<Document>();
        files.add(file("domain.xml", Markup.domain(scenario, ranges)));
        var names = new FileNames();
        names.of("domain", ".xml");
        for (int i = 0; i < scenario.profiles().size(); i++) {
            var profile = scenario.profiles().get(i);
            files.add(file(
                    names.of(profile.name(), ".xml"),
                    profile(profile, sums.get(i).orElseThrow())));
        }
        return new Written(files, losses);
    }

    static Document file(String name, String text) {
        return new Document(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /// How an issue is written: with its numbers if every party's curve over them can be.
    private Topic.Range range(int topic) {
        var range = scenario.topics().get(topic).range();
        boolean curves = scenario.profiles().stream()
                .allMatch(profile -> profile.worth() instanceof Worth.Sum sum
                        && isKept(profile)
                        && isWritten(sum.curves().get(topic), range));
        return switch (range) {
            case Topic.Listed listed -> listed;
            case Topic.Whole whole when curves -> whole;
            case Topic.Span span when curves -> span;
            case Topic.Whole _, Topic.Span _, Topic.Steps _ -> {
                losses.add(Loss.beside(
                        "that '" + Words.shown(scenario.topics().get(topic).name())
                                + "' is a range of numbers: they are written as " + range.size() + " named values"));
                var options = new ArrayList<String>();
                for (int option = 0; option < range.size(); option++) {
                    options.add(range.option(option));
                }
                yield new Topic.Listed(options);
            }
        };
    }

    private boolean isKept(Profile profile) {
        return Additive.of(profile.worth(), scenario.topics())
                .filter(sum -> isHeld(profile, sum))
                .isPresent();
    }

    /// Whether the formula of the curve gives the same in GENIUS, which cuts lines to 0..1.
    private static boolean isWritten(Curve curve, Topic.Range range) {
        return switch (curve) {
            case Curve.Line line -> line.cut() || inUnit(line.over(range));
            case Curve.Peak _ -> range instanceof Topic.Span;
            case Curve.Listed _, Curve.Ramp _ -> false;
        };
    }

    private static boolean inUnit(double[] values) {
        return java.util.Arrays.stream(values).allMatch(value -> value >= 0 && value <= 1);
    }

    private String profile(Profile profile, Additive sum) {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<utility_space type=\"LINEAR\">\n");
        Markup.objective(text, scenario.name());
        for (int k = 0; k < ranges.size(); k++) {
            var weight = Markup.number(weight(profile, sum, k));
            text.append("<weight index=\"")
                    .append(k + 1)
                    .append("\" value=\"")
                    .append(weight)
                    .append("\"/>\n");
        }
        for (int k = 0; k < ranges.size(); k++) {
            Markup.issue(text, k + 1, scenario.topics().get(k).name(), ranges.get(k), inside(profile, sum, k));
        }
        text.append("</objective>\n");
        Markup.end(text, profile, floor(profile), losses);
        return text.append("</utility_space>\n").toString();
    }

    /// The weight a value of 1 is multiplied by.
    private double weight(Profile profile, Additive sum, int issue) {
        return asWritten(profile, issue)
                ? ((Worth.Sum) profile.worth()).weights().get(issue)
                : sum.most(issue);
    }

    /// Whether the values of an issue are written as they are, not over their largest.
    private boolean asWritten(Profile profile, int issue) {
        if (!(profile.worth() instanceof Worth.Sum sum) || !isKept(profile)) {
            return false;
        }
        var range = scenario.topics().get(issue).range();
        return !(ranges.get(issue) instanceof Topic.Listed)
                || java.util.Arrays.stream(sum.curves().get(issue).over(range))
                                .max()
                                .orElse(0)
                        == 1;
    }

    private List<String> inside(Profile profile, Additive sum, int issue) {
        var range = ranges.get(issue);
        if (range instanceof Topic.Listed listed) {
            var values = values(profile, sum, issue);
            var items = new ArrayList<String>();
            for (int option = 0; option < listed.size(); option++) {
                items.add("<item index=\"" + (option + 1) + "\" value=\"" + Markup.escaped(listed.option(option))
                        + "\" evaluation=\"" + Markup.number(values[option]) + "\"/>");
            }
            return items;
        }
        var curve = ((Worth.Sum) profile.worth()).curves().get(issue);
        return switch (curve) {
            case Curve.Line line
            when range instanceof Topic.Whole whole ->
                List.of("<evaluator ftype=\"linear\" slope=\"" + Markup.number(line.slope()) + "\" offset=\""
                        + Markup.number(line.offset() + line.slope() * (whole.low() - line.from())) + "\"/>");
            case Curve.Line line ->
                List.of("<evaluator ftype=\"linear\" parameter0=\""
                        + Markup.number(line.offset() - line.slope() * line.from()) + "\" parameter1=\""
                        + Markup.number(line.slope()) + "\"/>");
            case Curve.Peak peak ->
                List.of("<evaluator ftype=\"triangular\" parameter0=\"" + Markup.number(peak.low())
                        + "\" parameter1=\"" + Markup.number(peak.high()) + "\" parameter2=\""
                        + Markup.number(peak.top()) + "\"/>");
            case Curve.Listed _, Curve.Ramp _ -> throw new IllegalStateException("written as values");
        };
    }

    private double[] values(Profile profile, Additive sum, int issue) {
        if (asWritten(profile, issue) && profile.worth() instanceof Worth.Sum written) {
            return written.curves().get(issue).over(scenario.topics().get(issue).range());
        }
        double most = sum.most(issue);
        return java.util.Arrays.stream(sum.parts().get(issue))
                .map(part -> most == 0 ? 0 : part / most)
                .toArray();
    }

    /// What no deal is worth on the scale written; nothing where nothing is said.
    private Optional<Double> floor(Profile profile) {
        var sum = Additive.of(profile.worth(), scenario.topics()).orElseThrow();
        double floor = profile.floor(scenario.topics());
        return switch (profile.floor()) {
            case Profile.Floor.None _ when isHeld(profile, sum) -> Optional.empty();
            case Profile.Floor.Least _ -> {
                losses.add(Loss.beside(
                        "that every deal will do for '" + Words.shown(profile.name()) + "': no deal is worth 0"));
                yield Optional.empty();
            }
            default -> Optional.of(isHeld(profile, sum) ? floor : sum.stretched(floor));
        };
    }
}
