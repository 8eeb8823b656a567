package parley.analysis;

import java.util.HashMap;
import java.util.Optional;
import parley.negotiation.Assumption;
import parley.negotiation.Case;
import parley.negotiation.Negotiation;

/// In how much of a view's ranges the zone of agreement is open: at so many of the points spread evenly over all ranges
/// together (a Kronecker sequence on square roots of primes, KuipersNiederreiter1974).
///
/// The ranges are those a view draws from, and within which its author's words would bear its values. A view that has
/// none is moved over the ranges that its assumptions are thought possible in.
///
/// @param open   points at which it is
/// @param points how many were looked at; 0 where there are no ranges
/// @param own    whether the ranges are the view's own
public record RangeShare(int open, int points, boolean own) {

    private static final int POINTS = 16;

    /// Among parties of the types that `deals` is about, under one of a case's views.
    public static RangeShare of(Case subject, Deals deals) {
        var written = banded(deals.bargaining().valuation().negotiation(), subject, deals.view());
        boolean own = isDrawn(written);
        var negotiation = own ? written : stated(written);
        if (!isDrawn(negotiation)) {
            return new RangeShare(0, 0, false);
        }
        var doors = new Doors(deals);
        var steps = steps(negotiation.assumptions().size());
        int open = 0;
        for (int point = 0; point < POINTS; point++) {
            var draws = Doors.middle(negotiation);
            for (int i = 0; i < draws.length; i++) {
                draws[i] = (draws[i] + point * steps[i]) % 1;
            }
            open += doors.open(negotiation, draws) ? 1 : 0;
        }
        return new RangeShare(open, POINTS, own);
    }

    private static Negotiation banded(Negotiation negotiation, Case subject, String name) {
        var bands = new HashMap<String, Assumption.Range>();
        subject.views().stream()
                .filter(view -> view.name().equals(name))
                .flatMap(view -> view.settings().stream())
                .forEach(setting -> setting.box().forEach(band -> bands.put(setting.path(), band)));
        return negotiation.with(negotiation.assumptions().stream()
                .map(each -> Optional.ofNullable(bands.get(each.name()))
                        .map(each::within)
                        .orElse(each))
                .toList());
    }

    private static boolean isDrawn(Negotiation negotiation) {
        return negotiation.assumptions().stream().anyMatch(each -> !each.drawn().isEmpty());
    }

    private static Negotiation stated(Negotiation negotiation) {
        return negotiation.with(negotiation.assumptions().stream()
                .map(each ->
                        each.low() < each.high() ? each.within(new Assumption.Range(each.low(), each.high())) : each)
                .toList());
    }

    /// The fractional parts of the square roots of the first primes.
    private static double[] steps(int count) {
        var steps = new double[count];
        int found = 0;
        for (int candidate = 2; found < count; candidate++) {
            if (isPrime(candidate)) {
                steps[found++] = StrictMath.sqrt(candidate) % 1;
            }
        }
        return steps;
    }

    private static boolean isPrime(int number) {
        for (int divisor = 2; divisor * divisor <= number; divisor++) {
            if (number % divisor == 0) {
                return false;
            }
        }
        return true;
    }
}
