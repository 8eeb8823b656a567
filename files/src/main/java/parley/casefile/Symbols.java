package parley.casefile;

import parley.formula.Symbol;

/// Symbols as they are written in a formula.
final class Symbols {

    private Symbols() {}

    static String words(Symbol symbol) {
        return switch (symbol) {
            case Symbol.Assumption assumption -> assumption.name();
            case Symbol.Instrument instrument -> instrument.name();
            case Symbol.Stock stock -> stock.name();
            case Symbol.Level level -> "level(" + level.issue() + ")";
            case Symbol.Option option -> "option(" + option.issue() + ")";
            case Symbol.InForce force -> "in_force(" + force.issue() + ")";
            case Symbol.Is is -> "is(" + is.party() + ", " + is.type() + ")";
            case Symbol.Trust trust -> "trust(" + trust.party() + ")";
            case Symbol.Believes believes -> "believes(" + believes.party() + ", " + believes.type() + ")";
            case Symbol.NoDealValue value -> "value.no_deal(" + value.party() + ")";
            case Symbol.DealValue value -> "value.deal(" + value.party() + ")";
            case Symbol.Moment moment -> moment.word();
        };
    }
}
