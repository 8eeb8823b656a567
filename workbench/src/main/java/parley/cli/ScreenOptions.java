package parley.cli;

import parley.report.Screen;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/// How wide a page of text is.
final class ScreenOptions {

    @Option(
            names = "--width",
            paramLabel = "COLUMNS",
            defaultValue = "0",
            converter = WidthOrTerminal.class,
            description = "Lay out for so many columns, not the terminal's.")
    private int width;

    /// 0 is the terminal's own.
    static final class WidthOrTerminal implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return text.equals("0") ? Integer.valueOf(0) : new Ranges.Width().convert(text);
        }
    }

    /// What text is laid out for.
    Screen screen(Surroundings surroundings, boolean colour) {
        var terminal = surroundings.terminal();
        return new Screen(width == 0 ? terminal.width() : width, terminal.unicode(), colour);
    }
}
