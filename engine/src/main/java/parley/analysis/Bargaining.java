package parley.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.bargain.Bargain;
import parley.bargain.Frontier;
import parley.bargain.Hull;
import parley.bargain.Integrativeness;
import parley.bargain.MaximalNash;
import parley.bargain.Solution;

/// What theories of bargaining say about a valuation.
///
/// @param frontier  listed deals that no other is better than for all parties at the table, the first party's best
/// first
/// @param solutions of the textbooks, over deals that no veto faction refuses; outcomes are listed deals
/// @param elsewhere what other programs call by the same names
/// @param lotteries name → the solution over lotteries; for two parties, where one is rational
/// @param vertices  listed deals at the corners of the frontier of lotteries; for two parties
/// @param weights   party → bargaining power, for the maximal Nash solution
public record Bargaining(
        Valuation valuation,
        int[] frontier,
        List<Solution> solutions,
        List<Solution> elsewhere,
        Map<String, Optional<Lottery>> lotteries,
        int[] vertices,
        Integrativeness measures,
        double[] weights,
        Zone zone) {

    private static final double TOLERANCE = 1e-9;

    public Bargaining {
        solutions = List.copyOf(solutions);
        elsewhere = List.copyOf(elsewhere);
    }

    /// One of two listed deals by chance.
    ///
    /// @param share    probability of the first
    /// @param utility  party → expected value
    public record Lottery(int first, int second, double share, double[] utility) {}

    /// Everything about a valuation.
    ///
    /// @param weights party → bargaining power; empty: what their patience gives
    static Bargaining of(Valuation valuation, double[] weights) {
        int parties = valuation.parties();
        var floors = java.util.Arrays.copyOf(valuation.floors(), parties);
        var all = new Bargain(java.util.Arrays.copyOf(valuation.values(), parties), floors);
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
                parties == 2 && agreeable.length > 0 ? lotteries(problem, agreeable) : Map.of(),
                parties == 2 ? vertices(all) : new int[0],
                Integrativeness.of(all, frontier),
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
        return new Solution(
                solution.name(),
                solution.rule(),
                IntStream.of(solution.outcomes()).map(index -> deals[index]).toArray());
    }

    private static int[] vertices(Bargain all) {
        return all.outcomes() == 0
                ? new int[0]
                : Hull.of(all).vertices().stream().mapToInt(Integer::intValue).toArray();
    }

    private static Map<String, Optional<Lottery>> lotteries(Bargain problem, int[] deals) {
        var hull = Hull.of(problem);
        var found = new java.util.LinkedHashMap<String, Optional<Lottery>>();
        found.put("nash", hull.nash().map(lottery -> named(lottery, deals)));
        found.put("kalai-smorodinsky", hull.kalaiSmorodinsky().map(lottery -> named(lottery, deals)));
        found.put("egalitarian", hull.egalitarian().map(lottery -> named(lottery, deals)));
        found.put("utilitarian", hull.utilitarian().map(lottery -> named(lottery, deals)));
        found.put("equal-loss", hull.equalLoss().map(lottery -> named(lottery, deals)));
        return found;
    }

    private static Lottery named(Hull.Lottery lottery, int[] deals) {
        return new Lottery(deals[lottery.first()], deals[lottery.second()], lottery.share(), new double[] {
            lottery.ours(), lottery.theirs()
        });
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
