package parley.formats.casetext;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import parley.casefile.Words;
import parley.deal.Issue;
import parley.formats.scenario.Curve;
import parley.formats.scenario.Loss;
import parley.formats.scenario.Profile;
import parley.formats.scenario.Scenario;
import parley.formats.scenario.Topic;
import parley.formats.scenario.Worth;
import parley.formula.Formula;
import parley.negotiation.Case;
import parley.negotiation.Negotiation;
import parley.party.Interests;
import parley.party.Party;

/// Reads the issues and interests out of a case, and lists everything else.
final class ScenarioOfCase {

    private static final int MOST_TABLED = 10_000;

    private final Negotiation base;
    private final Numbers numbers;
    private final List<Loss> losses = new ArrayList<>();
    private final List<Topic> topics;

    private ScenarioOfCase(Negotiation base) {
        this.base = base;
        this.numbers = new Numbers(base);
        this.topics = base.issues().stream()
                .map(issue -> new Topic(issue.name(), new Topic.Listed(options(issue))))
                .toList();
    }

    static CaseContent of(String name, Case written) {
        var reader = new ScenarioOfCase(written.base());
        reader.around(written);
        var profiles = new ArrayList<Profile>();
        for (var party : written.base().parties()) {
            if (party.atTable()) {
                profiles.add(reader.profile(party));
            } else {
                reader.losses.add(Loss.beside("'" + Words.shown(party.name()) + "', who is not at the table"));
            }
        }
        if (!reader.numbers.read().isEmpty()) {
            reader.losses.add(Loss.beside("the assumptions " + Words.known(reader.numbers.read())
                    + ": their numbers are written out at the default"));
        }
        return reader.losses.stream().anyMatch(loss -> loss.kind() == Loss.Kind.ALL)
                ? CaseContent.nothing(reader.losses)
                : CaseContent.of(new Scenario(name, reader.topics, profiles), reader.losses);
    }

    /// The options without the one that only keeps an issue with one option company.
    private List<String> options(Issue issue) {
        boolean alone = issue.options().size() == 2 && base.infeasible().contains(Map.of(issue.name(), 1));
        return alone ? issue.options().subList(0, 1) : issue.options();
    }

    /// Everything that is neither issue nor interest.
    private void around(Case written) {
        tell(base.events().size(), "event");
        tell(base.stocks().size(), "stock");
        tell(base.instruments().size(), "instrument");
        tell(base.signals().size(), "signal");
        int approaches =
                base.approaches().values().stream().mapToInt(List::size).sum();
        tell(approaches, "approach");
        tell(written.views().size(), "view");
        tell(written.mechanisms().size(), "mechanism");
        long impossible = base.infeasible().stream()
                .filter(combination -> topics.stream()
                        .noneMatch(topic -> topic.range().size() == 1 && combination.equals(Map.of(topic.name(), 1))))
                .count();
        if (impossible > 0) {
            losses.add(Loss.worth("that " + impossible + " combinations cannot be"));
        }
        if (base.issues().stream().anyMatch(issue -> issue.performer() instanceof parley.deal.Performer.One)) {
            losses.add(Loss.beside("who performs what"));
        }
        if (base.issues().stream().anyMatch(issue -> issue.statusQuo() != 0)) {
            losses.add(Loss.beside("what stands today"));
        }
    }

    private void tell(int count, String noun) {
        if (count > 0) {
            losses.add(Loss.beside(count + " " + noun + (count == 1 ? "" : noun.endsWith("ch") ? "es" : "s")));
        }
    }

    private Profile profile(Party party) {
        var name = "'" + Words.shown(party.name()) + "'";
        if (!party.preferences().isEmpty()) {
            losses.add(Loss.all("the preferences of " + name + ", which are a ranking, not utilities"));
        }
        if (party.types().size() > 1) {
            var first = party.types().getFirst().name();
            losses.add(Loss.beside("the types of " + name + " but '" + Words.shown(first) + "'"));
        }
        if (!party.factions().isEmpty()) {
            losses.add(Loss.beside("the factions of " + name));
        }
        var interests = party.types().getFirst().interests();
        if (!constant(interests.drift(), 0) || !constant(interests.gains(), 0)) {
            losses.add(Loss.worth("drift and gains of " + name));
        }
        boolean plain = interests.gates().isEmpty()
                && numbers.of(party.losses().weight()) == 1
                && numbers.of(party.losses().curve()) == 1;
        var worth = plain ? sum(interests) : table(party, interests);
        Profile.Floor floor = party.reservation().isEmpty()
                ? new Profile.Floor.Bid(
                        base.issues().stream().map(Issue::statusQuo).toList())
                : new Profile.Floor.Value(numbers.of(party.reservation().getFirst()));
        return new Profile(party.name(), worth, floor, 1);
    }

    private static boolean constant(Formula formula, double value) {
        return formula.isNumber() && Formula.of(value).tree().equals(formula.tree());
    }

    private Worth sum(Interests interests) {
        var weights = new ArrayList<Double>();
        var curves = new ArrayList<Curve>();
        for (var topic : topics) {
            weights.add(numbers.of(interests.weights().getOrDefault(topic.name(), Formula.ZERO)));
            var values = interests.values().get(topic.name());
            int count = topic.range().size();
            curves.add(new Curve.Listed(
                    values == null
                            ? Collections.nCopies(count, 0.0)
                            : values.stream().limit(count).map(numbers::of).toList()));
        }
        var sum = new Worth.Sum(weights, curves, false);
        return interests.links().isEmpty()
                ? sum
                : new Worth.Bonuses(
                        sum,
                        interests.links().stream()
                                .map(link -> new Worth.Bonus(
                                        byIndex(link.atLeast()), byIndex(link.atMost()), numbers.of(link.bonus())))
                                .toList());
    }

    private Map<Integer, Integer> byIndex(Map<String, Integer> terms) {
        var indexed = new LinkedHashMap<Integer, Integer>();
        terms.forEach((issue, option) -> IntStream.range(0, topics.size())
                .filter(k -> topics.get(k).name().equals(issue))
                .forEach(k -> indexed.put(k, option)));
        return indexed;
    }

    /// A gate or an attitude to losses is in no other program: outcome by outcome, where that is not too much.
    private Worth table(Party party, Interests interests) {
        var scenario = new Scenario("", topics, List.of());
        var worth = sum(interests);
        if (!scenario.isAtMost(MOST_TABLED)) {
            losses.add(Loss.worth("the gate or the attitude to losses of '" + Words.shown(party.name()) + "'"));
            return worth;
        }
        var utilities = new LinkedHashMap<List<Integer>, Double>();
        var utility = new GatedUtility(base, party, interests, numbers);
        var options = new int[topics.size()];
        for (int x = 0; x < scenario.outcomes().intValueExact(); x++) {
            utilities.put(IntStream.of(options).boxed().toList(), utility.of(options));
            scenario.next(options);
        }
        var all = IntStream.range(0, topics.size()).boxed().toList();
        return new Worth.Groups(List.of(new Worth.Group("all", all, utilities)));
    }
}
