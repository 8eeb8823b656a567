package parley.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import parley.analysis.Deals;
import parley.analysis.Resting;
import parley.negotiation.Case;
import parley.negotiation.Negotiation;
import parley.party.Party;
import parley.party.Type;
import parley.report.StabilityReport;
import parley.resultfile.StabilityJson;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--types",
            paramLabel = "PARTY=TYPE",
            split = ",",
            description = "Who the parties truly are; by default the likeliest type of each.")
    private Map<String, String> types = new LinkedHashMap<>();

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
        Case subject;
        try {
            subject = options.read(source, engine, surroundings, screen);
        } catch (CaseOptions.Refused refused) {
            return refused.tell(surroundings);
        }
        if (!Resting.fits(subject.base())) {
            throw new Mistake(
                    "The case has more than " + Resting.MOST_STATES
                            + " combinations of options, too many to go through state by state. Give the issues fewer options.");
        }
        List<Resting> views = new ArrayList<>();
        for (var view : options.views(subject)) {
            views.add(Resting.of(view.name(), view.negotiation(), asked(view.negotiation())));
        }
        output.write(
                format.text(
                        () -> StabilityJson.of(subject, source.hash(), surroundings.version(), views),
                        () -> StabilityReport.of(subject, views, options.again("stability", source.name())),
                        screen.screen(surroundings, false)),
                surroundings);
        return Exit.DONE;
    }

    private Deals.Asked asked(Negotiation negotiation) {
        var parties = negotiation.parties().stream().map(Party::name).toList();
        var chosen = new LinkedHashMap<String, String>();
        types.forEach((name, type) -> {
            String party = Names.one(name, parties, "party");
            var known =
                    negotiation.party(party).types().stream().map(Type::name).toList();
            chosen.put(party, Names.one(type, known, "type of " + party));
        });
        return new Deals.Asked(chosen, Map.of(), Map.of());
    }
}
