package parley.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import parley.casefile.Grid.Dimension;
import parley.formula.Evaluation;
import parley.formula.Formula;
import parley.formula.Symbol;
import parley.negotiation.Assumption;
import parley.situation.Stock;

/// The values that everything but assumptions can take in a case.
///
/// @param issues number of options and status quo of each issue
/// @param types  types of each party
record Possible(Map<String, Issue> issues, Map<String, List<String>> types, List<Stock> stocks, double horizon) {

    /// @param options how many
    record Issue(int options, int statusQuo) {}

    /// The values of a symbol, with those it hangs together with.
    Dimension points(Symbol symbol, Map<String, Assumption> assumptions) {
        return switch (symbol) {
            case Symbol.Level level -> issue(level.issue());
            case Symbol.Option option -> issue(option.issue());
            case Symbol.InForce force -> issue(force.issue());
            case Symbol.Is is -> types(is.party());
            case Symbol.Stock stock -> alone(symbol, stock(stock.name(), assumptions));
            case Symbol.Instrument _, Symbol.Trust _, Symbol.Believes _ -> alone(symbol, 0, 0.5, 1);
            case Symbol.NoDealValue _, Symbol.DealValue _ -> alone(symbol, -1, 0, 1);
            case Symbol.Assumption _ -> alone(symbol, 0);
            case Symbol.Moment moment ->
                switch (moment) {
                    case TIME -> alone(symbol, 0, 1, horizon);
                    case SINCE -> alone(symbol, 0, 1, horizon);
                    case DEAL -> alone(symbol, 0, 1);
                    case NEARNESS -> alone(symbol, 0, 0.5, 1);
                    case OWN_DEMAND_CHANGE -> alone(symbol, -1, 0, 1);
                };
        };
    }

    private Dimension issue(String name) {
        var issue = issues.getOrDefault(name, new Issue(2, 0));
        int last = Math.max(1, issue.options() - 1);
        var levels = IntStream.rangeClosed(0, last)
                .filter(level -> last < 12 || level == issue.statusQuo() || level % (last / 10) == 0 || level == last)
                .mapToObj(level -> new double[] {level, (double) level / last, level == issue.statusQuo() ? 0 : 1})
                .toList();
        return new Dimension(
                List.of(new Symbol.Level(name), new Symbol.Option(name), new Symbol.InForce(name)), levels);
    }

    private Dimension types(String party) {
        var names = types.getOrDefault(party, List.of());
        var symbols = new ArrayList<Symbol>();
        names.forEach(type -> symbols.add(new Symbol.Is(party, type)));
        var points = IntStream.range(0, names.size())
                .mapToObj(one -> IntStream.range(0, names.size())
                        .mapToDouble(each -> each == one ? 1 : 0)
                        .toArray())
                .toList();
        return new Dimension(symbols, points);
    }

    private double[] stock(String name, Map<String, Assumption> assumptions) {
        return stocks.stream()
                .filter(stock -> stock.name().equals(name))
                .flatMapToDouble(stock -> DoubleStream.of(
                        value(stock.start(), assumptions),
                        value(stock.min(), assumptions),
                        value(stock.max(), assumptions)))
                .filter(Double::isFinite)
                .distinct()
                .toArray();
    }

    private static double value(Formula formula, Map<String, Assumption> assumptions) {
        return Evaluation.value(
                formula.tree(),
                symbol -> symbol instanceof Symbol.Assumption named && assumptions.containsKey(named.name())
                        ? value(assumptions.get(named.name()).value(), assumptions)
                        : 0);
    }

    private static Dimension alone(Symbol symbol, double... values) {
        return new Dimension(
                List.of(symbol),
                DoubleStream.of(values)
                        .distinct()
                        .mapToObj(value -> new double[] {value})
                        .toList());
    }
}
