package parley.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import parley.bargain.RationalShare;

/// The zone of agreement: the deals that nobody on whom a deal depends would rather be without.
///
/// @param open     whether there is one
/// @param size     how many there are; none where they are not listed
/// @param share    where they are not: their share among outcomes drawn evenly
/// @param openings where it is empty: the smallest changes in what no deal is worth that open it, smallest first;
///                 changes for one actor alone wherever one is enough
public record Zone(boolean open, OptionalLong size, Optional<RationalShare> share, List<Opener> openings) {

    static final double TOLERANCE = 1e-9;

    public Zone {
        openings = List.copyOf(openings);
    }

    /// Floors to lower together.
    ///
    /// @param lower actor → by how much
    /// @param deal  the listed deal that the zone opens with
    public record Opener(Map<String, Double> lower, int deal) {

        /// How much all of it comes to.
        public double total() {
            return lower.values().stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    /// Who empties it: those of whom each alone could open it, or else those who must give way together.
    public List<String> closedBy() {
        return openings.stream()
                .flatMap(opener -> opener.lower.keySet().stream())
                .distinct()
                .toList();
    }

    /// The zone of a valuation.
    static Zone of(Valuation valuation) {
        var inside = inside(valuation);
        if (inside.length > 0) {
            return new Zone(
                    true,
                    valuation.whole() ? OptionalLong.of(inside.length) : OptionalLong.empty(),
                    valuation.sums().map(sums -> RationalShare.of(sums, valuation.floors())),
                    List.of());
        }
        var openings = new ArrayList<Opener>();
        for (int actor = 0; actor < valuation.actors().size(); actor++) {
            alone(valuation, actor, openings);
        }
        if (openings.isEmpty() && valuation.size() > 0) {
            openings.add(together(valuation));
        }
        openings.sort(Comparator.comparingDouble(Opener::total));
        return new Zone(false, OptionalLong.of(0), Optional.empty(), openings);
    }

    /// The listed deals in the zone.
    static int[] inside(Valuation valuation) {
        return IntStream.range(0, valuation.size())
                .filter(deal -> IntStream.range(0, valuation.actors().size())
                        .allMatch(actor -> shortfall(valuation, actor, deal) <= TOLERANCE))
                .toArray();
    }

    /// By how much a deal is worse for an actor than none; negative where it is better.
    static double shortfall(Valuation valuation, int actor, int deal) {
        return valuation.floors()[actor] - valuation.values()[actor][deal];
    }

    /// What would open the zone if everybody but one is content.
    private static void alone(Valuation valuation, int actor, List<Opener> into) {
        int nearest = -1;
        for (int deal = 0; deal < valuation.size(); deal++) {
            int here = deal;
            boolean others = IntStream.range(0, valuation.actors().size())
                    .allMatch(other -> other == actor || shortfall(valuation, other, here) <= TOLERANCE);
            if (others
                    && (nearest < 0
                            || shortfall(valuation, actor, deal) < shortfall(valuation, actor, nearest) - TOLERANCE)) {
                nearest = deal;
            }
        }
        if (nearest >= 0) {
            into.add(new Opener(Map.of(valuation.actors().get(actor), shortfall(valuation, actor, nearest)), nearest));
        }
    }

    /// The deal that asks the least of all together.
    private static Opener together(Valuation valuation) {
        int nearest = 0;
        for (int deal = 1; deal < valuation.size(); deal++) {
            nearest = asked(valuation, deal) < asked(valuation, nearest) - TOLERANCE ? deal : nearest;
        }
        var lower = new LinkedHashMap<String, Double>();
        for (int actor = 0; actor < valuation.actors().size(); actor++) {
            double shortfall = shortfall(valuation, actor, nearest);
            if (shortfall > TOLERANCE) {
                lower.put(valuation.actors().get(actor), shortfall);
            }
        }
        return new Opener(lower, nearest);
    }

    private static double asked(Valuation valuation, int deal) {
        return IntStream.range(0, valuation.actors().size())
                .mapToDouble(actor -> Math.max(0, shortfall(valuation, actor, deal)))
                .sum();
    }
}
