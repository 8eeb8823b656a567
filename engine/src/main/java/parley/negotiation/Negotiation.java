package parley.negotiation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.approach.Approach;
import parley.deal.Issue;
import parley.formula.Formula;
import parley.party.Party;
import parley.situation.Event;
import parley.situation.Instrument;
import parley.situation.Signal;
import parley.situation.Stock;

/// A case under one view: everything that can be played, with numbers still as formulas over assumptions.
///
/// @param periodsPerYear how many periods make a year
/// @param horizon        how many periods are played
/// @param tempo          chance that a period holds a usable round of talks, unless an approach says otherwise
/// @param infeasible     combinations (issue → option index) that cannot be
/// @param approaches     party → its approaches, in the file's order
public record Negotiation(
        double periodsPerYear,
        int horizon,
        Formula tempo,
        Question question,
        List<Party> parties,
        List<Issue> issues,
        List<Map<String, Integer>> infeasible,
        List<Instrument> instruments,
        List<Stock> stocks,
        List<Event> events,
        List<Signal> signals,
        Map<String, List<Approach>> approaches,
        List<Assumption> assumptions) {

    public Negotiation {
        parties = List.copyOf(parties);
        issues = List.copyOf(issues);
        infeasible = List.copyOf(infeasible);
        instruments = List.copyOf(instruments);
        stocks = List.copyOf(stocks);
        events = List.copyOf(events);
        signals = List.copyOf(signals);
        approaches = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(approaches));
        assumptions = List.copyOf(assumptions);
    }

    /// The party of that name.
    ///
    /// @throws IllegalArgumentException where there is none
    public Party party(String name) {
        return parties.stream()
                .filter(party -> party.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no party called " + name));
    }

    /// The same with these assumptions.
    public Negotiation with(List<Assumption> others) {
        return with(parties, others);
    }

    /// The same with these parties and assumptions.
    public Negotiation with(List<Party> otherParties, List<Assumption> others) {
        return new Negotiation(
                periodsPerYear,
                horizon,
                tempo,
                question,
                otherParties,
                issues,
                infeasible,
                instruments,
                stocks,
                events,
                signals,
                approaches,
                others);
    }

    /// The approaches of a party, empty where it has none.
    public List<Approach> approachesOf(String party) {
        return approaches.getOrDefault(party, List.of());
    }
}
