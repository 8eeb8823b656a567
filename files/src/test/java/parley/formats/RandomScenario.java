package parley.formats;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import parley.formats.scenario.Curve;
import parley.formats.scenario.Profile;
import parley.formats.scenario.Scenario;
import parley.formats.scenario.Topic;
import parley.formats.scenario.Worth;

/// Scenarios of every kind, drawn from a seed.
final class RandomScenario {

    private static final List<String> NAMES = List.of(
            "price",
            "no",
            "1.10",
            "a \"b\" & <c>",
            "Größe",
            "  x  ".strip(),
            "yes",
            "价格",
            "{brace: 1}",
            "it's",
            "-",
            "null",
            "tab\there",
            "all",
            "#1",
            "55%",
            "2024-01-02",
            "back\\slash");

    private final SplittableRandom random;

    private RandomScenario(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /// A scenario of at most 4 issues and 3 parties.
    static Scenario of(long seed) {
        return new RandomScenario(seed).scenario(seed);
    }

    private Scenario scenario(long seed) {
        var topics = new ArrayList<Topic>();
        int issues = 1 + random.nextInt(4);
        for (int k = 0; k < issues; k++) {
            topics.add(new Topic(name(k), range()));
        }
        var profiles = new ArrayList<Profile>();
        int parties = random.nextInt(4) == 0 ? 3 : 2;
        for (int i = 0; i < parties; i++) {
            var worth = worth(topics);
            profiles.add(new Profile(name(i), worth, floor(topics), random.nextBoolean() ? 1 : unit()));
        }
        return new Scenario("scenario " + seed, topics, profiles);
    }

    private String name(int distinct) {
        return NAMES.get(random.nextInt(NAMES.size())) + (random.nextBoolean() ? " " : "_") + distinct;
    }

    private double unit() {
        return random.nextInt(1, 1_000) / 1_000.0;
    }

    private Topic.Range range() {
        return switch (random.nextInt(5)) {
            case 0 -> {
                int low = random.nextInt(-5, 5);
                yield new Topic.Whole(low, low + random.nextInt(1, 6));
            }
            case 1 -> new Topic.Span(random.nextInt(-3, 3), random.nextInt(4, 9));
            case 2 -> new Topic.Steps(new BigDecimal("12.2"), new BigDecimal("13.45"), new BigDecimal("0.3"));
            default ->
                new Topic.Listed(IntStream.range(0, 1 + random.nextInt(5))
                        .mapToObj(this::name)
                        .toList());
        };
    }

    private Worth worth(List<Topic> topics) {
        return switch (random.nextInt(6)) {
            case 0 -> boxes(topics);
            case 1 -> groups(topics);
            case 2 -> bonuses(topics);
            default -> sum(topics, random.nextInt(3));
        };
    }

    /// @param style 0 weights that add up to 1, 1 whatever weights, cut at 1, 2 any scale
    private Worth.Sum sum(List<Topic> topics, int style) {
        var weights = new ArrayList<Double>();
        int left = 100;
        for (int k = 0; k < topics.size(); k++) {
            int share = k == topics.size() - 1 ? left : random.nextInt(left + 1);
            left -= share;
            weights.add(style == 0 ? share / 100.0 : random.nextInt(200) / 100.0);
        }
        var curves = topics.stream().map(topic -> curve(topic.range(), style)).toList();
        return new Worth.Sum(weights, curves, style == 1);
    }

    private Curve curve(Topic.Range range, int style) {
        int kind = random.nextInt(4);
        if (range instanceof Topic.Steps steps && kind < 2 && style < 2) {
            return new Curve.Ramp(steps.low(), BigDecimal.valueOf(unit()), steps.high(), BigDecimal.valueOf(unit()));
        }
        if (range instanceof Topic.Span span && kind == 2) {
            return new Curve.Peak(span.low(), span.high(), span.low() + unit() * (span.high() - span.low()));
        }
        if (!(range instanceof Topic.Listed) && (kind > 0 || range instanceof Topic.Span)) {
            boolean cut = style == 1 || random.nextBoolean();
            double from = range instanceof Topic.Whole whole ? whole.low() : 0;
            return new Curve.Line(unit() / 3 * (random.nextBoolean() ? 1 : -1), unit(), from, cut || style == 0);
        }
        var values = new ArrayList<Double>();
        for (int option = 0; option < range.size(); option++) {
            values.add(style == 2 ? (unit() - 0.3) * 7 : random.nextInt(5) == 0 ? 0 : unit());
        }
        if (style == 0) {
            values.set(random.nextInt(values.size()), 1.0);
        }
        return new Curve.Listed(values);
    }

    private Worth bonuses(List<Topic> topics) {
        var bonuses = new ArrayList<Worth.Bonus>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var least = new HashMap<Integer, Integer>();
            var most = new HashMap<Integer, Integer>();
            for (int k = 0; k < topics.size(); k++) {
                int size = topics.get(k).range().size();
                int option = random.nextInt(size);
                if (random.nextBoolean()) {
                    least.put(k, option);
                }
                if (random.nextBoolean()) {
                    most.put(k, Math.min(size - 1, option + random.nextInt(2)));
                }
            }
            if (!least.isEmpty() || !most.isEmpty()) {
                bonuses.add(new Worth.Bonus(least, most, unit() - 0.5));
            }
        }
        return new Worth.Bonuses(sum(topics, 0), bonuses);
    }

    private Worth groups(List<Topic> topics) {
        var groups = new ArrayList<Worth.Group>();
        int cut = random.nextInt(topics.size() + 1);
        var parts = List.of(
                IntStream.range(0, cut).boxed().toList(),
                IntStream.range(cut, topics.size()).boxed().toList());
        for (var part : parts) {
            if (!part.isEmpty()) {
                Map<List<Integer>, Double> utilities = new HashMap<>();
                for (int i = 0; i < 6; i++) {
                    var key = part.stream()
                            .map(k -> random.nextInt(topics.get(k).range().size()))
                            .toList();
                    utilities.put(key, unit() / 2);
                }
                groups.add(new Worth.Group("part " + groups.size(), part, utilities));
            }
        }
        return new Worth.Groups(groups);
    }

    private Worth boxes(List<Topic> topics) {
        double most = random.nextInt(20, 200);
        return new Worth.Boxes(most, bundle(topics, 2));
    }

    private Worth.Bundle bundle(List<Topic> topics, int depth) {
        var boxes = new ArrayList<Worth.Box>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            var bounds = new ArrayList<Worth.Bound>();
            for (int k = 0; k < topics.size(); k++) {
                var range = topics.get(k).range();
                if (!(range instanceof Topic.Listed) && random.nextBoolean()) {
                    double low = range.number(random.nextInt(range.size()));
                    bounds.add(new Worth.Bound(k, low, low + random.nextInt(3)));
                }
            }
            boxes.add(new Worth.Box(
                    random.nextInt(1, 60), random.nextBoolean() ? 1 : 0.5, bounds, random.nextInt(4) == 0));
        }
        var inner = depth > 0 && random.nextBoolean() ? List.of(bundle(topics, depth - 1)) : List.<Worth.Bundle>of();
        var together = random.nextInt(3) > 0
                ? Worth.Together.SUM
                : random.nextBoolean() ? Worth.Together.MAX : Worth.Together.MIN;
        return new Worth.Bundle(random.nextBoolean() ? 1 : 0.5, together, boxes, inner);
    }

    private Profile.Floor floor(List<Topic> topics) {
        return switch (random.nextInt(4)) {
            case 0 -> new Profile.Floor.None();
            case 1 -> new Profile.Floor.Least();
            case 2 ->
                new Profile.Floor.Bid(topics.stream()
                        .map(topic -> random.nextInt(topic.range().size()))
                        .toList());
            default -> new Profile.Floor.Value(unit());
        };
    }
}
