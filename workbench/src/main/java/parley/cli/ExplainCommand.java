package parley.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import parley.approach.Approach;
import parley.experiment.Cell;
import parley.experiment.Plan;
import parley.experiment.Watch;
import parley.negotiation.Case;
import parley.negotiation.Negotiation;
import parley.negotiation.View;
import parley.party.Party;
import parley.report.Citations;
import parley.report.ExplainReport;
import parley.report.Explanation;
import parley.report.Quoting;
import parley.resultfile.ExplanationJson;
import parley.simulation.Chronicle;
import parley.simulation.Decisions;
import parley.simulation.Table;
import parley.standing.Scene;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// `parley explain`: why one cell comes out as it does.
@Command(
        name = "explain",
        description =
                "Say why an approach fares under a view as it does: numbers, decisions term by term, one run told.",
        footer = {
            "",
            "Examples:",
            "  parley explain strike.yaml 'Okoye 2021' 'grand bargain'",
            "  parley explain strike.yaml 'Okoye 2021' ultimatum --decision sign",
            "  parley explain strike.yaml 'Okoye 2021' ultimatum stall --trajectory 17"
        })
final class ExplainCommand implements Callable<Integer> {

    private static final String AS_WRITTEN = "as written";

    private final Surroundings surroundings;
    private final Engine engine;

    @Parameters(index = "0", paramLabel = "FILE", description = "A case file, or a name from the catalogue.")
    private String file = "";

    @Parameters(index = "1", paramLabel = "VIEW", description = "An author's view; 'as written' in a case without.")
    private String view = "";

    @Parameters(index = "2", paramLabel = "APPROACH", description = "An approach of the advised party.")
    private String approach = "";

    @Parameters(
            index = "3",
            arity = "0..1",
            paramLabel = "RESPONSE",
            description = "How the others respond; what serves them best where left out.")
    private List<String> response = new ArrayList<>();

    @Option(
            names = "--decision",
            paramLabel = "NAME",
            description = "Take a decision apart: sign, keep, or an event somebody chooses; also 'sign PARTY of TYPE'.")
    private List<String> decision = new ArrayList<>();

    @Option(
            names = "--trajectory",
            paramLabel = "N",
            converter = Number.class,
            description = "Tell run N, from 0, in words.")
    private List<Long> trajectory = new ArrayList<>();

    @Option(
            names = "--at",
            paramLabel = "PERIOD",
            defaultValue = "1",
            converter = PeriodNumber.class,
            description =
                    "Look at the decisions at the start of this period of run N (run 0 by default); 1 by default.")
    private int period;

    @Option(
            names = {"-n", "--trajectories"},
            paramLabel = "N",
            defaultValue = "1024",
            converter = Ranges.Trajectories.class,
            description = "Runs of the cell; 1024 by default.")
    private long trajectories;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            converter = Ranges.Seed.class,
            description = "Which luck the runs meet; 1 by default.")
    private long seed;

    @Mixin
    private CaseOptions options = new CaseOptions();

    @Mixin
    private DocumentOptions documents = new DocumentOptions();

    @ArgGroup(heading = "Formats (a page of text where none is named):%n")
    private PageOptions format = new PageOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private ScreenOptions screen = new ScreenOptions();

    /// A run's number.
    static final class Number implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            if (text.matches("\\d{1,12}")) {
                return Long.valueOf(text);
            }
            throw new TypeConversionException("'" + text + "' is not the number of a run, from 0");
        }
    }

    /// A period as people count, from 1.
    static final class PeriodNumber implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (text.matches("[1-9]\\d{0,4}")) {
                return Integer.valueOf(text);
            }
            throw new TypeConversionException("'" + text + "' is not the number of a period, from 1");
        }
    }

    ExplainCommand(Surroundings surroundings, Engine engine) {
        this.surroundings = surroundings;
        this.engine = engine;
    }

    @Override
    public Integer call() {
        output.check(surroundings);
        var source = CaseSource.of(file, surroundings);
        Case subject = new Opening(surroundings, engine, screen.screen(surroundings, false), false)
                .read(source, options.changes());
        Explanation explanation = explanation(subject, source.name());
        Citations citations = documents.citations(subject, surroundings);
        output.write(
                format.text(
                        () -> ExplanationJson.of(
                                subject.title(),
                                source.hash(),
                                surroundings.version(),
                                explanation.view().name(),
                                explanation.cell(),
                                explanation.found(),
                                explanation.told()),
                        () -> ExplainReport.of(explanation, citations),
                        screen.screen(surroundings, false)),
                surroundings);
        return Exit.DONE;
    }

    private Explanation explanation(Case subject, String name) {
        View asked = asked(subject);
        Negotiation negotiation = asked.negotiation();
        String advised = negotiation.question().advise();
        String own = Names.one(
                approach,
                negotiation.approachesOf(advised).stream().map(Approach::name).toList(),
                "approach of " + advised);
        String reply = response.isEmpty()
                ? "best"
                : Names.one(response.getFirst(), QuestionOptions.responses(negotiation), "response");
        Cell cell = cell(subject, asked, advised, own, reply);
        var table = Table.of(negotiation, seed);
        long number = trajectory.isEmpty() ? 0 : trajectory.getLast();
        var told =
                trajectory.stream().findFirst().map(_ -> told(table, negotiation, advised, own, reply, cell, number));
        var profile = profile(
                negotiation,
                advised,
                own,
                reply,
                cell,
                told.map(Chronicle::types).orElse(Map.of()));
        var found = found(table, profile, number);
        var elsewhere = new LinkedHashMap<String, Decisions.Found>();
        options.views(subject).stream()
                .filter(other -> !other.name().equals(asked.name()))
                .forEach(other -> elsewhere.put(
                        other.name(), found(Table.of(other.negotiation(), seed), same(other, profile), number)));
        return new Explanation(
                subject,
                asked,
                cell,
                advised,
                negotiation.periodsPerYear(),
                names(profile),
                found,
                elsewhere,
                chosen(found),
                told,
                number,
                period - 1,
                again(name, own, reply));
    }

    private View asked(Case subject) {
        if (subject.views().isEmpty()) {
            Names.one(view, List.of(AS_WRITTEN), "view");
            return new View(AS_WRITTEN, List.of(), false, "", List.of(), subject.base());
        }
        String name = Names.one(view, subject.views().stream().map(View::name).toList(), "view");
        return subject.views().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Cell cell(Case subject, View asked, String advised, String own, String reply) {
        var plan = new Plan(advised, reply, List.of(own), seed, trajectories, 0.01, 0.01);
        int workers = Runtime.getRuntime().availableProcessors();
        try (var executor = Executors.newFixedThreadPool(workers)) {
            return engine.compare(subject, List.of(asked), plan, executor, workers, Watch.NOBODY)
                    .cell(asked.name(), own, reply);
        }
    }

    private Decisions.Found found(Table table, Map<String, Approach> profile, long number) {
        var scene = new Scene(table.model());
        return Decisions.at(table, profile, Chronicle.look(table, profile, number, period - 1, scene), scene);
    }

    /// The run as the comparison plays it: whoever it is in truth answers as that type does.
    private Chronicle told(
            Table table, Negotiation negotiation, String advised, String own, String reply, Cell cell, long number) {
        var first = Chronicle.of(table, profile(negotiation, advised, own, reply, cell, Map.of()), number);
        return Chronicle.of(table, profile(negotiation, advised, own, reply, cell, first.types()), number);
    }

    private static Map<String, Approach> profile(
            Negotiation negotiation, String advised, String own, String reply, Cell cell, Map<String, String> types) {
        var profile = new LinkedHashMap<String, Approach>();
        var responders = negotiation.parties().stream()
                .map(Party::name)
                .filter(party -> !party.equals(advised)
                        && !negotiation.approachesOf(party).isEmpty())
                .toList();
        profile.put(advised, approach(negotiation, advised, own));
        var replies = reply.split(" / ", -1);
        for (int i = 0; i < responders.size(); i++) {
            String party = responders.get(i);
            var known =
                    negotiation.approachesOf(party).stream().map(Approach::name).toList();
            String named = replies.length == responders.size() ? replies[i] : reply;
            String name = known.contains(named) ? named : picked(cell, party, types.getOrDefault(party, ""), known);
            profile.put(party, approach(negotiation, party, name));
        }
        return profile;
    }

    /// What a party picks, being of a type: part of a response where several parties respond.
    private static String picked(Cell cell, String party, String type, List<String> known) {
        var picks = cell.chosen().entrySet().stream()
                .filter(entry -> entry.getKey().equals(party) || entry.getKey().startsWith(party + " of "))
                .toList();
        return picks.stream()
                .filter(entry -> entry.getKey().equals(party + " of " + type))
                .findFirst()
                .or(() -> picks.stream().findFirst())
                .flatMap(entry -> entry.getValue().stream().findFirst())
                .filter(known::contains)
                .orElse(known.getFirst());
    }

    private static Approach approach(Negotiation negotiation, String party, String name) {
        return negotiation.approachesOf(party).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(party + " has no approach " + name));
    }

    private static Map<String, Approach> same(View other, Map<String, Approach> profile) {
        var same = new LinkedHashMap<String, Approach>();
        profile.forEach((party, each) -> same.put(party, approach(other.negotiation(), party, each.name())));
        return same;
    }

    private static Map<String, String> names(Map<String, Approach> profile) {
        var names = new LinkedHashMap<String, String>();
        profile.forEach((party, each) -> names.put(party, each.name()));
        return names;
    }

    private List<Decisions.Decision> chosen(Decisions.Found found) {
        if (decision.isEmpty()) {
            return List.of();
        }
        var known = new ArrayList<String>();
        found.decisions().forEach(each -> {
            known.add(each.name());
            known.add(each.name() + " " + each.who());
        });
        String name = Names.one(decision.getFirst(), known.stream().distinct().toList(), "decision at this point");
        return found.decisions().stream()
                .filter(each -> name.equals(each.name()) || name.equals(each.name() + " " + each.who()))
                .toList();
    }

    private String again(String name, String own, String reply) {
        var words = new ArrayList<>(List.of("parley", "explain", name, view, own));
        Optional.of(reply).filter(each -> !each.equals("best")).ifPresent(words::add);
        return Quoting.line(words);
    }
}
