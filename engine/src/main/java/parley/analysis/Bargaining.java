package parley.analysis;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.bargain.Bargain;
import parley.bargain.Frontier;
import parley.bargain.Hull;
import parley.bargain.Integrativeness;
import parley.bargain.Lotteries;
import parley.bargain.Lotteries.Lottery;
import parley.bargain.MaximalNash;
import parley.bargain.Solution;

/// What theories of bargaining say about a valuation.
///
/// @param frontier  listed deals that no other is better than for all parties at the table, the first party's best
/// first
/// @param solutions of the textbooks, over deals that no veto faction refuses; outcomes are listed deals
/// @param elsewhere what other programs call by the same names
/// @param lotteries name → the solution over lotteries of listed deals; none where no lottery is rational
/// @param corners   listed deals that no lottery is better than for all; none where there are too many to tell
/// @param weights   party → bargaining power, for the maximal Nash solution
public record Bargaining(
        Valuation valuation,
        int[] frontier,
        List<Solution> solutions,
        List<Solution> elsewhere,
        Map<String, Optional<Lottery>> lotteries,
        Optional<int[]> corners,
        Integrativeness measures,
        double[] weights,
        Zone zone) {

    private static final double TOLERANCE = 1e-9;

    /// More outcomes on the frontier of three parties or more are not compared with all lotteries.
    private static final int MOST_CORNERS = 300;

    public Bargaining {
        solutions = List.copyOf(solutions);
        elsewhere = List.copyOf(elsewhere);
    }

    /// Everything about a valuation.
    ///
    /// @param weights party → bargaining power; empty: what their patience gives
    static Bargaining of(Valuation valuation, double[] weights) {
        int parties = valuation.parties();
        var floors = Arrays.copyOf(valuation.floors(), parties);
        var all = new Bargain(Arrays.copyOf(valuation.values(), parties), floors);
        var power = weights.length > 0 ? weights : MaximalNash.weights(valuation.patience());
        var frontier = descending(all, Frontier.of(all.utilities(), TOLERANCE));
        var agreeable = agreeable(valuation, all, frontier);
        var problem = all.of(agreeable);
        return new Bargaining(
                valuation,
                frontier,
                Solution.all(problem, power).stream()
                        .map(solution -> listed(solution, agreeable))
                        .toList(),
                Solution.elsewhere(all.of(frontier)).stream()
                        .map(solution -> listed(solution, frontier))
                        .toList(),
                agreeable.length > 0 ? lotteries(problem, agreeable) : Map.of(),
                corners(all, frontier),
                Integrativeness.of(all, frontier, valuation.whole()),
                power,
                Zone.of(valuation));
    }

    /// The frontier among deals that no veto faction refuses.
    private static int[] agreeable(Valuation valuation, Bargain all, int[] frontier) {
        int factions = valuation.actors().size() - valuation.parties();
        if (factions == 0) {
            return frontier;
        }
        var passed = IntStream.range(0, valuation.size())
                .filter(deal -> IntStream.range(
                                valuation.parties(), valuation.actors().size())
                        .allMatch(faction -> Zone.shortfall(valuation, faction, deal) <= Zone.TOLERANCE))
                .toArray();
        return IntStream.of(Frontier.of(all.of(passed).utilities(), TOLERANCE))
                .map(index -> passed[index])
                .toArray();
    }

    private static int[] descending(Bargain all, int[] frontier) {
        return IntStream.of(frontier)
                .boxed()
                .sorted((one, other) -> {
                    for (var column : all.utilities()) {
                        if (column[one] != column[other]) {
                            return Double.compare(column[other], column[one]);
                        }
                    }
                    return Integer.compare(one, other);
                })
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static Solution listed(Solution solution, int[] deals) {
        return new Solution(solution.name(), solution.rule(), listed(solution.outcomes(), deals));
    }

    private static Optional<int[]> corners(Bargain all, int[] frontier) {
        if (all.parties() == 2 && frontier.length > 0) {
            return Optional.of(
                    Hull.of(all).vertices().stream().mapToInt(Integer::intValue).toArray());
        }
        return frontier.length > MOST_CORNERS
                ? Optional.empty()
                : Optional.of(listed(Lotteries.of(all.of(frontier)).corners(), frontier));
    }

    private static int[] listed(int[] outcomes, int[] deals) {
        return IntStream.of(outcomes).map(index -> deals[index]).toArray();
    }

    private static Map<String, Optional<Lottery>> lotteries(Bargain problem, int[] deals) {
        var found = new LinkedHashMap<String, Optional<Lottery>>();
        if (problem.parties() == 2) {
            var hull = Hull.of(problem);
            found.put("nash", hull.nash().map(Hull.Lottery::listed));
            found.put("kalai-smorodinsky", hull.kalaiSmorodinsky().map(Hull.Lottery::listed));
            found.put("egalitarian", hull.egalitarian().map(Hull.Lottery::listed));
            found.put("utilitarian", hull.utilitarian().map(Hull.Lottery::listed));
            found.put("equal-loss", hull.equalLoss().map(Hull.Lottery::listed));
        } else {
            var lotteries = Lotteries.of(problem);
            found.put("nash", lotteries.nash());
            found.put("kalai-smorodinsky", lotteries.kalaiSmorodinsky());
            found.put("egalitarian", lotteries.egalitarian());
            found.put("utilitarian", lotteries.utilitarian());
            found.put("equal-loss", lotteries.equalLoss());
        }
        found.replaceAll((_, lottery) ->
                lottery.map(each -> new Lottery(listed(each.outcomes(), deals), each.shares(), each.utilities())));
        return found;
    }

    /// A solution by its name.
    public Solution solution(String name) {
        return solutions.stream()
                .filter(solution -> solution.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no solution called " + name));
    }

    /// Why a solution of the textbooks has no outcome.
    public String none() {
        return zone.closedBy().isEmpty()
                ? "nothing is individually rational"
                : "nothing is individually rational: the zone of agreement is closed by "
                        + String.join(", ", zone.closedBy());
    }
}
