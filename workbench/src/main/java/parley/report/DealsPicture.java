package parley.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.analysis.Deals;
import parley.analysis.Dossier;
import parley.analysis.Holding;
import parley.analysis.Valuation;

/// What could be agreed, as page and report draw it: deals as points, the frontier, no-deal lines, the textbooks'
/// points, and whether each deal of the frontier would hold. For [Json].
public final class DealsPicture {

    /// Deals off the frontier that are drawn.
    private static final int DRAWN = 400;

    /// Deals of the frontier whose holding is looked into.
    private static final int LOOKED_INTO = 24;

    private final Deals deals;
    private final Valuation valuation;

    private DealsPicture(Deals deals) {
        this.deals = deals;
        this.valuation = deals.bargaining().valuation();
    }

    /// Of one view.
    public static Map<String, Object> of(Deals deals) {
        return new DealsPicture(deals).map();
    }

    private Map<String, Object> map() {
        var map = new LinkedHashMap<String, Object>();
        map.put("view", deals.view());
        map.put("types", deals.types());
        map.put("chance", Digits.number(deals.chance(), 2));
        map.put("open", Chance.ofTwenty(deals.openness()));
        map.put("openWords", Chance.words(deals.openness()));
        map.put("parties", valuation.actors().subList(0, valuation.parties()));
        map.put("walk", valuation.floors());
        map.put("actors", valuation.actors());
        map.put("outcomes", valuation.outcomes().toString());
        map.put("zoneOpen", deals.bargaining().zone().open());
        map.put("closedBy", deals.bargaining().zone().closedBy());
        map.put("front", front());
        map.put("others", others());
        map.put("points", points());
        return map;
    }

    private List<Map<String, Object>> front() {
        int[] frontier = deals.bargaining().frontier();
        var front = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < frontier.length; i++) {
            var map = deal(frontier[i]);
            boolean among = (long) i * LOOKED_INTO / frontier.length != (long) (i - 1) * LOOKED_INTO / frontier.length;
            if (i == 0 || frontier.length <= LOOKED_INTO || among) {
                holding(frontier[i], map);
            }
            front.add(map);
        }
        return front;
    }

    private List<List<Double>> others() {
        int step = Math.max(1, valuation.size() / DRAWN);
        return IntStream.range(0, valuation.size())
                .filter(deal -> deal % step == 0)
                .mapToObj(deal -> IntStream.range(0, valuation.parties())
                        .mapToObj(party -> valuation.values()[party][deal])
                        .toList())
                .toList();
    }

    private List<Map<String, Object>> points() {
        var points = new LinkedHashMap<Integer, Map<String, Object>>();
        for (var solution : deals.bargaining().solutions()) {
            if (solution.outcomes().length > 0) {
                int outcome = solution.outcomes()[0];
                points.merge(outcome, named(outcome, solution.name()), DealsPicture::both);
            }
        }
        return List.copyOf(points.values());
    }

    private Map<String, Object> named(int outcome, String name) {
        var map = deal(outcome);
        map.put("name", name);
        holding(outcome, map);
        return map;
    }

    private static Map<String, Object> both(Map<String, Object> one, Map<String, Object> other) {
        one.put("name", one.get("name") + ", " + other.get("name"));
        return one;
    }

    private Map<String, Object> deal(int deal) {
        var map = new LinkedHashMap<String, Object>();
        map.put("terms", valuation.terms(deal));
        map.put(
                "worth",
                IntStream.range(0, valuation.actors().size())
                        .mapToObj(actor -> valuation.values()[actor][deal])
                        .toList());
        return map;
    }

    private void holding(int deal, Map<String, Object> map) {
        Dossier.of(deals, valuation.deals().apply(deal)).holding().ifPresent(holding -> {
            map.put("holds", holding.selfEnforcing());
            map.put("life", Words.count((int) Math.round(holding.life().mean()), "year"));
            map.put("first", first(holding));
        });
    }

    /// Who would break it first, and what.
    private static String first(Holding holding) {
        return holding.keepers().stream()
                .filter(keeper -> !keeper.bound() && keeper.margin() < 0)
                .map(keeper -> keeper.party() + (keeper.type().isEmpty() ? "" : " of " + keeper.type())
                        + " would break " + keeper.breaches().stream().collect(Collectors.joining(", ")))
                .findFirst()
                .orElse("");
    }
}
