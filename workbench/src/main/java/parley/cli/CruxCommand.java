package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import parley.negotiation.Assumption;
import parley.negotiation.Case;
import parley.negotiation.View;
import parley.report.CruxReport;
import parley.report.Quoting;
import parley.resultfile.CruxJson;
import parley.robustness.CruxSearch;
import parley.robustness.Cruxes;
import parley.robustness.Disagreement;
import parley.robustness.coalition.Flips.Verdict;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `parley crux`: what would have to be different for the answer to flip.
@Command(
        name = "crux",
        description = "Say which assumptions the answer turns on: between views, within a view, and over all of them.",
        footer = {
            "",
            "Examples:",
            "  parley crux teaching/river-treaty",
            "  parley crux teaching/river-treaty --pairs --json -o crux.json",
            "  parley crux teaching/river-treaty --information 200 --time-limit 5m"
        })
final class CruxCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Engine engine;

    @Mixin
    private WorldsDesk desk = new WorldsDesk();

    @Option(names = "--pairs", description = "Only what flips the answer between views that disagree.")
    private boolean pairs;

    @Option(
            names = "--between",
            paramLabel = "A,B",
            description = "Only between these two views, as --pairs; may be given several times.")
    private List<String> between = new ArrayList<>();

    @Option(names = "--tipping", description = "Only the values at which single assumptions of a view flip it.")
    private boolean tipping;

    @Option(
            names = "--mechanisms",
            description = "What switching each claimed mechanism off does; alone or with others.")
    private boolean mechanisms;

    @Option(
            names = "--counterfactual",
            paramLabel = "WORLDS",
            defaultValue = "0",
            converter = Worlds.class,
            description =
                    "The nearest world in which a view's answer flips, all assumptions moving at once; looks at no more"
                            + " than WORLDS (16 to 100000) under each view.")
    private int counterfactual;

    @Option(
            names = "--information",
            paramLabel = "WORLDS",
            defaultValue = "0",
            converter = Worlds.class,
            description = "What it would be worth to know an assumption, over WORLDS worlds (16 to 100000).")
    private int information;

    @Option(
            names = "--hybrids",
            paramLabel = "N",
            defaultValue = "1024",
            converter = Hybrids.class,
            description =
                    "Play every hybrid of two views where there are no more than N (1024 by default, at most 65536);"
                            + " else sets of up to three.")
    private int hybrids;

    @Option(
            names = "--group",
            paramLabel = "HOW",
            defaultValue = "auto",
            description =
                    "What moves together: ${COMPLETION-CANDIDATES}; auto, the default, takes single assumptions where"
                            + " every hybrid of them can be played, else those that rest on the same passages.")
    private Grouping grouping = Grouping.auto;

    @Option(
            names = "--together",
            paramLabel = "[NAME=]A,B",
            description = "These assumptions move together, as NAME; may be given several times.")
    private List<String> together = new ArrayList<>();

    @Option(
            names = "--fail-if",
            paramLabel = "CONDITION",
            description = "crux: exit with 1 if any assumption of a view surely flips its answer within its range.")
    private List<Condition> failIf = new ArrayList<>();

    @ArgGroup(heading = "Formats (a page of text where none is named):%n")
    private PageOptions format = new PageOptions();

    /// What moves together.
    enum Grouping {
        auto,
        assumptions,
        passages
    }

    /// What may count as failure.
    enum Condition {
        crux
    }

    /// A number of worlds.
    static final class Worlds implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return text.equals("0") ? Integer.valueOf(0) : (int) Ranges.whole(text, 16, 100_000);
        }
    }

    /// A number of hybrids.
    static final class Hybrids implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return (int) Ranges.whole(text, 2, 65_536);
        }
    }

    CruxCommand(Surroundings surroundings, Engine engine) {
        this.surroundings = surroundings;
        this.engine = engine;
    }

    @Override
    public Integer call() {
        return desk.with(surroundings, engine, this::search);
    }

    private int search(WorldsDesk.Seat seat) {
        boolean asked = pairs || !between.isEmpty();
        boolean first = !asked && !tipping && !mechanisms && counterfactual == 0 && information == 0;
        var scope = new CruxSearch.Scope(
                asked || first,
                tipping || first,
                mechanisms,
                counterfactual,
                information,
                hybrids,
                grouping(seat.subject()),
                couples(seat.subject()),
                Map.of());
        var cruxes = CruxSearch.of(
                seat.subject(),
                desk.asked().views(seat.subject()),
                seat.worlds(),
                seat.trials(),
                seat.workers(),
                desk.asked().inquiry(seat.subject()),
                scope,
                _ -> {});
        seat.teller().clear();
        desk.output().write(text(seat, cruxes), surroundings);
        boolean surely = cruxes.tips().stream().anyMatch(tip -> tip.verdict() == Verdict.FLIPS);
        return failIf.contains(Condition.crux) && surely ? Exit.CONDITION : Exit.DONE;
    }

    private List<List<String>> couples(Case subject) {
        var known = desk.asked().views(subject).stream().map(View::name).toList();
        return between.stream()
                .map(names -> {
                    var couple = Names.some(List.of(names), known, "view");
                    if (couple.size() != 2) {
                        throw new Mistake("'--between " + names + "' names " + couple.size()
                                + " views; it takes two, such as --between 'A 2010,B 2010'.");
                    }
                    return couple;
                })
                .toList();
    }

    /// Assumptions that move together, and what they are called.
    private record Together(String name, Set<String> paths) {}

    private UnaryOperator<Disagreement> grouping(Case subject) {
        var known = Stream.concat(
                        subject.base().assumptions().stream().map(Assumption::name),
                        subject.views().stream()
                                .flatMap(view -> view.settings().stream().map(View.Setting::path)))
                .distinct()
                .toList();
        var joined = together.stream()
                .map(words -> {
                    int sign = words.indexOf('=');
                    var paths = Names.some(List.of(words.substring(sign + 1)), known, "assumption");
                    return new Together(words.substring(0, Math.max(0, sign)).strip(), Set.copyOf(paths));
                })
                .toList();
        return disagreement -> grouped(disagreement, joined);
    }

    private Disagreement grouped(Disagreement disagreement, List<Together> all) {
        var joined = disagreement;
        for (var each : all) {
            joined = joined.together(each.name(), each.paths());
        }
        boolean many = joined.groups().size() > 30 || 1L << joined.groups().size() > hybrids;
        return grouping == Grouping.passages || (grouping == Grouping.auto && many) ? joined.byPassage() : joined;
    }

    private String text(WorldsDesk.Seat seat, Cruxes cruxes) {
        return format.text(
                () -> CruxJson.of(seat.asked(), cruxes),
                () -> CruxReport.of(seat.subject(), cruxes, Quoting.line(words())),
                page -> "# What the answer turns on: " + seat.subject().title() + "\n\n" + page + "\nCase "
                        + desk.file() + ", " + seat.asked().hash().substring(0, 12) + ".\n",
                desk.screen(surroundings));
    }

    /// The command that asks the same again.
    private List<String> words() {
        var words = desk.repeat("crux");
        add(words, pairs, "--pairs");
        between.forEach(names -> add(words, true, "--between", names));
        add(words, tipping, "--tipping");
        add(words, mechanisms, "--mechanisms");
        add(words, counterfactual > 0, "--counterfactual", Integer.toString(counterfactual));
        add(words, information > 0, "--information", Integer.toString(information));
        add(words, hybrids != 1024, "--hybrids", Integer.toString(hybrids));
        add(words, grouping != Grouping.auto, "--group", grouping.name());
        together.forEach(names -> add(words, true, "--together", names));
        return words;
    }

    private static void add(List<String> words, boolean given, String... option) {
        if (given) {
            words.addAll(List.of(option));
        }
    }
}
