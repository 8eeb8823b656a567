package parley.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import parley.casefile.CoverageFile;
import parley.casefile.CoverageFile.Checked;
import parley.casefile.Fault;
import parley.report.CoverageReport;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `parley coverage`: what documents contain, held against the cases made from them.
@Command(
        name = "coverage",
        description = "Hold a list of what documents contain against the cases made from them; a gap is an error.",
        footer = {"", "Example:", "  parley coverage docs/coverage.yaml --markdown -o docs/coverage.md"})
final class CoverageCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "LIST", description = "A list of things, each with its places in cases or a reason.")
    private String list = "";

    @ArgGroup(heading = "Formats (a page of text where none is named):%n")
    private PageOptions format = new PageOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private ScreenOptions screen = new ScreenOptions();

    CoverageCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        output.check(surroundings);
        var source = CaseSource.of(list, surroundings);
        var checked = CoverageFile.read(
                source.name(),
                source.content(),
                file -> CaseSource.of(beside(file), surroundings).content());
        return switch (checked) {
            case Checked.Faulty(List<Fault> faults) -> {
                surroundings.say(FaultPrinter.text(faults, screen.screen(surroundings, false)) + "\n"
                        + FaultPrinter.count(faults) + " in " + source.name() + ".\n");
                yield Exit.FAULTY;
            }
            case Checked.Whole whole -> {
                output.write(
                        format.text(
                                () -> parley.resultfile.CoverageJson.of(whole.coverage(), surroundings.version()),
                                () -> CoverageReport.of(whole.coverage()),
                                screen.screen(surroundings, false)),
                        surroundings);
                yield Exit.DONE;
            }
        };
    }

    /// Files are named from the list's folder.
    private String beside(String file) {
        return Optional.ofNullable(Path.of(list).getParent())
                .map(folder -> folder.resolve(file).normalize().toString())
                .orElse(file);
    }
}
