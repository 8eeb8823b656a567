package parley.formats.geniusweb;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes a scenario as GeniusWeb reads it: exact decimals, weights that add up to 1 exactly, the domain in each
/// profile too.
public final class GeniusWebWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_TABLED = 10_000;
    private static final int MOST_BIDS = 200_000;
    private static final double TOLERANCE = 1e-9;

    private final Scenario scenario;
    private final List<Loss> losses = new ArrayList<>();
    private final List<Topic.Range> ranges = new ArrayList<>();

    private GeniusWebWriter(Scenario scenario) {
        this.scenario = scenario;
    }

    /// A domain and a profile for each party.
    public static Written of(Scenario scenario) {
        return new GeniusWebWriter(scenario).written();
    }

    private Written written() {
        for (int k = 0; k < scenario.topics().size(); k++) {
            ranges.add(range(k));
        }
        var names = new FileNames();
        var files = new ArrayList<Document>();
        files.add(file(names.of("domain", ".json"), domain()));
        for (var profile : scenario.profiles()) {
            profile(profile).ifPresent(json -> files.add(file(names.of(profile.name(), ".json"), json)));
        }
        return losses.stream().anyMatch(loss -> loss.kind() == Loss.Kind.ALL)
                ? new Written(List.of(), losses)
                : new Written(files, losses);
    }

    private static Document file(String name, ObjectNode json) {
        var text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
        return new Document(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /// A range of numbers stays one if every sum over issues has a straight line in decimals on it.
    private Topic.Range range(int topic) {
        var range = scenario.topics().get(topic).range();
        boolean straight = range instanceof Topic.Steps
                && scenario.profiles().stream().allMatch(profile -> switch (profile.worth()) {
                    case Worth.Sum sum -> sum.curves().get(topic) instanceof Curve.Ramp && isNatural(profile);
                    case Worth.Groups _ -> true;
                    case Worth.Boxes _, Worth.Bonuses _ -> false;
                });
        if (range instanceof Topic.Listed || straight) {
            return range;
        }
        losses.add(
                Loss.beside("that '" + Words.shown(scenario.topics().get(topic).name())
                        + "' is a range of numbers: they are written as " + range.size() + " named values"));
        return new Topic.Listed(
                IntStream.range(0, range.size()).mapToObj(range::option).toList());
    }

    private ObjectNode domain() {
        var domain = JSON.createObjectNode().put("name", scenario.name());
        var issues = domain.putObject("issuesValues");
        for (int k = 0; k < ranges.size(); k++) {
            var issue = issues.putObject(scenario.topics().get(k).name());
            if (ranges.get(k) instanceof Topic.Steps steps) {
                issue.putObject("range")
                        .put("low", steps.low())
                        .put("high", steps.high())
                        .put("step", steps.step());
            } else {
                var values = issue.putArray("values");
                for (int option = 0; option < ranges.get(k).size(); option++) {
                    values.add(ranges.get(k).option(option));
                }
            }
        }
        return domain;
    }

    private Optional<ObjectNode> profile(Profile profile) {
        if (profile.discount() != 1) {
            losses.add(Loss.beside("the discount factor " + Words.shown(profile.discount()) + " of '"
                    + Words.shown(profile.name()) + "'"));
        }
        var json = JSON.createObjectNode();
        var sum = Additive.of(profile.worth(), scenario.topics());
        var space = sum.isPresent()
                ? Optional.of(linear(profile, sum.get(), json.putObject("LinearAdditiveUtilitySpace")))
                : groups(profile, json);
        space.ifPresent(written -> reservation(profile, written));
        return space.map(_ -> json);
    }

    private ObjectNode head(Profile profile, ObjectNode space) {
        space.put("name", profile.name());
        space.set("domain", domain());
        return space;
    }

    /// Whether weights and values stand as GeniusWeb wants them.
    private boolean isNatural(Profile profile) {
        if (!(profile.worth() instanceof Worth.Sum sum)) {
            return false;
        }
        double total = sum.weights().stream().mapToDouble(Double::doubleValue).sum();
        boolean weights = Math.abs(total - 1) < 1e-12 && sum.weights().stream().allMatch(w -> w >= 0 && w <= 1);
        return weights
                && IntStream.range(0, scenario.topics().size())
                        .allMatch(k -> Arrays.stream(sum.curves()
                                        .get(k)
                                        .over(scenario.topics().get(k).range()))
                                .allMatch(value -> value >= 0 && value <= 1));
    }

    private ObjectNode linear(Profile profile, Additive sum, ObjectNode space) {
        head(profile, space);
        var held = natural(profile).orElseGet(() -> scaled(profile, sum));
        var utilities = space.putObject("issueUtilities");
        for (int k = 0; k < ranges.size(); k++) {
            var issue = utilities.putObject(scenario.topics().get(k).name());
            if (ranges.get(k) instanceof Topic.Steps
                    && profile.worth() instanceof Worth.Sum written
                    && written.curves().get(k) instanceof Curve.Ramp ramp) {
                issue.putObject("NumberValueSetUtilities")
                        .put("lowValue", ramp.lowValue())
                        .put("lowUtility", ramp.lowUtility())
                        .put("highValue", ramp.highValue())
                        .put("highUtility", ramp.highUtility());
            } else {
                var values = issue.putObject("DiscreteValueSetUtilities").putObject("valueUtilities");
                for (int option = 0; option < ranges.get(k).size(); option++) {
                    values.put(ranges.get(k).option(option), decimal(held.values.get(k)[option]));
                }
            }
        }
        var weights = space.putObject("issueWeights");
        var exact = whole(held.weights);
        for (int k = 0; k < exact.size(); k++) {
            weights.put(scenario.topics().get(k).name(), exact.get(k));
        }
        return space;
    }

    /// Weights that add up to 1 and values in 0..1.
    private record Held(double[] weights, List<double[]> values) {}

    private Optional<Held> natural(Profile profile) {
        if (!isNatural(profile) || !(profile.worth() instanceof Worth.Sum sum)) {
            return Optional.empty();
        }
        var values = new ArrayList<double[]>();
        for (int k = 0; k < ranges.size(); k++) {
            values.add(sum.curves().get(k).over(scenario.topics().get(k).range()));
        }
        var weights = sum.weights().stream().mapToDouble(Double::doubleValue).toArray();
        return Optional.of(new Held(weights, values));
    }

    private Held scaled(Profile profile, Additive sum) {
        var unit = sum.isUnit() ? sum : stretched(profile, sum);
        double most = unit.most();
        var weights = new double[ranges.size()];
        var values = new ArrayList<double[]>();
        for (int k = 0; k < weights.length; k++) {
            double weight = most == 0 ? 1.0 / weights.length : Math.clamp(unit.most(k) / most, 0, 1);
            weights[k] = weight;
            values.add(Arrays.stream(unit.parts().get(k))
                    .map(part -> weight == 0 ? 0 : Math.clamp(part / weight, 0, 1))
                    .toArray());
        }
        return new Held(weights, values);
    }

    private Additive stretched(Profile profile, Additive sum) {
        if (profile.worth() instanceof Worth.Sum written && written.cut()) {
            losses.add(Loss.worth("that utilities of '" + Words.shown(profile.name()) + "' above 1 count as 1"));
        }
        losses.add(Loss.beside("the scale of '" + Words.shown(profile.name()) + "': its utilities from "
                + Words.shown(sum.least()) + " to " + Words.shown(sum.most()) + " are written as 0 to 1"));
        return sum.stretched();
    }

    /// Decimals that add up to 1 exactly: the largest takes what is left.
    private static List<BigDecimal> whole(double[] weights) {
        var exact = new ArrayList<>(
                Arrays.stream(weights).mapToObj(GeniusWebWriter::decimal).toList());
        var sum = exact.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        int largest = IntStream.range(0, weights.length)
                .reduce(0, (one, other) -> weights[other] > weights[one] ? other : one);
        exact.set(largest, exact.get(largest).add(BigDecimal.ONE.subtract(sum)));
        return exact;
    }

    private static BigDecimal decimal(double value) {
        var decimal = BigDecimal.valueOf(value).stripTrailingZeros();
        return decimal.scale() < 0 ? decimal.setScale(0) : decimal;
    }

    private Optional<ObjectNode> groups(Profile profile, ObjectNode json) {
        var written =
                profile.worth() instanceof Worth.Groups groups && isHeld(groups) ? Optional.of(groups) : table(profile);
        return written.map(groups -> {
            var space = head(profile, json.putObject("SumOfGroupsUtilitySpace"));
            var parts = space.putObject("partUtilities");
            for (var group : groups.groups()) {
                var utils = parts.putObject(group.name()).putObject("partsutils");
                var issues = utils.putArray("issues");
                group.topics().forEach(k -> issues.add(scenario.topics().get(k).name()));
                var list = utils.putArray("utilslist");
                group.utilities().forEach((key, utility) -> {
                    var item = list.addObject();
                    var values = item.putArray("values");
                    for (int i = 0; i < key.size(); i++) {
                        int k = group.topics().get(i);
                        if (ranges.get(k) instanceof Topic.Steps steps) {
                            values.add(steps.exactly(key.get(i)));
                        } else {
                            values.add(ranges.get(k).option(key.get(i)));
                        }
                    }
                    item.put("util", decimal(utility));
                });
            }
            return space;
        });
    }

    private static boolean isHeld(Worth.Groups groups) {
        double most = 0;
        for (var group : groups.groups()) {
            var values = group.utilities().values();
            if (values.stream().anyMatch(value -> value < 0 || value > 1)) {
                return false;
            }
            most += values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        }
        return most <= 1 + TOLERANCE;
    }

    /// All outcomes as the combinations of one group.
    private Optional<Worth.Groups> table(Profile profile) {
        if (!scenario.isAtMost(MOST_TABLED)) {
            losses.add(Loss.all("the utilities of '" + Words.shown(profile.name()) + "', which are no sum over issues: "
                    + scenario.outcomes() + " outcomes are too many to write one by one"));
            return Optional.empty();
        }
        var column = scenario.column(profile.worth());
        double least = Arrays.stream(column).min().orElse(0);
        double most = Arrays.stream(column).max().orElse(0);
        boolean unit = least >= 0 && most <= 1 + TOLERANCE;
        if (!unit) {
            losses.add(Loss.beside("the scale of '" + Words.shown(profile.name()) + "': its utilities from "
                    + Words.shown(least) + " to " + Words.shown(most) + " are written as 0 to 1"));
        }
        var utilities = new LinkedHashMap<List<Integer>, Double>();
        var options = new int[ranges.size()];
        for (double value : column) {
            double held = unit ? Math.min(value, 1) : most == least ? 0 : (value - least) / (most - least);
            utilities.put(Arrays.stream(options).boxed().toList(), held);
            scenario.next(options);
        }
        var all = IntStream.range(0, ranges.size()).boxed().toList();
        return Optional.of(new Worth.Groups(List.of(new Worth.Group("all", all, utilities))));
    }

    private void reservation(Profile profile, ObjectNode space) {
        var bid = switch (profile.floor()) {
            case Profile.Floor.Bid written -> Optional.of(written.options());
            case Profile.Floor.Value value when value.utility() != 0 -> found(profile, value.utility());
            case Profile.Floor.Value _, Profile.Floor.None _ -> Optional.<List<Integer>>empty();
            case Profile.Floor.Least _ -> {
                losses.add(Loss.beside(
                        "that every deal will do for '" + Words.shown(profile.name()) + "': no deal is worth 0"));
                yield Optional.<List<Integer>>empty();
            }
        };
        if (bid.isEmpty()) {
            space.putNull("reservationBid");
            return;
        }
        var values = space.putObject("reservationBid").putObject("issuevalues");
        for (int k = 0; k < ranges.size(); k++) {
            var topic = scenario.topics().get(k).name();
            int option = bid.get().get(k);
            if (ranges.get(k) instanceof Topic.Steps steps) {
                values.put(topic, steps.exactly(option));
            } else {
                values.put(topic, ranges.get(k).option(option));
            }
        }
    }

    /// An outcome that is worth as much as no deal.
    private Optional<List<Integer>> found(Profile profile, double utility) {
        var options = new int[ranges.size()];
        for (int x = 0; scenario.isAtMost(MOST_BIDS) && x < scenario.outcomes().intValueExact(); x++) {
            if (Math.abs(profile.worth().of(scenario.topics(), options) - utility) <= 1e-12) {
                return Optional.of(Arrays.stream(options).boxed().toList());
            }
            scenario.next(options);
        }
        losses.add(Loss.worth("the reservation " + Words.shown(utility) + " of '" + Words.shown(profile.name())
                + "', which no outcome is worth: no deal is worth 0"));
        return Optional.empty();
    }
}
