package parley.resultfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.robustness.Inquiry;
import parley.robustness.Played;
import parley.robustness.Space;
import parley.robustness.SpaceRuns;
import parley.robustness.sampling.Design;
import parley.robustness.sampling.Sampler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A design with its results as JSON lines: a head that says how the worlds were chosen and what was asked of them,
/// then a line for every world that was played. So a run can be repeated, resumed and extended, and nothing is played
/// twice.
public final class RunsFile {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RunsFile() {}

    /// What reading gives.
    public sealed interface Reading {

        /// Runs that fit what is asked, with as many points as asked for.
        record Fits(SpaceRuns runs) implements Reading {}

        /// Runs of something else.
        record Other(String why) implements Reading {}
    }

    /// The text, each line ended by a line feed.
    public static String of(Asked asked, SpaceRuns runs) {
        var text = new StringBuilder(head(asked, runs)).append('\n');
        for (int world : runs.worlds()) {
            var line = JSON.createObjectNode();
            line.put("world", world);
            var values = line.putObject("values");
            var point = runs.space().values(runs.design().points().get(world));
            for (int i = 0; i < point.length; i++) {
                values.put(runs.space().names().get(i), point[i]);
            }
            var played = runs.payoffs().get(world).orElseThrow();
            means(line.putObject("payoffs"), runs.inquiry(), played.means());
            var parts = line.putArray("parts");
            played.parts().forEach(part -> means(parts.addObject(), runs.inquiry(), part));
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static void means(ObjectNode json, Inquiry inquiry, double[] means) {
        for (int i = 0; i < means.length; i++) {
            json.put(inquiry.approaches().get(i), means[i]);
        }
    }

    /// Everything the results depend on: runs with the same head are the same runs.
    private static String head(Asked asked, SpaceRuns runs) {
        var head = JSON.createObjectNode();
        head.put("runs", 1);
        head.put("case", "sha256:" + asked.hash());
        var set = head.putObject("set");
        asked.set().forEach(set::put);
        var without = head.putArray("without");
        asked.without().forEach(without::add);
        Inquiry inquiry = runs.inquiry();
        head.put("party", inquiry.party());
        head.put("respond", inquiry.respond());
        var approaches = head.putArray("approaches");
        inquiry.approaches().forEach(approaches::add);
        head.put("seed", inquiry.seed());
        head.put("trajectories", inquiry.trajectories());
        head.put("sampler", runs.design().sampler().words());
        head.put("points", runs.design().count());
        var space = head.putObject("space");
        runs.space()
                .dimensions()
                .forEach(each -> space.put(each.assumption(), each.spread().toString()));
        return head.toString();
    }

    /// Reads runs of the same space and inquiry, and extends them to the number of points asked for.
    public static Reading read(String text, Asked asked, Space space, Inquiry inquiry, Sampler sampler, int count) {
        var lines = text.lines().filter(line -> !line.isBlank()).toList();
        if (lines.isEmpty()) {
            return new Reading.Fits(SpaceRuns.of(space, inquiry, design(space, inquiry, sampler, count)));
        }
        try {
            int points = JSON.readTree(lines.getFirst()).path("points").asInt(0);
            if (points < 1 || points > Design.MOST) {
                return new Reading.Other("its first line is no head of runs");
            }
            var runs = SpaceRuns.of(space, inquiry, design(space, inquiry, sampler, points));
            if (!head(asked, runs).equals(lines.getFirst())) {
                return new Reading.Other("its runs belong to another case, space, sampler, seed or number of runs");
            }
            var filled = filled(runs, lines.subList(1, lines.size()));
            return new Reading.Fits(count > points ? filled.extended(count - points) : filled);
        } catch (JacksonException | IllegalArgumentException faulty) {
            return new Reading.Other(Optional.ofNullable(faulty.getMessage())
                    .flatMap(message -> message.lines().findFirst())
                    .orElse("it cannot be read"));
        }
    }

    private static Design design(Space space, Inquiry inquiry, Sampler sampler, int count) {
        return Design.of(sampler, space.dimensions().size(), count, inquiry.seed());
    }

    /// A line that is cut short, as the last may be, or without the parts that later versions keep, is left out and
    /// played again.
    private static SpaceRuns filled(SpaceRuns runs, List<String> lines) {
        var payoffs = new ArrayList<>(runs.payoffs());
        for (var line : lines) {
            try {
                JsonNode node = JSON.readTree(line);
                int world = node.path("world").asInt(-1);
                var means = means(node.path("payoffs"), runs.inquiry());
                var parts = new ArrayList<double[]>();
                node.path("parts").forEach(part -> parts.add(means(part, runs.inquiry())));
                boolean whole = node.path("parts").isArray()
                        && Stream.concat(Stream.of(means), parts.stream())
                                .allMatch(each -> Arrays.stream(each).allMatch(Double::isFinite));
                if (whole && world >= 0 && world < payoffs.size()) {
                    payoffs.set(world, Optional.of(new Played(means, parts)));
                }
            } catch (JacksonException _) {
                // Cut short.
            }
        }
        return new SpaceRuns(runs.space(), runs.inquiry(), runs.design(), payoffs);
    }

    private static double[] means(JsonNode json, Inquiry inquiry) {
        return inquiry.approaches().stream()
                .mapToDouble(approach -> json.path(approach).asDouble(Double.NaN))
                .toArray();
    }

    /// The same as CSV, one row per world and approach.
    public static String csv(SpaceRuns runs) {
        var text = new StringBuilder("world");
        runs.space().names().forEach(name -> text.append(',').append(quoted(name)));
        text.append(",approach,utility\n");
        for (int world : runs.worlds()) {
            var values = runs.space().values(runs.design().points().get(world));
            var means = runs.payoffs().get(world).orElseThrow().means();
            for (int i = 0; i < means.length; i++) {
                text.append(world);
                Arrays.stream(values).forEach(value -> text.append(',').append(value));
                text.append(',').append(quoted(runs.inquiry().approaches().get(i)));
                text.append(',').append(means[i]).append('\n');
            }
        }
        return text.toString();
    }

    static String quoted(String word) {
        return word.matches("[^\",\r\n]*") ? word : "\"" + word.replace("\"", "\"\"") + "\"";
    }
}
