package parley.cli;

import java.util.concurrent.Callable;
import parley.negotiation.Authors;
import parley.negotiation.Case;
import parley.report.ViewsReport;
import parley.resultfile.ViewsJson;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley views`: the authors of a case side by side.
@Command(
        name = "views",
        description = "Show the authors side by side: what each believes, on what ground, and what nobody says.",
        footer = {
            "",
            "Examples:",
            "  parley views strike.yaml",
            "  parley views strike.yaml --view 'Okoye 2021' --documents ~/documents"
        })
final class ViewsCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Engine engine;

    @Parameters(paramLabel = "FILE", description = "A case file, or a name from the catalogue; - is standard input.")
    private String file = "";

    @Mixin
    private CaseOptions options = new CaseOptions();

    @Mixin
    private DocumentOptions documents = new DocumentOptions();

    @Option(
            names = "--reasons",
            description = "Every number with its reason and source; so too with --documents or one view.")
    private boolean reasons;

    @ArgGroup(heading = "Formats (a page of text where none is named):%n")
    private PageOptions format = new PageOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private ScreenOptions screen = new ScreenOptions();

    ViewsCommand(Surroundings surroundings, Engine engine) {
        this.surroundings = surroundings;
        this.engine = engine;
    }

    @Override
    public Integer call() {
        output.check(surroundings);
        var source = CaseSource.of(file, surroundings);
        Case subject = new Opening(surroundings, engine, screen.screen(surroundings, false), false)
                .read(source, options.changes());
        if (subject.views().isEmpty()) {
            throw new Mistake("'" + source.name() + "' holds no author's view.");
        }
        var views = options.views(subject);
        var authors = Authors.of(subject, views);
        var citations = documents.citations(subject, surroundings);
        boolean closely = reasons || documents.given() || views.size() == 1;
        output.write(
                format.text(
                        () -> ViewsJson.of(subject, authors, source.hash(), surroundings.version()),
                        () -> ViewsReport.of(subject, authors, citations, closely),
                        screen.screen(surroundings, false)),
                surroundings);
        return Exit.DONE;
    }
}
