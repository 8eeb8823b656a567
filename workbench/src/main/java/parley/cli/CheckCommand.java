package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import parley.casefile.Fault;
import parley.casefile.Reading;
import parley.casefile.Severity;
import parley.resultfile.FaultReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley check`: everything that is wrong with case files, nothing run.
@Command(
        name = "check",
        description = "Say everything that is wrong with case files; run nothing.",
        footer = {
            "",
            "Examples:",
            "  parley check cases/*/*.yaml",
            "  parley check --format sarif -o faults.sarif strike.yaml"
        })
final class CheckCommand implements Callable<Integer> {

    /// How faults are printed.
    enum Format {
        text,
        json,
        sarif,
        github
    }

    private final Surroundings surroundings;
    private final Engine engine;

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Case files, files or folders of other programs, or names from the catalogue; - is standard"
                    + " input.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES}; text by default.")
    private Format format = Format.text;

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private ScreenOptions screen = new ScreenOptions();

    CheckCommand(Surroundings surroundings, Engine engine) {
        this.surroundings = surroundings;
        this.engine = engine;
    }

    @Override
    public Integer call() {
        output.check(surroundings);
        var all = new ArrayList<Fault>();
        var text = new StringBuilder();
        for (String file : files) {
            var checked = checked(file);
            var faults = checked.faults();
            all.addAll(faults);
            if (!faults.isEmpty()) {
                text.append(FaultPrinter.text(faults, screen.screen(surroundings, false)))
                        .append('\n');
            }
            text.append(checked.name())
                    .append(": ")
                    .append(FaultPrinter.count(faults))
                    .append(".\n");
        }
        output.write(
                switch (format) {
                    case text -> text.toString();
                    case json -> FaultReport.json(all);
                    case sarif -> FaultReport.sarif(all, surroundings.version());
                    case github -> FaultReport.github(all);
                },
                surroundings);
        return all.stream().anyMatch(fault -> fault.severity() == Severity.ERROR) ? Exit.FAULTY : Exit.DONE;
    }

    /// A file, as it can be repeated, and what is wrong with it.
    private record Checked(String name, List<Fault> faults) {}

    private Checked checked(String file) {
        try {
            var source = CaseSource.of(file, surroundings);
            var faults = new ArrayList<>(source.warnings());
            faults.addAll(faults(engine.read(source.name(), source.content(), List.of(), List.of())));
            return new Checked(source.name(), faults);
        } catch (FaultyForeign faulty) {
            return new Checked(file, faulty.faults());
        }
    }

    private static List<Fault> faults(Reading reading) {
        return switch (reading) {
            case Reading.Read read -> read.warnings();
            case Reading.Faulty(List<Fault> faults) -> faults;
        };
    }
}
