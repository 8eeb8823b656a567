package parley.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import parley.analysis.Deals;
import parley.analysis.Dossier;
import parley.approach.Approach;
import parley.negotiation.Case;
import parley.negotiation.Negotiation;
import parley.party.Party;
import parley.report.DealReport;
import parley.report.DealsReport;
import parley.resultfile.DealsJson;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley deals`: what could be agreed, and would it hold.
@Command(
        name = "deals",
        description = "Say, without playing, what could be agreed, who stands in the way, and whether it would hold.",
        footer = {
            "",
            "Examples:",
            "  parley deals teaching/river-treaty",
            "  parley deals teaching/river-treaty --deal nash",
            "  parley deals teaching/river-treaty --types upstream=opportunist --posture downstream=pressure",
            "  parley deals teaching/river-treaty --json -o deals.json"
        })
final class DealsCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Engine engine;

    @Parameters(paramLabel = "FILE", description = "A case file, or a name from the catalogue; - is standard input.")
    private String file = "";

    @Mixin
    private CaseOptions options = new CaseOptions();

    @Option(
            names = "--deal",
            paramLabel = "DEAL",
            description =
                    "All about one deal: its terms (issue=option, ...; the rest as today), the name of a point, such as"
                            + " nash, or its number on the frontier.")
    private List<String> deal = new ArrayList<>();

    @Mixin
    private TypeOptions types = new TypeOptions();

    @Option(
            names = "--power",
            paramLabel = "PARTY=N",
            split = ",",
            description = "Bargaining power for the maximal Nash solution; by default what patience gives.")
    private Map<String, Double> power = new LinkedHashMap<>();

    @Option(
            names = "--posture",
            paramLabel = "PARTY=APPROACH",
            split = ",",
            description = "As it looks under the posture of a party's approach; by default nobody takes one.")
    private Map<String, String> postures = new LinkedHashMap<>();

    @ArgGroup(heading = "Formats (a page of text where none is named):%n")
    private PageOptions format = new PageOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private ScreenOptions screen = new ScreenOptions();

    DealsCommand(Surroundings surroundings, Engine engine) {
        this.surroundings = surroundings;
        this.engine = engine;
    }

    @Override
    public Integer call() {
        output.check(surroundings);
        var source = CaseSource.of(file, surroundings);
        Case subject = new Opening(surroundings, engine, screen.screen(surroundings, false), false)
                .read(source, options.changes());
        List<Deals> deals = new ArrayList<>();
        for (var view : options.views(subject)) {
            deals.add(Deals.of(view.name(), view.negotiation(), asked(view.negotiation())));
        }
        List<Dossier> asked = new ArrayList<>();
        for (var each : deals) {
            deal.forEach(text -> asked.add(Dossier.of(each, DealText.options(text, each.bargaining()))));
        }
        output.write(
                format.text(
                        () -> DealsJson.of(subject, source.hash(), surroundings.version(), deals, asked),
                        () -> asked.isEmpty()
                                ? DealsReport.of(subject, deals, options.again("deals", source.name()) + types.again())
                                : DealReport.of(asked),
                        screen.screen(surroundings, false)),
                surroundings);
        return Exit.DONE;
    }

    private Deals.Asked asked(Negotiation negotiation) {
        var parties = negotiation.parties().stream().map(Party::name).toList();
        var weights = new LinkedHashMap<String, Double>();
        power.forEach((name, weight) -> {
            if (!(weight >= 0 && weight <= 1e6)) {
                throw new Mistake("'--power " + name + "=" + weight + "' is not a number from 0 to 1000000.");
            }
            weights.put(Names.one(name, parties, "party"), weight);
        });
        var taken = new LinkedHashMap<String, Approach>();
        postures.forEach((name, approach) -> {
            String party = Names.one(name, parties, "party");
            var known = negotiation.approachesOf(party);
            String found =
                    Names.one(approach, known.stream().map(Approach::name).toList(), "approach of " + party);
            known.stream().filter(each -> each.name().equals(found)).forEach(each -> taken.put(party, each));
        });
        return new Deals.Asked(types.of(negotiation), weights, taken);
    }
}
