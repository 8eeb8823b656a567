package parley.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import parley.report.MarkdownPage;
import parley.report.Part;
import parley.report.PlainPage;
import parley.report.Quoting;
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

    @Mixin
    private SpaceOptions space = new SpaceOptions();

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

    @Mixin
    private SensitivityOptions sensitivity = new SensitivityOptions();

    @Option(
            names = "--runs",
            paramLabel = "FILE",
            description = "Keep the worlds played in FILE (JSON lines); what it holds already is not played again.")
    private List<String> runsFile = new ArrayList<>();

    @ArgGroup(heading = "Formats (a page of text where none is named):%n")
    private Format format = new Format();

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

    RobustCommand(Surroundings surroundings, Engine engine) {
        this.surroundings = surroundings;
        this.engine = engine;
    }

    @Override
    public Integer call() {
        return desk.with(surroundings, engine, this::search);
    }

    private int search(WorldsDesk.Seat seat) {
        var varied = space.of(seat.subject());
        if (varied.dimensions().isEmpty()) {
            return nothing(seat);
        }
        var asked = desk.asked().inquiry(seat.subject());
        var inquiry = asked.with(Math.min(asked.trajectories(), TipSearch.SCAN));
        var scope = sensitivity.scope(varied, threshold.stream().findFirst(), regret);
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
        desk.output().write(text(seat, found.get()), surroundings);
        return Exit.DONE;
    }

    private int nothing(WorldsDesk.Seat seat) {
        String why = space.nothing();
        if (format.json) {
            var inquiry = desk.asked().inquiry(seat.subject());
            desk.output().write(RobustJson.nothing(seat.asked(), inquiry, why), surroundings);
        } else if (format.csv) {
            surroundings.say("parley: " + why + "\n");
        } else {
            desk.output().write(why + "\n", surroundings);
        }
        return Exit.DONE;
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
            OutputOptions.replace(path(), RunsFile.of(seat.asked(), runs).getBytes(StandardCharsets.UTF_8));
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
        List<Part> parts = RobustReport.of(seat.subject(), robustness, Quoting.line(words()));
        if (format.markdown) {
            return MarkdownPage.of(parts);
        }
        return format.plain ? PlainPage.of(parts) : TextPage.of(parts, desk.screen(surroundings));
    }

    private List<String> words() {
        var words = desk.repeat("robust");
        words.addAll(List.of("--worlds", Integer.toString(worlds), "--sampler", sampler.name()));
        space.repeat(words);
        threshold.forEach(each -> words.addAll(List.of("--good-enough", Double.toString(each))));
        if (regret > 0) {
            words.addAll(List.of("--regret-above", Double.toString(regret)));
        }
        sensitivity.repeat(words);
        runsFile.forEach(file -> words.addAll(List.of("--runs", file)));
        return words;
    }
}
