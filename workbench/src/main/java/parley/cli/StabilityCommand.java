package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import parley.analysis.Deals;
import parley.analysis.Resting;
import parley.negotiation.Case;
import parley.report.StabilityReport;
import parley.resultfile.StabilityJson;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `parley stability`: where the conflict would come to rest.
@Command(
        name = "stability",
        description = "Say, without playing, where the conflict would rest: the graph model of each party's moves.",
        footer = {
            "",
            "Examples:",
            "  parley stability teaching/river-treaty",
            "  parley stability teaching/river-treaty --types upstream=opportunist --json"
        })
final class StabilityCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Engine engine;

    @Parameters(paramLabel = "FILE", description = "A case file, or a name from the catalogue; - is standard input.")
    private String file = "";

    @Mixin
    private CaseOptions options = new CaseOptions();

    @Mixin
    private TypeOptions types = new TypeOptions();

    @ArgGroup(heading = "Formats (a page of text where none is named):%n")
    private PageOptions format = new PageOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private ScreenOptions screen = new ScreenOptions();

    StabilityCommand(Surroundings surroundings, Engine engine) {
        this.surroundings = surroundings;
        this.engine = engine;
    }

    @Override
    public Integer call() {
        output.check(surroundings);
        var source = CaseSource.of(file, surroundings);
        Case subject = new Opening(surroundings, engine, screen.screen(surroundings, false), false)
                .read(source, options.changes());
        if (!Resting.fits(subject.base())) {
            throw new Mistake(
                    "The case has more than " + Resting.MOST_STATES
                            + " combinations of options, too many to go through state by state. Give the issues fewer options.");
        }
        List<Resting> views = new ArrayList<>();
        for (var view : options.views(subject)) {
            views.add(Resting.of(
                    view.name(),
                    view.negotiation(),
                    new Deals.Asked(types.of(view.negotiation()), Map.of(), Map.of())));
        }
        output.write(
                format.text(
                        () -> StabilityJson.of(subject, source.hash(), surroundings.version(), views),
                        () -> StabilityReport.of(
                                subject, views, options.again("stability", source.name()) + types.again()),
                        screen.screen(surroundings, false)),
                surroundings);
        return Exit.DONE;
    }
}
