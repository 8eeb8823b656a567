package parley.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Parts laid out as text for a screen.
public final class TextPage {

    private final Screen screen;
    private final StringBuilder page = new StringBuilder();

    private TextPage(Screen screen) {
        this.screen = screen;
    }

    /// The parts as lines, each ended by a line feed and, but for commands and words without blanks, no longer
    /// than the screen is wide.
    public static String of(List<Part> parts, Screen screen) {
        var page = new TextPage(screen);
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0 && apart(parts.get(i - 1), parts.get(i))) {
                page.page.append('\n');
            }
            page.add(parts.get(i));
        }
        return page.page.toString();
    }

    /// Whether a blank line stands between two parts.
    private static boolean apart(Part before, Part after) {
        return switch (after) {
            case Part.Heading _ -> true;
            case Part.Sentence _ ->
                !(before instanceof Part.Heading || before instanceof Part.Sentence || before instanceof Part.Legend);
            case Part.Legend _, Part.Lines _, Part.Outline _, Part.Command _ -> false;
            case Grid _ -> !(before instanceof Part.Heading);
        };
    }

    private void add(Part part) {
        switch (part) {
            case Part.Sentence(String text) -> lines(Wrapping.wrap(screen.draw(text), screen.width()));
            case Part.Heading(String text) -> lines(Wrapping.wrap(screen.draw(text), screen.width()));
            case Part.Lines(List<String> entries) ->
                entries.forEach(entry -> lines(Wrapping.hanging("  ", screen.draw(entry), screen.width())));
            case Part.Outline(List<Part.Outline.Item> items) ->
                items.forEach(item -> lines(Wrapping.hanging(
                        "  ".repeat(1 + Math.min(item.depth(), screen.width() / 8)),
                        screen.draw(item.text()),
                        screen.width())));
            case Part.Legend(List<Mark> marks) -> legend(marks);
            case Part.Command(String text, String does) -> command(text, does);
            case Grid grid -> page.append(TextGrid.of(grid, screen));
        }
    }

    private void lines(List<String> lines) {
        lines.forEach(line -> page.append(line).append('\n'));
    }

    private void command(String text, String does) {
        if (2 + text.length() + 3 + does.length() <= screen.width()) {
            page.append("  ").append(text).append("   ").append(does).append('\n');
            return;
        }
        page.append("  ").append(text).append('\n');
        lines(Wrapping.hanging("      ", does, screen.width()));
    }

    private void legend(List<Mark> marks) {
        String plain = marks.stream()
                .map(mark -> mark.glyph() + "_" + mark.words().replace(' ', '_'))
                .collect(Collectors.joining(" "));
        for (String line : Wrapping.wrap(plain.replace(" ", "__ "), screen.width())) {
            page.append(Arrays.stream(line.split("__ ?", -1))
                            .map(this::legendEntry)
                            .collect(Collectors.joining("   "))
                            .stripTrailing())
                    .append('\n');
        }
    }

    private String legendEntry(String entry) {
        for (Mark mark : Mark.values()) {
            if (entry.startsWith(mark.glyph() + "_")) {
                String glyph = screen.colour() ? mark.coloured() : mark.glyph();
                return glyph + entry.substring(mark.glyph().length()).replace('_', ' ');
            }
        }
        return entry;
    }
}
