package parley.resultfile;

import java.util.ArrayList;
import java.util.List;
import parley.robustness.FlipMap;
import parley.robustness.Inquiry;

/// Flip maps as JSON and as CSV with one row per node.
public final class MapFile {

    private MapFile() {}

    /// JSON, ended by a line feed.
    public static String json(Asked asked, Inquiry inquiry, List<FlipMap> maps, long played) {
        return JsonText.object(json -> {
            asked.write(json, "map");
            CruxJson.inquiry(json, inquiry);
            json.objects("maps", maps, MapFile::map);
            json.whole("played", played);
            json.texts("leavesOut", asked.subject().leavesOut());
        });
    }

    private static void map(JsonText json, FlipMap map) {
        json.text("view", map.view());
        axis(json, "x", map.x());
        axis(json, "y", map.y());
        json.whole("steps", map.steps());
        json.objects("authors", map.authors(), (part, author) -> {
            part.text("view", author.view());
            part.number("x", author.x());
            part.number("y", author.y());
        });
        var best = new ArrayList<List<String>>();
        var close = new ArrayList<List<String>>();
        for (int row = 0; row <= map.steps(); row++) {
            var names = new ArrayList<String>();
            var marks = new ArrayList<String>();
            for (int column = 0; column <= map.steps(); column++) {
                int leader = map.leader()[row][column];
                names.add(leader < 0 ? "" : map.approaches().get(leader));
                marks.add(leader < 0 ? "unknown" : map.close()[row][column] ? "too close" : "best");
            }
            best.add(names);
            close.add(marks);
        }
        json.lists("best", best);
        json.lists("verdict", close);
        json.whole("nodesPlayed", map.nodes());
        json.flag("complete", map.complete());
    }

    private static void axis(JsonText json, String name, FlipMap.Axis axis) {
        json.object(name, part -> {
            part.text("assumption", axis.assumption());
            part.text("unit", axis.unit());
            part.number("low", axis.low());
            part.number("high", axis.high());
        });
    }

    /// CSV.
    public static String csv(List<FlipMap> maps) {
        var text = new StringBuilder("view,x,y,best,verdict,played\n");
        for (var map : maps) {
            for (int row = 0; row <= map.steps(); row++) {
                for (int column = 0; column <= map.steps(); column++) {
                    int leader = map.leader()[row][column];
                    text.append(RunsFile.quoted(map.view()))
                            .append(',')
                            .append(map.x().at(column, map.steps()))
                            .append(',')
                            .append(map.y().at(row, map.steps()))
                            .append(',')
                            .append(
                                    leader < 0
                                            ? ""
                                            : RunsFile.quoted(map.approaches().get(leader)))
                            .append(',')
                            .append(leader < 0 ? "unknown" : map.close()[row][column] ? "too close" : "best")
                            .append(',')
                            .append(map.played()[row][column])
                            .append('\n');
                }
            }
        }
        return text.toString();
    }
}
