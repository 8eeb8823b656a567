package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import parley.negotiation.Assumption;
import parley.negotiation.View;
import parley.report.MapPicture;
import parley.report.Quoting;
import parley.resultfile.MapFile;
import parley.robustness.FlipMap;
import parley.robustness.MapSearch;
import parley.robustness.TipSearch;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// `parley map`: which approach is best over two assumptions.
@Command(
        name = "map",
        description = "Draw which approach does best over two assumptions, finely along the borders.",
        footer = {
            "",
            "Examples:",
            "  parley map CASE --x trust --y patience",
            "  parley map CASE --x 'trust=[0, 0.5]' --y patience --view Ada --grid 20 --csv -o map.csv"
        })
final class MapCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Engine engine;

    @Mixin
    private WorldsDesk desk = new WorldsDesk();

    @Option(
            names = "--x",
            required = true,
            paramLabel = "A",
            converter = Wanted.class,
            description = "The assumption across; its stated range, or 'A=[low, high]'.")
    private Range x = new Range("", List.of());

    @Option(
            names = "--y",
            required = true,
            paramLabel = "B",
            converter = Wanted.class,
            description = "The assumption upwards.")
    private Range y = new Range("", List.of());

    @Option(
            names = "--grid",
            paramLabel = "N",
            defaultValue = "40",
            converter = Steps.class,
            description = "Steps along each axis, 2 to 200; 40 by default.")
    private int grid;

    @ArgGroup(heading = "Formats (a picture of text where none is named):%n")
    private Format format = new Format();

    /// An assumption, and where given the range it is shown over.
    record Range(String assumption, List<Assumption.Range> shown) {}

    /// As what it is printed; one at most.
    static final class Format {
        @Option(names = "--json", description = "Everything, as JSON.")
        private boolean json;

        @Option(names = "--csv", description = "One row per node.")
        private boolean csv;
    }

    /// `NAME` or `NAME=[low, high]`.
    static final class Wanted implements ITypeConverter<Range> {
        @Override
        public Range convert(String text) {
            int sign = text.indexOf('=');
            if (sign < 0) {
                return new Range(text.strip(), List.of());
            }
            var ends = text.substring(sign + 1).replaceAll("[\\[\\]\\s]", "").split(",", -1);
            try {
                double low = Double.parseDouble(ends[0]);
                double high = Double.parseDouble(ends.length == 2 ? ends[1] : "");
                if (low < high && Double.isFinite(low) && Double.isFinite(high)) {
                    return new Range(text.substring(0, sign).strip(), List.of(new Assumption.Range(low, high)));
                }
            } catch (NumberFormatException _) {
                // Said below.
            }
            throw new TypeConversionException("'" + text + "' is not of the form NAME or NAME=[low, high]");
        }
    }

    /// Steps of a grid.
    static final class Steps implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return (int) Ranges.whole(text, 2, 200);
        }
    }

    MapCommand(Surroundings surroundings, Engine engine) {
        this.surroundings = surroundings;
        this.engine = engine;
    }

    @Override
    public Integer call() {
        return desk.with(surroundings, engine, this::search);
    }

    private int search(WorldsDesk.Seat seat) {
        var known = seat.subject().base().assumptions();
        var across = axis(x, known);
        var up = axis(y, known);
        if (across.assumption().equals(up.assumption())) {
            throw new Mistake("A map needs two assumptions, not " + across.assumption() + " twice.");
        }
        var asked = desk.asked().inquiry(seat.subject());
        var inquiry = asked.with(Math.min(asked.trajectories(), TipSearch.SCAN));
        var maps = new ArrayList<FlipMap>();
        List<View> all = seat.subject().views();
        for (var view : desk.asked().views(seat.subject())) {
            maps.add(MapSearch.of(
                    seat.worlds(),
                    seat.trials(),
                    seat.workers(),
                    inquiry,
                    view,
                    across,
                    up,
                    grid,
                    asked.trajectories(),
                    all,
                    _ -> {}));
        }
        seat.teller().clear();
        desk.output()
                .write(
                        format.json
                                ? MapFile.json(
                                        seat.asked(),
                                        inquiry,
                                        maps,
                                        seat.trials().played())
                                : format.csv ? MapFile.csv(maps) : MapPicture.of(maps, Quoting.line(words())),
                        surroundings);
        return Exit.DONE;
    }

    private static FlipMap.Axis axis(Range wanted, List<Assumption> known) {
        var name = Names.one(
                wanted.assumption(), known.stream().map(Assumption::name).toList(), "assumption");
        var assumption = known.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        var shown = Optional.of(new Assumption.Range(assumption.low(), assumption.high()))
                .filter(_ -> wanted.shown().isEmpty())
                .or(() -> wanted.shown().stream().findFirst())
                .orElseThrow();
        if (shown.low() >= shown.high()) {
            throw new Mistake("The assumption '" + name + "' has no range: give one, '" + name + "=[low, high]'.");
        }
        return new FlipMap.Axis(name, assumption.unit(), shown.low(), shown.high());
    }

    private List<String> words() {
        var words = desk.repeat("map");
        words.addAll(List.of("--x", word(x), "--y", word(y), "--grid", Integer.toString(grid)));
        return words;
    }

    private static String word(Range range) {
        return range.assumption()
                + range.shown().stream()
                        .map(each -> "=[" + each.low() + ", " + each.high() + "]")
                        .findFirst()
                        .orElse("");
    }
}
