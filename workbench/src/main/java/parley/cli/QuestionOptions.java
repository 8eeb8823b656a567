package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import parley.approach.Approach;
import parley.negotiation.Case;
import parley.negotiation.Negotiation;
import parley.negotiation.View;
import parley.party.Party;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What is asked of a case: under which views, for whom, of which approaches, met how, and what is changed first.
final class QuestionOptions {

    @Mixin
    private CaseOptions options = new CaseOptions();

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

    ChangeOptions changes() {
        return options.changes();
    }

    /// The views asked for; the case as written where it has none.
    List<View> views(Case subject) {
        return options.views(subject);
    }

    /// The party or faction asked for.
    String party(Case subject) {
        var base = subject.base();
        return party.isEmpty()
                ? base.question().advise()
                : Names.one(party.getLast(), actors(base), "party or faction");
    }

    /// The approaches asked for, of the advised party.
    List<String> approaches(Case subject) {
        var base = subject.base();
        var advised = base.question().advise();
        var own = base.approachesOf(advised).stream().map(Approach::name).toList();
        return Names.some(approaches, own, "approach of " + advised);
    }

    /// How the others respond.
    String respond(Case subject) {
        var base = subject.base();
        return respond.isEmpty()
                ? base.question().respond()
                : Names.one(respond.getLast(), responses(base), "response");
    }

    /// Parties, then `party.faction`.
    private static List<String> actors(Negotiation base) {
        var factions = base.parties().stream()
                .flatMap(each -> each.factions().stream().map(faction -> each.name() + "." + faction.name()));
        return Stream.concat(base.parties().stream().map(Party::name), factions).toList();
    }

    /// `best`, `worst`, the approaches of the others, and, where several respond, one of each: `a / b`.
    static List<String> responses(Negotiation base) {
        var advised = base.question().advise();
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

    /// Adds the words that ask the same again.
    void repeat(List<String> words) {
        each(words, "--view", options.named());
        each(words, "--for", party);
        each(words, "--approach", approaches);
        each(words, "--respond", respond);
        changes().repeat(words);
    }

    private static void each(List<String> words, String option, List<String> values) {
        values.forEach(value -> words.addAll(List.of(option, value)));
    }
}
