package parley.formats.casetext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import parley.casefile.Words;
import parley.formats.scenario.Loss;
import parley.formats.scenario.Profile;
import parley.formats.scenario.Scenario;
import parley.formats.scenario.Topic;
import parley.formats.scenario.Worth;

/// One party's interests as lines of a case file, and its reservation on the same scale.
record InterestText(List<String> lines, double floor) {

    private static final double TOLERANCE = 1e-9;
    private static final double NO_WIDTH = 1e-12;
    private static final int MOST_LINKS = 10_000;
    private static final int MOST_LOOKED_AT = 2_000_000;
    private static final double WIDEST = 10;

    InterestText {
        lines = List.copyOf(lines);
    }

    static InterestText of(
            Scenario scenario, Profile profile, List<String> issues, List<List<String>> options, List<Loss> losses) {
        var writer = new Writer(scenario, profile, issues, options, losses);
        return switch (profile.worth()) {
            case Worth.Sum sum -> writer.sum(sum);
            case Worth.Boxes boxes -> writer.boxes(boxes);
            case Worth.Groups groups -> writer.groups(groups);
            case Worth.Bonuses bonuses -> writer.bonuses(bonuses);
        };
    }

    /// Whether a utility is a sum of weighted values and of boxes, with nothing cut off.
    static boolean isSum(Scenario scenario, Worth worth) {
        return switch (worth) {
            case Worth.Sum sum ->
                !sum.cut() || Above.of(sum.parts(scenario.topics())).isWhole();
            case Worth.Bonuses bonuses -> bonuses.bonuses().size() <= MOST_LINKS;
            case Worth.Groups groups ->
                groups.groups().stream()
                                .mapToInt(group -> group.utilities().size())
                                .sum()
                        <= MOST_LINKS;
            case Worth.Boxes boxes -> isSum(boxes.bundle()) && !isCut(scenario, boxes);
        };
    }

    private static boolean isSum(Worth.Bundle bundle) {
        int inside = bundle.boxes().size() + bundle.bundles().size();
        return (bundle.together() == Worth.Together.SUM || inside <= 1)
                && bundle.bundles().stream().allMatch(InterestText::isSum);
    }

    /// Whether some outcome is worth more than all there is to get, as far as that can be looked at.
    private static boolean isCut(Scenario scenario, Worth.Boxes boxes) {
        double bound = positive(boxes.bundle()) / boxes.most();
        return bound > 1 + TOLERANCE
                && scenario.isAtMost(MOST_LOOKED_AT)
                && DoubleStream.of(scenario.column(new Worth.Boxes(boxes.most() * 4 * bound, boxes.bundle())))
                                .max()
                                .orElse(0)
                        > (1 + TOLERANCE) / (4 * bound);
    }

    /// What all boxes together could be worth.
    private static double positive(Worth.Bundle bundle) {
        double sum = 0;
        for (var box : bundle.boxes()) {
            sum += Math.max(0, box.utility() * box.weight() * Math.signum(bundle.weight()));
        }
        for (var inner : bundle.bundles()) {
            sum += positive(inner);
        }
        return sum * Math.abs(bundle.weight());
    }

    private static double most(double[][] parts) {
        double sum = 0;
        for (var part : parts) {
            sum += DoubleStream.of(part).max().orElse(0);
        }
        return sum;
    }

    private static double least(double[][] parts) {
        double sum = 0;
        for (var part : parts) {
            sum += DoubleStream.of(part).min().orElse(0);
        }
        return sum;
    }

    /// Writes one profile.
    private record Writer(
            Scenario scenario, Profile profile, List<String> issues, List<List<String>> options, List<Loss> losses) {

        InterestText sum(Worth.Sum sum) {
            var topics = scenario.topics();
            var parts = sum.parts(topics);
            double most = InterestText.most(parts);
            double least = InterestText.least(parts);
            var weights =
                    sum.weights().stream().mapToDouble(Double::doubleValue).toArray();
            var values = new double[parts.length][];
            for (int k = 0; k < parts.length; k++) {
                values[k] = sum.curves().get(k).over(topics.get(k).range());
            }
            double total = DoubleStream.of(weights).sum();
            boolean natural = Math.abs(total - 1) <= TOLERANCE / 2
                    && DoubleStream.of(weights).allMatch(weight -> weight >= 0 && weight <= 1)
                    && java.util.Arrays.stream(values)
                            .flatMapToDouble(DoubleStream::of)
                            .allMatch(value -> value >= 0 && value <= 1);
            if (natural) {
                return lines(weights, values, floor(least));
            }
            boolean positive = java.util.Arrays.stream(parts)
                    .flatMapToDouble(DoubleStream::of)
                    .allMatch(part -> part >= 0);
            if (positive && most <= 1) {
                return scaled(parts, new double[parts.length], most, 1, floor(least));
            }
            if (sum.cut() && most > 1 + TOLERANCE) {
                var above = Above.of(parts);
                if (positive && above.isWhole()) {
                    return cut(parts, most, above, floor(least));
                }
                losses.add(Loss.worth("that utilities of '" + Words.shown(profile.name()) + "' above 1 count as 1"));
            }
            return stretched(parts, least, most);
        }

        /// Weights that add up to 1, what options are worth beyond that as links, and links that take away
        /// what is above 1.
        private InterestText cut(double[][] parts, double most, Above above, double floor) {
            var text = scaled(parts, new double[parts.length], most, 1, floor);
            var links = new ArrayList<String>();
            for (int k = 0; k < parts.length; k++) {
                double weight = DoubleStream.of(parts[k]).max().orElse(0) / most;
                for (int option = 0; option < parts[k].length; option++) {
                    if (parts[k][option] > weight) {
                        links.add(link(Map.of(k, option), Map.of(k, option), parts[k][option] - weight));
                    }
                }
            }
            for (var options : above.outcomes()) {
                var exactly = new LinkedHashMap<Integer, Integer>();
                double sum = 0;
                for (int k = 0; k < options.length; k++) {
                    exactly.put(k, options[k]);
                    sum += parts[k][options[k]];
                }
                links.add(link(exactly, exactly, 1 - sum));
            }
            var lines = new ArrayList<>(text.lines);
            lines.add("links:");
            links.forEach(link -> lines.add("  - " + link));
            return new InterestText(lines, text.floor);
        }

        /// The same on a scale from 0 to 1.
        private InterestText stretched(double[][] parts, double least, double most) {
            double width = most - least < NO_WIDTH ? 0 : most - least;
            losses.add(Loss.beside("the scale of '" + Words.shown(profile.name()) + "': its utilities from "
                    + Words.shown(least) + " to " + Words.shown(most) + " are written as 0 to 1"));
            var lowest = new double[parts.length];
            for (int k = 0; k < parts.length; k++) {
                lowest[k] = DoubleStream.of(parts[k]).min().orElse(0);
            }
            double floor = width == 0 ? floor(least) - least : (floor(least) - least) / width;
            return scaled(parts, lowest, width, width, floor);
        }

        /// Weights and values whose products are (part − lowest) / unit.
        ///
        /// @param total sum over issues of the largest part above the lowest
        private InterestText scaled(double[][] parts, double[] lowest, double total, double unit, double floor) {
            var weights = new double[parts.length];
            var values = new double[parts.length][];
            for (int k = 0; k < parts.length; k++) {
                double highest = DoubleStream.of(parts[k]).max().orElse(0) - lowest[k];
                weights[k] = total == 0 ? 1.0 / parts.length : Math.clamp(highest / total, 0, 1);
                values[k] = new double[parts[k].length];
                for (int option = 0; option < values[k].length; option++) {
                    double part = total == 0 ? 0 : parts[k][option] - lowest[k];
                    values[k][option] = highest == 0 ? 0 : Math.clamp(part / highest * (total / unit), 0, 1);
                }
            }
            return lines(weights, values, floor);
        }

        private InterestText lines(double[] weights, double[][] values, double floor) {
            var weightTable = new LinkedHashMap<String, String>();
            for (int k = 0; k < weights.length; k++) {
                weightTable.put(issues.get(k), Yaml.number(weights[k]));
            }
            var lines = new ArrayList<String>();
            lines.add("weights: " + Yaml.map(weightTable));
            lines.add("values:");
            for (int k = 0; k < values.length; k++) {
                var all = values[k].length == 1 ? new double[] {values[k][0], 0} : values[k];
                lines.add("  " + Yaml.text(issues.get(k)) + ": " + Yaml.numbers(all));
            }
            return new InterestText(lines, inRange(floor));
        }

        /// What no deal is worth; the least utility where every deal will do.
        private double floor(double least) {
            double floor = profile.floor(scenario.topics());
            return Double.isInfinite(floor) ? least : floor;
        }

        private double inRange(double floor) {
            if (Math.abs(floor) > WIDEST) {
                losses.add(Loss.worth("the reservation " + Words.shown(floor) + " of '" + Words.shown(profile.name())
                        + "', beyond −10 .. 10"));
            }
            return Math.clamp(floor, -WIDEST, WIDEST);
        }

        InterestText boxes(Worth.Boxes boxes) {
            if (!InterestText.isSum(boxes.bundle())) {
                losses.add(Loss.all("the smallest or largest of several boxes, in '" + Words.shown(profile.name())
                        + "': a case adds up"));
                return new InterestText(List.of(), 0);
            }
            double bound = positive(boxes.bundle()) / boxes.most();
            if (bound > 1 + TOLERANCE && !scenario.isAtMost(MOST_LOOKED_AT)) {
                losses.add(Loss.beside("that utilities of '" + Words.shown(profile.name())
                        + "' above 1 would count as 1: " + scenario.outcomes()
                        + " outcomes are too many to see whether there are any"));
            } else if (isCut(scenario, boxes)) {
                losses.add(Loss.worth("that utilities of '" + Words.shown(profile.name()) + "' above 1 count as 1"));
            }
            var links = new ArrayList<String>();
            bundle(boxes.bundle(), 1 / boxes.most(), links);
            return linked(links);
        }

        private InterestText linked(List<String> links) {
            if (links.size() > MOST_LINKS) {
                losses.add(Loss.all(links.size() + " combinations of '" + Words.shown(profile.name())
                        + "'; the most that a case holds is " + MOST_LINKS));
                return new InterestText(List.of(), 0);
            }
            var lines = new ArrayList<String>();
            lines.add(links.isEmpty() ? "links: []" : "links:");
            links.forEach(link -> lines.add("  - " + link));
            return new InterestText(lines, inRange(floor(0)));
        }

        private void bundle(Worth.Bundle bundle, double share, List<String> links) {
            for (var box : bundle.boxes()) {
                box(box, share * bundle.weight(), links);
            }
            for (var inner : bundle.bundles()) {
                bundle(inner, share * bundle.weight(), links);
            }
        }

        private void box(Worth.Box box, double share, List<String> links) {
            double bonus = box.utility() * box.weight() * share;
            if (Math.abs(bonus) > WIDEST) {
                losses.add(Loss.all("a bonus of " + Words.shown(bonus) + ", beyond −10 .. 10"));
            }
            if (box.insideOut() && !box.bounds().isEmpty()) {
                always(bonus, links);
            }
            double signed = box.insideOut() && !box.bounds().isEmpty() ? -bonus : bonus;
            var least = new LinkedHashMap<Integer, Integer>();
            var most = new LinkedHashMap<Integer, Integer>();
            for (var bound : box.bounds()) {
                var range = scenario.topics().get(bound.topic()).range();
                int first = first(range, bound);
                int last = last(range, bound);
                least.merge(bound.topic(), first, Math::max);
                most.merge(bound.topic(), last, Math::min);
            }
            boolean never = least.entrySet().stream()
                    .anyMatch(entry -> entry.getValue() > most.getOrDefault(entry.getKey(), Integer.MAX_VALUE));
            least.entrySet().removeIf(entry -> entry.getValue() == 0);
            most.entrySet()
                    .removeIf(entry -> entry.getValue()
                            == scenario.topics().get(entry.getKey()).range().size() - 1);
            if (!never && least.isEmpty() && most.isEmpty()) {
                always(signed, links);
            } else if (!never && signed != 0) {
                links.add(link(least, most, signed));
            }
        }

        private void always(double bonus, List<String> links) {
            if (bonus != 0) {
                links.add(link(Map.of(0, 0), Map.of(), bonus));
            }
        }

        private static int first(Topic.Range range, Worth.Bound bound) {
            int option = 0;
            while (option < range.size() && !(range.number(option) >= bound.low())) {
                option++;
            }
            return option;
        }

        private static int last(Topic.Range range, Worth.Bound bound) {
            int option = range.size() - 1;
            while (option >= 0 && !(range.number(option) <= bound.high())) {
                option--;
            }
            return option;
        }

        private String link(Map<Integer, Integer> least, Map<Integer, Integer> most, double bonus) {
            var pieces = new LinkedHashMap<String, String>();
            if (!least.isEmpty()) {
                pieces.put("at least", terms(least));
            }
            if (!most.isEmpty()) {
                pieces.put("at most", terms(most));
            }
            pieces.put("bonus", Yaml.number(bonus));
            return Yaml.map(pieces);
        }

        private String terms(Map<Integer, Integer> terms) {
            var named = new LinkedHashMap<String, String>();
            terms.forEach((issue, option) ->
                    named.put(issues.get(issue), Yaml.text(options.get(issue).get(option))));
            return Yaml.map(named);
        }

        InterestText bonuses(Worth.Bonuses bonuses) {
            var links = new ArrayList<String>();
            var parts = bonuses.sum().parts(scenario.topics());
            for (int k = 0; k < parts.length; k++) {
                for (int option = 0; option < parts[k].length; option++) {
                    if (parts[k][option] != 0) {
                        links.add(link(Map.of(k, option), Map.of(k, option), parts[k][option]));
                    }
                }
            }
            bonuses.bonuses().forEach(bonus -> links.add(link(bonus.atLeast(), bonus.atMost(), bonus.amount())));
            return linked(links);
        }

        InterestText groups(Worth.Groups groups) {
            var links = new ArrayList<String>();
            for (var group : groups.groups()) {
                group.utilities().forEach((combination, utility) -> {
                    var exactly = new LinkedHashMap<Integer, Integer>();
                    for (int i = 0; i < combination.size(); i++) {
                        exactly.put(group.topics().get(i), combination.get(i));
                    }
                    if (utility != 0) {
                        links.add(link(exactly, exactly, utility));
                    }
                });
            }
            return linked(links);
        }
    }
}
