package parley.analysis;

import java.util.LinkedHashMap;
import java.util.Map;
import parley.standing.Grounds;
import parley.standing.Standing;

/// How long a deal would stand, if stocks, postures and beliefs stayed as they are when it is signed: breaches on the
/// day it is signed or by a new leader, open withdrawals and endings compete at constant rates, under the true types
/// and rates of the view.
///
/// @param mean  expected years; infinite where nothing can end it
/// @param years years → share still standing
/// @param ends  what ends it → share of deals it has ended within the longest of these times
public record Life(double mean, Map<Integer, Double> years, Map<String, Double> ends) {

    private static final int[] YEARS = {1, 5, 10};

    /// The life of a deal.
    static Life of(Opening opening, int outcome, Grounds grounds) {
        var model = opening.world().model();
        var chain = new Chain(opening, outcome, grounds);
        double perYear = model.negotiation().periodsPerYear();
        var standing = new double[model.casts()];
        var ends = new LinkedHashMap<String, Double>();
        for (int cast = 0; cast < standing.length; cast++) {
            double chance = opening.chance(cast);
            standing[cast] = chance * chain.kept(cast);
            if (chance > standing[cast]) {
                ends.merge("breach", chance - standing[cast], Double::sum);
            }
        }
        double mean = chain.mean(standing) / perYear;
        var years = new LinkedHashMap<Integer, Double>();
        int period = 0;
        for (int year : YEARS) {
            for (; period < Math.round(year * perYear); period++) {
                standing = chain.next(standing, ends);
            }
            years.put(year, java.util.Arrays.stream(standing).sum());
        }
        return new Life(mean, years, ends);
    }

    /// One period after the other, among the true types of those who keep the deal.
    private static final class Chain {

        private final double[][] moves;
        private final Map<String, double[]> ends = new LinkedHashMap<>();
        private final Opening opening;
        private final Grounds grounds;

        Chain(Opening opening, int outcome, Grounds grounds) {
            this.opening = opening;
            this.grounds = grounds;
            int casts = opening.world().model().casts();
            this.moves = new double[casts][casts];
            for (int cast = 0; cast < casts; cast++) {
                step(cast, outcome);
            }
        }

        /// How likely nobody breaches at once.
        double kept(int cast) {
            double kept = 1;
            var model = opening.world().model();
            for (int party = 0; party < model.parties(); party++) {
                kept *= 1 - grounds.appraisal().breach(party, model.typeIn(cast, party));
            }
            return kept;
        }

        private void step(int cast, int outcome) {
            var model = opening.world().model();
            var exits = opening.perception().truth(opening.scene(), cast, outcome, true);
            var rates = new double[model.happenings().size()];
            for (int e : exits.active()) {
                int chooser = model.happenings().get(e).chooser();
                rates[e] = exits.rates()[e] * (chooser < 0 ? 1 : grounds.propensity(e, model.typeIn(cast, chooser)));
            }
            double all = java.util.Arrays.stream(rates).sum();
            double chance = all == 0 ? 0 : Standing.chance(all);
            moves[cast][cast] += 1 - chance;
            for (int e = 0; e < rates.length; e++) {
                if (rates[e] > 0) {
                    happen(cast, e, chance * share(rates, e));
                }
            }
        }

        private static double share(double[] rates, int e) {
            long sure =
                    java.util.Arrays.stream(rates).filter(Double::isInfinite).count();
            if (sure > 0) {
                return Double.isInfinite(rates[e]) ? 1.0 / sure : 0;
            }
            return rates[e] / java.util.Arrays.stream(rates).sum();
        }

        private void happen(int cast, int e, double chance) {
            var happening = opening.world().model().happenings().get(e);
            if (happening.ends()) {
                end(happening.label(), cast, chance);
            } else if (happening.breaks() != 0) {
                end(happening.name(), cast, chance);
            } else if (happening.leaders() != 0) {
                newcomers(cast, cast, happening.leaders(), chance);
            } else {
                moves[cast][cast] += chance;
            }
        }

        /// New leaders are drawn from the priors, and may breach.
        private void newcomers(int from, int cast, long leaders, double chance) {
            var model = opening.world().model();
            if (leaders == 0) {
                moves[from][cast] += chance;
                return;
            }
            int party = Long.numberOfTrailingZeros(leaders);
            for (int type = 0; type < model.types(party); type++) {
                double drawn = chance * opening.world().prior(party, type);
                double breach = drawn * grounds.appraisal().breach(party, type);
                if (breach > 0) {
                    end("breach", from, breach);
                }
                newcomers(from, model.castWith(cast, party, type), leaders & (leaders - 1), drawn - breach);
            }
        }

        private void end(String cause, int cast, double chance) {
            ends.computeIfAbsent(cause, _ -> new double[moves.length])[cast] += chance;
        }

        double[] next(double[] standing, Map<String, Double> ended) {
            var next = new double[standing.length];
            for (int from = 0; from < standing.length; from++) {
                for (int to = 0; to < standing.length; to++) {
                    next[to] += standing[from] * moves[from][to];
                }
                double here = standing[from];
                int cast = from;
                ends.forEach((cause, chances) -> {
                    if (here * chances[cast] > 0) {
                        ended.merge(cause, here * chances[cast], Double::sum);
                    }
                });
            }
            return next;
        }

        /// Expected periods still to come: the solution of m = 1 + moves·m.
        double mean(double[] standing) {
            int size = moves.length;
            var rows = new double[size][size + 1];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    rows[i][j] = (i == j ? 1 : 0) - moves[i][j];
                }
                rows[i][size] = 1;
            }
            for (int pivot = 0; pivot < size; pivot++) {
                int best = pivot;
                for (int row = pivot + 1; row < size; row++) {
                    best = Math.abs(rows[row][pivot]) > Math.abs(rows[best][pivot]) ? row : best;
                }
                var swapped = rows[best];
                rows[best] = rows[pivot];
                rows[pivot] = swapped;
                if (Math.abs(swapped[pivot]) < 1e-14) {
                    return Double.POSITIVE_INFINITY;
                }
                for (int row = 0; row < size; row++) {
                    if (row != pivot) {
                        double factor = rows[row][pivot] / swapped[pivot];
                        for (int column = pivot; column <= size; column++) {
                            rows[row][column] -= factor * swapped[column];
                        }
                    }
                }
            }
            double mean = 0;
            for (int i = 0; i < size; i++) {
                mean += standing[i] * rows[i][size] / rows[i][i];
            }
            return mean;
        }
    }
}
