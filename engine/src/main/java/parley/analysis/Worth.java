package parley.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.bargain.Sums;
import parley.measure.Reason;
import parley.measure.Reason.Unit;
import parley.standing.Ground;
import parley.standing.Standing;

/// Why something is worth what it is: a value taken apart into what each term of a deal adds, and what each event that
/// may end or change things adds.
///
/// A value is the mean of its grounds. Each is a weighted mean of its flow, which is a sum over terms, and of what its
/// exits lead to. So the value is a sum of contributions, and the weights add up to 1.
final class Worth {

    private static final double NOTHING = 1e-12;

    private final List<String> issues;
    private final Sums sums;
    private final int index;

    /// @param issues names
    /// @param sums   interests of several actors as sums
    /// @param index  the one whose value it is
    Worth(List<String> issues, Sums sums, int index) {
        this.issues = issues;
        this.sums = sums;
        this.index = index;
    }

    /// Why an outcome has its utility where there is no world around the table.
    Reason plain(String what, int[] outcome) {
        var parts = new ArrayList<Reason>();
        terms(outcome, sums.utility(index, outcome))
                .forEach((because, value) -> parts.add(Reason.given(value, Unit.UTILITY, because)));
        return new Reason(sums.utility(index, outcome), Unit.UTILITY, what, parts);
    }

    /// What each term adds to a utility, beginning with today's; what is left over is how losses are felt.
    private Map<String, Double> terms(int[] outcome, double utility) {
        var terms = new LinkedHashMap<String, Double>();
        terms.put("as things are today", sums.starts()[index]);
        var gate = sums.gates().get(index);
        boolean shut = gate.core() >= 0 && gate.shut()[outcome[gate.core()]];
        double sum = sums.starts()[index];
        for (int k = 0; k < outcome.length; k++) {
            double change = sums.changes()[index][k][outcome[k]];
            double counted = shut && change > 0 && k != gate.core() ? gate.share() * change : change;
            if (change != 0) {
                terms.put(
                        issues.get(k) + (counted == change ? "" : " (held back until " + issues.get(gate.core()) + ")"),
                        counted);
            }
            sum += counted;
        }
        for (var link : sums.links()) {
            if (link.party() == index) {
                double change = holds(link, outcome) ? link.held() : link.missed();
                double counted = shut && change > 0 ? gate.share() * change : change;
                if (change != 0) {
                    terms.merge("terms that belong together", counted, Double::sum);
                }
                sum += counted;
            }
        }
        if (Math.abs(utility - sum) > NOTHING) {
            terms.put("losses and gains as they are felt", utility - sum);
        }
        return terms;
    }

    private static boolean holds(Sums.Link link, int[] outcome) {
        for (int k = 0; k < outcome.length; k++) {
            if (outcome[k] < link.bounds().low()[k]
                    || outcome[k] > link.bounds().high()[k]) {
                return false;
            }
        }
        return true;
    }

    /// What is known of an exit or term while contributions are added up.
    private static final class Account {
        private final Map<String, Double> flows = new LinkedHashMap<>();
        private final Map<Integer, double[]> exits = new LinkedHashMap<>();
        private double lasting;
        private double value;
    }

    /// Why a mean of grounds is what it is.
    ///
    /// @param events  name of each event
    /// @param outcome number of an outcome → its options
    Reason mean(String what, List<Ground> grounds, List<String> events, java.util.function.IntFunction<int[]> outcome) {
        var account = new Account();
        for (var ground : grounds) {
            add(account, ground, outcome.apply(ground.stands()));
        }
        var flows = new ArrayList<Reason>();
        account.flows.forEach((because, value) -> {
            if (Math.abs(value) > NOTHING) {
                flows.add(Reason.given(value, Unit.UTILITY, because));
            }
        });
        var parts = new ArrayList<Reason>();
        flows.addFirst(Reason.given(account.lasting, Unit.SHARE, "weight of what is earned meanwhile"));
        double earned =
                account.flows.values().stream().mapToDouble(Double::doubleValue).sum();
        parts.add(new Reason(earned, Unit.UTILITY, "earned while it lasts", flows));
        account.exits.forEach((event, sum) -> parts.add(exit(name(event, events), sum)));
        return new Reason(account.value, Unit.UTILITY, what, parts);
    }

    private static String name(int event, List<String> events) {
        return event == Ground.SEEN ? "a breach is seen" : events.get(event);
    }

    private static Reason exit(String name, double[] sum) {
        return Reason.of(
                sum[1],
                Unit.UTILITY,
                name,
                Reason.given(sum[0], Unit.SHARE, "weight of what follows it"),
                Reason.given(sum[0] == 0 ? 0 : sum[1] / sum[0], Unit.UTILITY, "worth of what follows it"));
    }

    private void add(Account account, Ground ground, int[] stands) {
        var rates = ground.rates();
        double all = java.util.Arrays.stream(rates).sum();
        double chance = all == 0 ? 0 : Standing.chance(all);
        double lasting = ground.weight() * Standing.weightOfFlow(ground.patience(), chance);
        account.lasting += lasting;
        account.value += ground.weight() * ground.value();
        terms(stands, ground.utility())
                .forEach((because, value) -> account.flows.merge(because, lasting * value, Double::sum));
        account.flows.merge("beside the terms (drift, gains, cost of postures)", lasting * ground.flows(), Double::sum);
        account.flows.merge("penalty expected for its own breach", lasting * ground.penalty(), Double::sum);
        double left = ground.weight() - lasting;
        for (int i = 0; i < rates.length; i++) {
            double share = left * share(rates, i);
            var sum = account.exits.computeIfAbsent(ground.ways().get(i).event(), _ -> new double[2]);
            sum[0] += share;
            sum[1] += share * ground.ways().get(i).worth();
        }
    }

    /// The share of one exit among all; certain ones share alike and leave the others nothing.
    private static double share(double[] rates, int i) {
        long sure = java.util.Arrays.stream(rates).filter(Double::isInfinite).count();
        if (sure > 0) {
            return Double.isInfinite(rates[i]) ? 1.0 / sure : 0;
        }
        return rates[i] / java.util.Arrays.stream(rates).sum();
    }
}
