package parley.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import parley.approach.Approach;
import parley.negotiation.Case;
import parley.negotiation.View;
import parley.report.Quoting;
import parley.robustness.Inquiry;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What is asked of every world by the commands that play many worlds.
final class InquiryOptions {

    private static final String TRAJECTORIES = "2048";

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            converter = Ranges.Seed.class,
            description = "Which luck the runs meet; 1 by default. The same seed gives the same bytes.")
    private long seed;

    @Option(
            names = {"-n", "--trajectories"},
            paramLabel = "N",
            defaultValue = TRAJECTORIES,
            converter = Fixed.class,
            description = "At most N runs for each approach and response in a world; " + TRAJECTORIES + " by default.")
    private long trajectories;

    @Option(
            names = "--indifference",
            paramLabel = "X",
            defaultValue = "0.01",
            converter = Ranges.Indifference.class,
            description = "A loss below X flips no answer; 0.01 by default.")
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
            description = "How the others respond: best (for themselves), worst (for the party), or a response's name.")
    private List<String> respond = new ArrayList<>();

    @Mixin
    private ChangeOptions changes = new ChangeOptions();

    /// A number of trajectories, never `auto`.
    static final class Fixed implements picocli.CommandLine.ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            if (text.equals("auto")) {
                throw new picocli.CommandLine.TypeConversionException("'auto' is not a number of runs");
            }
            return new Ranges.Trajectories().convert(text);
        }
    }

    long seed() {
        return seed;
    }

    ChangeOptions changes() {
        return changes;
    }

    List<View> views(Case subject) {
        return PlanOptions.views(subject, views);
    }

    Inquiry inquiry(Case subject) {
        var base = subject.base();
        var advised = base.question().advise();
        var own = base.approachesOf(advised).stream().map(Approach::name).toList();
        return new Inquiry(
                party.isEmpty() ? advised : Names.one(party.getLast(), PlanOptions.actors(base), "party or faction"),
                respond.isEmpty()
                        ? base.question().respond()
                        : Names.one(respond.getLast(), PlanOptions.responses(base, advised), "response"),
                Names.some(approaches, own, "approach of " + advised),
                seed,
                trajectories,
                indifference);
    }

    /// Adds the words that ask the same again.
    void repeat(List<String> words) {
        words.addAll(List.of("--seed", Long.toString(seed), "-n", Long.toString(trajectories)));
        words.addAll(List.of("--indifference", Double.toString(indifference)));
        var lists = new LinkedHashMap<String, List<String>>();
        lists.put("--view", views);
        lists.put("--for", party);
        lists.put("--approach", approaches);
        lists.put("--respond", respond);
        lists.forEach((option, values) -> values.forEach(value -> words.addAll(List.of(option, value))));
        changes.repeat(words);
    }

    /// Words as a shell reads them.
    static String line(List<String> words) {
        return String.join(" ", words.stream().map(Quoting::word).toList());
    }
}
