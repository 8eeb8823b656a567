package parley.analysis;

import java.util.List;
import java.util.OptionalDouble;
import parley.measure.Reason;
import parley.standing.Ground;
import parley.standing.Grounds;
import parley.standing.Standing;

/// Whether one performer of one type would keep a deal.
///
/// @param chance       how likely the view holds that it is of this type
/// @param bound        whether the type keeps its word in any case
/// @param honour       what keeping its word is worth to it
/// @param cheat        what its best breach is worth to it
/// @param breach       how likely it breaks its word, as seen from outside; 0 where it is bound
/// @param breaches     the issues of its best breach
/// @param verification the least chance per period, on all it performs, with which a breach must be seen so that it
///                     keeps its word by itself; none where no verification is enough, or none is needed
/// @param penalty      what losing face must cost it when a breach is seen, verified as now; none where none is enough
/// @param why          honour and cheat, term by term
public record Keeper(
        String party,
        String type,
        double chance,
        boolean bound,
        double honour,
        double cheat,
        double breach,
        List<String> breaches,
        OptionalDouble verification,
        OptionalDouble penalty,
        List<Reason> why) {

    private static final double MOST_PENALTY = 10;

    public Keeper {
        breaches = List.copyOf(breaches);
        why = List.copyOf(why);
    }

    /// By how much keeping is worth more than breaking.
    public double margin() {
        return honour - cheat;
    }

    /// Whether it would keep the deal without being bound.
    public boolean keeps() {
        return margin() >= -Standing.TOLERANCE;
    }

    /// The smallest chance of being seen that makes breaking not worth while.
    static OptionalDouble verification(Grounds grounds, int party, int type, double honour, double penalty) {
        return least(1, chance -> cheat(grounds, party, type, chance, penalty) <= honour + Standing.TOLERANCE);
    }

    /// The smallest penalty that does.
    static OptionalDouble penalty(Grounds grounds, int party, int type, double honour) {
        return least(MOST_PENALTY, penalty -> cheat(grounds, party, type, 0, penalty) <= honour + Standing.TOLERANCE);
    }

    /// Its best breach, if each were seen with at least this chance and punished so.
    private static double cheat(Grounds grounds, int party, int type, double chance, double penalty) {
        double best = Double.NEGATIVE_INFINITY;
        for (long set : grounds.breaches(party)) {
            double value = 0;
            for (Ground ground : grounds.cheat(party, type, set)) {
                var rates = ground.seen().clone();
                for (int k = 0; k < rates.length; k++) {
                    rates[k] = Math.max(rates[k], Standing.rate(chance));
                }
                value += ground.weight() * ground.seenAt(rates, penalty).value();
            }
            best = Math.max(best, value);
        }
        return best;
    }

    private static OptionalDouble least(double most, java.util.function.DoublePredicate enough) {
        if (!enough.test(most)) {
            return OptionalDouble.empty();
        }
        double low = 0;
        double high = most;
        for (int i = 0; i < 50 && high - low > 1e-12; i++) {
            double middle = (low + high) / 2;
            if (enough.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return OptionalDouble.of(high);
    }
}
