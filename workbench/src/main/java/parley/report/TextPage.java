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

    /// The parts as lines, each ended by a line feed and, but for commands and words without blanks, no longer than
    /// the
    /// screen is wide.
    public static String of(List<Part> parts, Screen screen) {
        var page = new TextPage(screen);
        boolean apart = false;
        for (Part part : parts) {
            boolean stands = !(part instanceof Part.Command || part instanceof Part.Lines);
            boolean follows = part instanceof Part.Sentence && page.afterHeading(parts, part);
            if (apart && stands && !follows) {
                page.page.append('\n');
            }
            page.add(part);
            apart = !(part instanceof Part.Heading);
        }
        return page.page.toString();
    }

    private boolean afterHeading(List<Part> parts, Part part) {
        int index = parts.indexOf(part);
        return index > 0
                && (parts.get(index - 1) instanceof Part.Heading
                        || parts.get(index - 1) instanceof Part.Legend
                        || parts.get(index - 1) instanceof Part.Sentence
                        || parts.get(index - 1) instanceof Part.Lines);
    }

    private void add(Part part) {
        switch (part) {
            case Part.Sentence(String text) -> lines(Wrapping.wrap(screen.draw(text), screen.width()));
            case Part.Heading(String text) -> lines(Wrapping.wrap(screen.draw(text), screen.width()));
            case Part.Lines(List<String> entries) ->
                entries.forEach(entry -> lines(Wrapping.hanging("  ", screen.draw(entry), screen.width())));
            case Part.Legend(List<Mark> marks) -> legend(marks);
            case Part.Command(String text, String does) -> command(text, does);
            case Grid grid -> page.append(TextGrid.of(grid, screen));
        }
    }

    private void lines(List<String> lines) {
        lines.forEach(line -> page.append(line).append('\n'));
    }

    private void command(String text, String does) {
        boolean beside = 2 + text.length() + 3 + does.length() <= screen.width();
        page.append("  ").append(text);
        if (beside) {
            page.append("   ").append(does);
        }
        page.append('\n');
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
