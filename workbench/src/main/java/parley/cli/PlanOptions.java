package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import parley.approach.Approach;
import parley.experiment.Plan;
import parley.negotiation.Case;
import parley.negotiation.Negotiation;
import parley.negotiation.View;
import parley.party.Party;
import parley.report.Quoting;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What to compare: the options a result depends on.
final class PlanOptions {

    private static final String SEED = "1";
    private static final String PRECISION = "0.01";
    private static final String INDIFFERENCE = "0.01";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = SEED,
            converter = Ranges.Seed.class,
            description = "Which luck the runs meet; " + SEED + " by default. The same seed gives the same bytes.")
    private long seed;

    @Option(
            names = {"-n", "--trajectories"},
            paramLabel = "N|auto",
            defaultValue = "auto",
            converter = Ranges.Trajectories.class,
            description =
                    "Runs for each view, approach and response; auto, the default, plays what the precision needs.")
    private long trajectories;

    @Option(
            names = "--precision",
            paramLabel = "X",
            defaultValue = PRECISION,
            converter = Ranges.Precision.class,
            description = "Wanted 95 %% half-width of values; " + PRECISION + " by default.")
    private double precision;

    @Option(
            names = "--indifference",
            paramLabel = "X",
            defaultValue = INDIFFERENCE,
            converter = Ranges.Indifference.class,
            description = "Margins below X name no winner; " + INDIFFERENCE + " by default.")
    private double indifference;

    @Option(names = "--view", paramLabel = "A,B", description = "Only these authors' views.")
    private List<String> views = new ArrayList<>();

    @Option(
            names = "--for",
            paramLabel = "PARTY",
            description = "For whom: a party, or party.faction; by default the party the case advises.")
    private List<String> party = new ArrayList<>();

    @Option(names = "--approach", paramLabel = "A,B", description = "Only these approaches.")
    private List<String> approaches = new ArrayList<>();

    @Option(
            names = "--respond",
            paramLabel = "HOW",
            description =
                    "How the others respond: best (for themselves), worst (for the party), or the name of a response.")
    private List<String> respond = new ArrayList<>();

    @Mixin
    private ChangeOptions changes = new ChangeOptions();

    ChangeOptions changes() {
        return changes;
    }

    /// The views asked for; the case as written where it has none.
    List<View> views(Case subject) {
        return views(subject, views);
    }

    static List<View> views(Case subject, List<String> views) {
        if (subject.views().isEmpty()) {
            Names.some(views, List.of("as written"), "view");
            return List.of(new View("as written", List.of(), false, "", List.of(), subject.base()));
        }
        var names = Names.some(views, subject.views().stream().map(View::name).toList(), "view");
        return subject.views().stream()
                .filter(view -> names.contains(view.name()))
                .toList();
    }

    Plan plan(Case subject) {
        Negotiation base = subject.base();
        String advised = base.question().advise();
        var own = base.approachesOf(advised).stream().map(Approach::name).toList();
        return new Plan(
                party.isEmpty() ? advised : Names.one(party.getLast(), actors(base), "party or faction"),
                respond.isEmpty()
                        ? base.question().respond()
                        : Names.one(respond.getLast(), responses(base, advised), "response"),
                Names.some(approaches, own, "approach of " + advised),
                seed,
                trajectories,
                precision,
                indifference);
    }

    /// Parties, then `party.faction`.
    static List<String> actors(Negotiation base) {
        var factions = base.parties().stream()
                .flatMap(each -> each.factions().stream().map(faction -> each.name() + "." + faction.name()));
        return Stream.concat(base.parties().stream().map(Party::name), factions).toList();
    }

    /// `best`, `worst`, the approaches of the others, and, where several respond, one of each: `a / b`.
    static List<String> responses(Negotiation base, String advised) {
        var choices = base.parties().stream()
                .filter(each -> !each.name().equals(advised))
                .map(each -> base.approachesOf(each.name()).stream()
                        .map(Approach::name)
                        .toList())
                .filter(names -> !names.isEmpty())
                .toList();
        var together = List.of("");
        for (List<String> names : choices) {
            together = together.stream()
                    .flatMap(before -> names.stream().map(name -> before.isEmpty() ? name : before + " / " + name))
                    .toList();
        }
        return Stream.of(
                        List.of("best", "worst"),
                        choices.stream().flatMap(List::stream).toList(),
                        together)
                .flatMap(List::stream)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /// The command that compares the case with the same changes, all else by default.
    String again(String file) {
        var words = new ArrayList<String>(List.of("parley", "compare", file));
        changes.repeat(words);
        return line(words);
    }

    private static String line(List<String> words) {
        return String.join(" ", words.stream().map(Quoting::word).toList());
    }

    /// The command that asks the same of a case, whatever the defaults will be one day.
    String repeat(String file) {
        var words = new ArrayList<String>(List.of("parley", "compare", file, "--seed", Long.toString(seed)));
        if (trajectories > 0) {
            words.addAll(List.of("-n", Long.toString(trajectories)));
        } else {
            words.addAll(List.of("--precision", Double.toString(precision)));
        }
        if (!Double.toString(indifference).equals(INDIFFERENCE)) {
            words.addAll(List.of("--indifference", Double.toString(indifference)));
        }
        each(words, "--view", views);
        each(words, "--for", party);
        each(words, "--approach", approaches);
        each(words, "--respond", respond);
        changes.repeat(words);
        return line(words);
    }

    private static void each(List<String> words, String option, List<String> values) {
        values.forEach(value -> words.addAll(List.of(option, value)));
    }
}
