package parley.standing;

import java.util.ArrayList;
import java.util.List;
import parley.formula.Symbol;
import parley.negotiation.Negotiation;

/// Every name a formula of a negotiation may use, assumptions first, in the order of the file.
public final class Vocabulary {

    private Vocabulary() {}

    /// The names of a negotiation.
    public static List<Symbol> of(Negotiation negotiation) {
        var names = new ArrayList<Symbol>();
        negotiation.assumptions().forEach(assumption -> names.add(new Symbol.Assumption(assumption.name())));
        names.addAll(List.of(Symbol.Moment.values()));
        negotiation.instruments().forEach(instrument -> names.add(new Symbol.Instrument(instrument.name())));
        negotiation.stocks().forEach(stock -> names.add(new Symbol.Stock(stock.name())));
        for (var issue : negotiation.issues()) {
            names.add(new Symbol.Level(issue.name()));
            names.add(new Symbol.Option(issue.name()));
            names.add(new Symbol.InForce(issue.name()));
        }
        for (var party : negotiation.parties()) {
            names.add(new Symbol.Trust(party.name()));
            names.add(new Symbol.NoDealValue(party.name()));
            names.add(new Symbol.DealValue(party.name()));
            for (var type : party.types()) {
                names.add(new Symbol.Is(party.name(), type.name()));
                names.add(new Symbol.Believes(party.name(), type.name()));
            }
        }
        return names;
    }
}
