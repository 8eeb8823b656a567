package parley.formats.genius;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.casefile.Words;
import parley.formats.scenario.Document;
import parley.formats.scenario.FileNames;
import parley.formats.scenario.Loss;
import parley.formats.scenario.Profile;
import parley.formats.scenario.Scenario;
import parley.formats.scenario.Topic;
import parley.formats.scenario.Worth;
import parley.formats.scenario.Written;

/// Writes a scenario as hyper-rectangles over integer issues (ItoHattoriKlein2007).
final class BoxWriter {

    private static final int MOST_LOOKED_AT = 2_000_000;
    private static final double TOLERANCE = 1e-9;

    private final Scenario scenario;
    private final List<Loss> losses = new ArrayList<>();
    private final List<Topic.Range> ranges = new ArrayList<>();

    BoxWriter(Scenario scenario) {
        this.scenario = scenario;
        for (var topic : scenario.topics()) {
            if (topic.range() instanceof Topic.Whole whole) {
                ranges.add(whole);
            } else {
                ranges.add(new Topic.Whole(0, topic.range().size() - 1));
                losses.add(Loss.beside("the names of the options of '" + Words.shown(topic.name())
                        + "': they are numbered from 0 to " + (topic.range().size() - 1)));
            }
        }
    }

    Written written() {
        var files = new ArrayList<Document>();
        files.add(GeniusWriter.file("domain.xml", Markup.domain(scenario, ranges)));
        var names = new FileNames();
        names.of("domain", ".xml");
        for (var profile : scenario.profiles()) {
            files.add(GeniusWriter.file(names.of(profile.name(), ".xml"), profile(profile)));
        }
        return new Written(files, losses);
    }

    private String profile(Profile profile) {
        var text =
                new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<utility_space type=\"NONLINEAR\">\n");
        Markup.objective(text, scenario.name());
        for (int k = 0; k < ranges.size(); k++) {
            Markup.issue(text, k + 1, scenario.topics().get(k).name(), ranges.get(k), List.of());
        }
        switch (profile.worth()) {
            case Worth.Boxes boxes -> {
                text.append("<utility maxutility=\"")
                        .append(Markup.number(boxes.most()))
                        .append("\">\n");
                bundle(text, boxes.bundle());
            }
            case Worth.Sum sum -> {
                above(profile, sum.cut());
                open(text);
                parts(text, sum.parts(scenario.topics()));
                text.append("</ufun>\n");
            }
            case Worth.Bonuses bonuses -> {
                above(profile, false);
                open(text);
                parts(text, bonuses.sum().parts(scenario.topics()));
                bonuses.bonuses().forEach(bonus -> bonus(text, bonus));
                text.append("</ufun>\n");
            }
            case Worth.Groups groups -> {
                above(profile, false);
                open(text);
                groups.groups()
                        .forEach(group -> group.utilities().forEach((key, utility) -> {
                            var exactly = new LinkedHashMap<Integer, Integer>();
                            for (int i = 0; i < key.size(); i++) {
                                exactly.put(group.topics().get(i), key.get(i));
                            }
                            box(text, utility, exactly, exactly);
                        }));
                text.append("</ufun>\n");
            }
        }
        text.append("</utility>\n</objective>\n");
        Markup.end(text, profile, floor(profile), losses);
        return text.append("</utility_space>\n").toString();
    }

    private static void open(StringBuilder text) {
        text.append("<utility maxutility=\"1.0\">\n<ufun type=\"PlainUfun\" weight=\"1\" aggregation=\"sum\">\n");
    }

    private Optional<Double> floor(Profile profile) {
        return switch (profile.floor()) {
            case Profile.Floor.None _ -> Optional.empty();
            case Profile.Floor.Least _ -> {
                losses.add(Loss.beside(
                        "that every deal will do for '" + Words.shown(profile.name()) + "': no deal is worth 0"));
                yield Optional.empty();
            }
            default -> Optional.of(profile.floor(scenario.topics()));
        };
    }

    /// GENIUS counts what is above 1 as 1.
    private void above(Profile profile, boolean cutAlready) {
        if (cutAlready) {
            return;
        }
        if (!scenario.isAtMost(MOST_LOOKED_AT)) {
            losses.add(Loss.worth("utilities of '" + Words.shown(profile.name()) + "' above 1, if there are any: "
                    + scenario.outcomes() + " outcomes are too many to look"));
        } else if (Arrays.stream(scenario.column(profile.worth())).max().orElse(0) > 1 + TOLERANCE) {
            losses.add(Loss.worth("utilities of '" + Words.shown(profile.name()) + "' above 1, which count as 1"));
        }
    }

    private void parts(StringBuilder text, double[][] parts) {
        for (int k = 0; k < parts.length; k++) {
            for (int option = 0; option < parts[k].length; option++) {
                box(text, parts[k][option], Map.of(k, option), Map.of(k, option));
            }
        }
    }

    private void bonus(StringBuilder text, Worth.Bonus bonus) {
        var least = new LinkedHashMap<Integer, Integer>(bonus.atLeast());
        var most = new LinkedHashMap<Integer, Integer>(bonus.atMost());
        bonus.atMost().keySet().forEach(issue -> least.putIfAbsent(issue, 0));
        bonus.atLeast()
                .keySet()
                .forEach(issue -> most.putIfAbsent(issue, ranges.get(issue).size() - 1));
        box(text, bonus.amount(), least, most);
    }

    /// Issue → first and last option.
    private void box(StringBuilder text, double utility, Map<Integer, Integer> least, Map<Integer, Integer> most) {
        if (utility == 0) {
            return;
        }
        var bounds = new ArrayList<Worth.Bound>();
        least.forEach((issue, option) -> {
            double from = ranges.get(issue).number(option);
            double to = ranges.get(issue).number(most.getOrDefault(issue, option));
            bounds.add(new Worth.Bound(issue, from, to));
        });
        text.append(box(new Worth.Box(utility, 1, bounds, false)));
    }

    private void bundle(StringBuilder text, Worth.Bundle bundle) {
        var together = bundle.together().name().toLowerCase(java.util.Locale.ROOT);
        text.append("<ufun type=\"PlainUfun\" weight=\"").append(Markup.number(bundle.weight()));
        text.append("\" aggregation=\"").append(together).append("\">\n");
        bundle.boxes().forEach(box -> text.append(box(numbered(box))));
        bundle.bundles().forEach(inner -> bundle(text, inner));
        text.append("</ufun>\n");
    }

    /// The box with its bounds on the numbers that are written.
    private Worth.Box numbered(Worth.Box box) {
        var bounds = new ArrayList<Worth.Bound>();
        for (var bound : box.bounds()) {
            var range = scenario.topics().get(bound.topic()).range();
            if (range instanceof Topic.Whole) {
                bounds.add(bound);
                continue;
            }
            int first = 0;
            while (first < range.size() && range.number(first) < bound.low()) {
                first++;
            }
            int last = range.size() - 1;
            while (last >= 0 && range.number(last) > bound.high()) {
                last--;
            }
            bounds.add(new Worth.Bound(bound.topic(), first, last));
        }
        return new Worth.Box(box.utility(), box.weight(), bounds, box.insideOut());
    }

    private static String box(Worth.Box box) {
        var text = new StringBuilder("<hyperRectangle utility=\"")
                .append(Markup.number(box.utility()))
                .append("\" weight=\"")
                .append(Markup.number(box.weight()))
                .append("\">\n");
        for (var bound : box.bounds()) {
            text.append(box.insideOut() ? "  <EXCLUDES index=\"" : "  <INCLUDES index=\"");
            text.append(bound.topic() + 1).append("\" min=\"").append(whole(bound.low()));
            text.append("\" max=\"").append(whole(bound.high())).append("\"/>\n");
        }
        return text.append("</hyperRectangle>\n").toString();
    }

    private static String whole(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
