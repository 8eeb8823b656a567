package parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import parley.report.MarkdownPage;
import parley.report.Part;
import parley.report.PlainPage;
import parley.report.RobustReport;
import parley.report.TextPage;
import parley.resultfile.RobustJson;
import parley.resultfile.RunsFile;
import parley.robustness.Inquiry;
import parley.robustness.Robustness;
import parley.robustness.RobustnessSearch;
import parley.robustness.Space;
import parley.robustness.SpaceRuns;
import parley.robustness.TipSearch;
import parley.robustness.sampling.Sampler;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `parley robust`: how each approach fares over many worlds, by rules that may disagree.
@Command(
        name = "robust",
        description =
                "Judge each approach over all views and over the ranges of the assumptions: regret, worst case and"
                        + " other rules, what its lead depends on, and in which region it is not the best.",
        footer = {
            "",
            "Examples:",
            "  parley robust CASE --worlds 256 --runs runs.jsonl",
            "  parley robust CASE --space disputed --spread 'trust=triangular(0, 0.2, 1)' --json",
            "  parley robust CASE --only trust,patience --sobol 64"
        })
final class RobustCommand implements Callable<Integer> {

    private static final int MOST_SHAPLEY = 100_000;

    private final Surroundings surroundings;
    private final Engine engine;

    @Mixin
    private WorldsDesk desk = new WorldsDesk();

    @Option(
            names = "--worlds",
            paramLabel = "N",
            defaultValue = "256",
            converter = CruxCommand.Worlds.class,
            description = "Worlds to play, 16 to 100000; 256 by default.")
    private int worlds;

    @Option(
            names = "--sampler",
            paramLabel = "HOW",
            defaultValue = "latin",
            description = "How worlds are chosen: ${COMPLETION-CANDIDATES}; latin by default.")
    private Chosen sampler = Chosen.latin;

    @Option(
            names = "--space",
            paramLabel = "WHICH",
            defaultValue = "stated",
            description =
                    "stated: every assumption over its stated range; disputed: those on which authors differ, from"
                            + " the lowest to the highest of their values.")
    private Ends space = Ends.stated;

    @Option(names = "--only", paramLabel = "A,B", split = ",", description = "Only these assumptions vary.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--spread",
            paramLabel = "A=HOW",
            converter = Spreads.class,
            description =
                    "How one of them is spread: uniform(low, high), triangular(low, mode, high), normal90(low, high),"
                            + " lognormal90(low, high), beta(alpha, beta, low, high), fixed(value).")
    private List<Spreads.Spread> spreads = new ArrayList<>();

    @Option(
            names = "--good-enough",
            paramLabel = "X",
            converter = Utility.class,
            description = "Utility that is good enough; by default half-way between the best and the worst mean.")
    private List<Double> threshold = new ArrayList<>();

    @Option(
            names = "--regret-above",
            paramLabel = "X",
            defaultValue = "0",
            converter = Ranges.Indifference.class,
            description =
                    "Look for the region in which the leading approach loses more than X; by default, in which it is"
                            + " not the best.")
    private double regret;

    @Option(
            names = "--sobol",
            paramLabel = "N",
            defaultValue = "0",
            converter = CruxCommand.Worlds.class,
            description = "Sobol indices of the margin from N base points, best a power of two.")
    private int sobol;

    @Option(
            names = "--morris",
            paramLabel = "R",
            defaultValue = "0",
            converter = Paths.class,
            description = "Morris screening of the margin with R paths, 2 to 10000.")
    private int morris;

    @Option(
            names = "--shapley",
            paramLabel = "N",
            defaultValue = "0",
            converter = CruxCommand.Worlds.class,
            description =
                    "Shapley effects on the margin from N base points, best a power of two, at all sets of assumptions and"
                            + " groups: N x 2^(how many there are) worlds, at most 100000.")
    private int shapley;

    @Option(
            names = "--group",
            paramLabel = "NAME=A,B",
            description = "Assumptions that move together in --sobol, --shapley and --morris.")
    private List<String> groups = new ArrayList<>();

    @Option(
            names = "--runs",
            paramLabel = "FILE",
            description = "Keep the worlds played in FILE (JSON lines); what it holds already is not played again.")
    private List<String> runsFile = new ArrayList<>();

    @ArgGroup(heading = "Formats (a page of text where none is named):%n")
    private Format format = new Format();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private ScreenOptions screen = new ScreenOptions();

    /// How worlds are chosen.
    enum Chosen {
        latin(Sampler.LATIN_HYPERCUBE),
        sobol(Sampler.SOBOL),
        montecarlo(Sampler.MONTE_CARLO),
        factorial(Sampler.FACTORIAL);

        private final Sampler sampler;

        Chosen(Sampler sampler) {
            this.sampler = sampler;
        }
    }

    /// Which ranges.
    enum Ends {
        stated,
        disputed
    }

    /// As what it is printed; one at most.
    static final class Format {
        @Option(names = "--json", description = "Everything but the worlds, as JSON.")
        private boolean json;

        @Option(names = "--csv", description = "The worlds, one row per world and approach.")
        private boolean csv;

        @Option(names = "--markdown", description = "The report with Markdown tables.")
        private boolean markdown;

        @Option(names = "--plain", description = "The report in ASCII, tables as tab-separated lines.")
        private boolean plain;
    }

    /// A utility.
    static final class Utility implements ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            return Ranges.number(text, -10, 10);
        }
    }

    /// A number of paths.
    static final class Paths implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return text.equals("0") ? Integer.valueOf(0) : (int) Ranges.whole(text, 2, 10_000);
        }
    }

    RobustCommand(Surroundings surroundings, Engine engine) {
        this.surroundings = surroundings;
        this.engine = engine;
    }

    @Override
    public Integer call() {
        output.check(surroundings);
        return desk.with(surroundings, engine, screen, this::search);
    }

    private int search(WorldsDesk.Seat seat) {
        var varied = space(seat);
        if (varied.dimensions().isEmpty()) {
            output.write(
                    "No assumption has a range to vary over"
                            + (space == Ends.disputed ? " on which the authors differ" : "")
                            + ", so every approach is as robust as it is: see parley compare.\n",
                    surroundings);
            return Exit.DONE;
        }
        var asked = desk.asked().inquiry(seat.subject());
        var inquiry = asked.with(Math.min(asked.trajectories(), TipSearch.SCAN));
        var scope = new RobustnessSearch.Scope(
                threshold.stream().findFirst(), regret, sobol, morris, shapley, groups(varied.names()));
        affordable(varied, scope);
        var found = RobustnessSearch.of(
                desk.asked().views(seat.subject()),
                seat.worlds(),
                seat.trials(),
                seat.workers(),
                runs(seat, varied, inquiry),
                scope);
        seat.teller().clear();
        if (found.isEmpty()) {
            surroundings.say("parley: stopped before any world was played.\n");
            return Exit.UNFINISHED;
        }
        keep(seat, found.get().runs());
        output.write(text(seat, found.get()), surroundings);
        return Exit.DONE;
    }

    /// A design over all sets doubles with every group: refused before anything is played for it.
    private static void affordable(Space varied, RobustnessSearch.Scope scope) {
        int joined = scope.groups().values().stream().mapToInt(List::size).sum();
        int groups = varied.dimensions().size() - joined + scope.groups().size();
        double worlds = scope.shapley() * StrictMath.pow(2, groups);
        if (scope.shapley() > 0 && worlds > MOST_SHAPLEY) {
            throw new Mistake(String.format(
                    Locale.ROOT,
                    "'--shapley %d' with %d assumptions and groups takes %d x 2^%d = %,.0f worlds; %,d at most. Put"
                            + " assumptions into groups (--group NAME=A,B), let fewer vary (--only), or ask for fewer"
                            + " points.",
                    scope.shapley(),
                    groups,
                    scope.shapley(),
                    groups,
                    worlds,
                    MOST_SHAPLEY));
        }
    }

    private Space space(WorldsDesk.Seat seat) {
        var all = space == Ends.stated ? Space.stated(seat.subject()) : Space.disputed(seat.subject());
        var varied = only.isEmpty() ? all : all.only(Names.some(only, all.names(), "assumption with a range"));
        for (var spread : spreads) {
            varied = varied.with(
                    Names.one(spread.assumption(), varied.names(), "assumption that varies"), spread.distribution());
        }
        return varied;
    }

    private Map<String, List<String>> groups(List<String> names) {
        var all = new LinkedHashMap<String, List<String>>();
        for (var group : groups) {
            int sign = group.indexOf('=');
            if (sign < 1) {
                throw new Mistake("'--group " + group + "' is not of the form --group NAME=A,B.");
            }
            var members = Names.some(List.of(group.substring(sign + 1)), names, "assumption that varies");
            if (all.values().stream().flatMap(List::stream).anyMatch(members::contains)) {
                throw new Mistake("'--group " + group + "' names an assumption that is in another group already.");
            }
            all.put(group.substring(0, sign).strip(), members);
        }
        return all;
    }

    private SpaceRuns runs(WorldsDesk.Seat seat, Space varied, Inquiry inquiry) {
        try {
            var kept = runsFile.isEmpty() || !Files.exists(path()) ? "" : Files.readString(path());
            return switch (RunsFile.read(kept, seat.asked(), varied, inquiry, sampler.sampler, worlds)) {
                case RunsFile.Reading.Fits(SpaceRuns runs) -> runs;
                case RunsFile.Reading.Other(String why) ->
                    throw new Mistake("'" + runsFile.getLast() + "' cannot be gone on with: " + why
                            + ". Name another file, or move it away.");
            };
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (IllegalArgumentException impossible) {
            throw new Mistake(
                    Optional.ofNullable(impossible.getMessage()).orElse("such a design cannot be made") + ".");
        }
    }

    private Path path() {
        return surroundings.folder().resolve(runsFile.getLast());
    }

    private void keep(WorldsDesk.Seat seat, SpaceRuns runs) {
        if (runsFile.isEmpty()) {
            return;
        }
        try {
            Files.writeString(path(), RunsFile.of(seat.asked(), runs));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private String text(WorldsDesk.Seat seat, Robustness robustness) {
        if (format.json) {
            return RobustJson.of(seat.asked(), robustness);
        }
        if (format.csv) {
            return RunsFile.csv(robustness.runs());
        }
        List<Part> parts = RobustReport.of(seat.subject(), robustness, InquiryOptions.line(words()));
        if (format.markdown) {
            return MarkdownPage.of(parts);
        }
        return format.plain ? PlainPage.of(parts) : TextPage.of(parts, screen.screen(surroundings, false));
    }

    private List<String> words() {
        var words = desk.repeat("robust");
        words.addAll(List.of("--worlds", Integer.toString(worlds), "--sampler", sampler.name()));
        words.addAll(List.of("--space", space.name()));
        if (!only.isEmpty()) {
            words.addAll(List.of("--only", String.join(",", only)));
        }
        spreads.forEach(spread -> words.addAll(List.of("--spread", spread.assumption() + "=" + shown(spread))));
        threshold.forEach(each -> words.addAll(List.of("--good-enough", Double.toString(each))));
        if (regret > 0) {
            words.addAll(List.of("--regret-above", Double.toString(regret)));
        }
        if (sobol > 0) {
            words.addAll(List.of("--sobol", Integer.toString(sobol)));
        }
        if (morris > 0) {
            words.addAll(List.of("--morris", Integer.toString(morris)));
        }
        if (shapley > 0) {
            words.addAll(List.of("--shapley", Integer.toString(shapley)));
        }
        groups.forEach(group -> words.addAll(List.of("--group", group)));
        runsFile.forEach(file -> words.addAll(List.of("--runs", file)));
        return words;
    }

    /// As it may be typed: `Uniform[low=0.0, high=1.0]` becomes `uniform(0.0, 1.0)`.
    private static String shown(Spreads.Spread spread) {
        var text = spread.distribution().toString();
        int open = text.indexOf('[');
        return text.substring(0, open).toLowerCase(Locale.ROOT) + "("
                + text.substring(open + 1, text.length() - 1).replaceAll("\\w+=", "") + ")";
    }
}
