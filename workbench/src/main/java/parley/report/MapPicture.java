package parley.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parley.robustness.FlipMap;

/// A flip map drawn with letters: one for each approach, `/` where it is too close to call, digits where authors stand.
public final class MapPicture {

    private static final int WIDEST = 60;

    private MapPicture() {}

    /// Sentences, the picture and its key.
    public static String of(List<FlipMap> maps, String repeat) {
        var text = new StringBuilder();
        maps.forEach(map -> draw(map, text));
        return text.append("If-then analysis: in these runs, never a forecast.\n  ")
                .append(repeat)
                .append("   asks the same again\n")
                .toString();
    }

    private static void draw(FlipMap map, StringBuilder text) {
        var letters = letters(map);
        text.append("What does best under ")
                .append(map.view())
                .append(", by ")
                .append(map.x().assumption())
                .append(" (across) and ")
                .append(map.y().assumption())
                .append(" (up)\n\n");
        int skip = Math.max(1, (map.steps() + WIDEST - 1) / WIDEST);
        for (int row = map.steps(); row >= 0; row -= skip) {
            boolean labelled = row == map.steps() || row - skip < 0;
            text.append(String.format(
                    Locale.ROOT, "%9s |", labelled ? Figures.value(map.y().at(row, map.steps())) : ""));
            for (int column = 0; column <= map.steps(); column += skip) {
                text.append(mark(map, row, column, skip, letters));
            }
            text.append('\n');
        }
        var low = Figures.value(map.x().low());
        var high = Figures.value(map.x().high());
        int width = map.steps() / skip + 1;
        text.append(" ".repeat(11))
                .append(low)
                .append(" ".repeat(Math.max(1, width - low.length() - high.length())))
                .append(high)
                .append("\n\n");
        key(map, letters, text);
    }

    private static void key(FlipMap map, Map<Integer, Character> letters, StringBuilder text) {
        letters.forEach((approach, letter) -> text.append("  ")
                .append(letter)
                .append("  ")
                .append(map.approaches().get(approach))
                .append('\n'));
        text.append("  /  too close to call\n");
        for (int i = 0; i < map.authors().size(); i++) {
            var author = map.authors().get(i);
            text.append("  ")
                    .append(digit(i))
                    .append("  ")
                    .append(author.view())
                    .append(" (")
                    .append(Figures.value(author.x()))
                    .append(", ")
                    .append(Figures.value(author.y()))
                    .append(")\n");
        }
        text.append("  ")
                .append(map.nodes())
                .append(" of ")
                .append((map.steps() + 1) * (map.steps() + 1))
                .append(" nodes played; squares whose corners agree are filled in.")
                .append(map.complete() ? "" : " Stopped early: blanks are unknown.")
                .append("\n\n");
    }

    private static char mark(FlipMap map, int row, int column, int skip, Map<Integer, Character> letters) {
        for (int i = 0; i < map.authors().size(); i++) {
            var author = map.authors().get(i);
            if (node(author.x(), map.x(), map.steps(), skip) == column
                    && node(author.y(), map.y(), map.steps(), skip)
                            == map.steps() - (map.steps() - row) / skip * skip) {
                return digit(i);
            }
        }
        int leader = map.leader()[row][column];
        return leader < 0 ? ' ' : map.close()[row][column] ? '/' : letters.getOrDefault(leader, '?');
    }

    private static int node(double value, FlipMap.Axis axis, int steps, int skip) {
        if (axis.low() == axis.high() || value < axis.low() || value > axis.high()) {
            return -1;
        }
        return (int) Math.round((value - axis.low()) / (axis.high() - axis.low()) * steps / skip) * skip;
    }

    private static char digit(int author) {
        return author < 9 ? (char) ('1' + author) : '*';
    }

    /// A letter for each approach that leads somewhere: the first of its name that is free, but never I, a bar.
    static Map<Integer, Character> letters(FlipMap map) {
        var letters = new LinkedHashMap<Integer, Character>();
        var leaders = new ArrayList<Integer>();
        for (var row : map.leader()) {
            for (int leader : row) {
                if (leader >= 0 && !leaders.contains(leader)) {
                    leaders.add(leader);
                }
            }
        }
        leaders.sort(null);
        for (int leader : leaders) {
            var name = map.approaches().get(leader).toUpperCase(Locale.ROOT) + "ABCDEFGHJKLMNOPQRSTUVWXYZ";
            letters.put(leader, (char) name.chars()
                    .filter(letter ->
                            Character.isLetter(letter) && letter != 'I' && !letters.containsValue((char) letter))
                    .findFirst()
                    .orElse('?'));
        }
        return letters;
    }
}
