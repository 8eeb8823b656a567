package parley.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import parley.robustness.Cruxes;
import parley.robustness.FlipMap;
import parley.robustness.PairCrux;
import parley.robustness.Tip;
import parley.robustness.coalition.Flips.Verdict;

/// What flips the answer, as page and report draw it. For [Json].
public final class CruxPicture {

    private CruxPicture() {}

    /// Tips with the nearest flip first, then what flips the answer between views.
    public static Map<String, Object> of(Cruxes cruxes) {
        var map = new LinkedHashMap<String, Object>();
        map.put("party", cruxes.inquiry().party());
        map.put("runs", cruxes.inquiry().trajectories());
        map.put("complete", cruxes.complete());
        map.put("played", cruxes.played());
        map.put("notes", cruxes.notes());
        map.put(
                "advice",
                cruxes.views().stream()
                        .map(advice -> Map.of(
                                "view",
                                advice.view(),
                                "approach",
                                advice.approach(),
                                "close",
                                advice.judgement().verdict() == Verdict.UNDECIDED))
                        .toList());
        map.put(
                "tips",
                cruxes.tips().stream()
                        .filter(Tip::read)
                        .sorted(CruxPicture::nearer)
                        .map(CruxPicture::tip)
                        .toList());
        map.put("unread", cruxes.tips().stream().filter(tip -> !tip.read()).count());
        map.put("pairs", cruxes.pairs().stream().map(CruxPicture::pair).toList());
        return map;
    }

    /// Which approach leads over two assumptions; what is too close to call has no leader.
    public static Map<String, Object> map(FlipMap map) {
        var cells = new ArrayList<List<Integer>>();
        for (int y = 0; y <= map.steps(); y++) {
            for (int x = 0; x <= map.steps(); x++) {
                int leader = map.leader()[y][x];
                if (leader >= 0) {
                    cells.add(List.of(x, y, map.close()[y][x] ? -1 : leader));
                }
            }
        }
        var letters = MapPicture.letters(map);
        return Map.of(
                "view", map.view(),
                "letters",
                        IntStream.range(0, map.approaches().size())
                                .mapToObj(leader -> String.valueOf(letters.getOrDefault(leader, ' ')))
                                .toList(),
                "x", map.x().assumption(),
                "y", map.y().assumption(),
                "xs", nodes(map.x(), map.steps()),
                "ys", nodes(map.y(), map.steps()),
                "winners", map.approaches(),
                "cells", cells,
                "complete", map.complete(),
                "marks",
                        map.authors().stream()
                                .map(author -> Map.of("name", author.view(), "x", author.x(), "y", author.y()))
                                .toList());
    }

    private static double[] nodes(FlipMap.Axis axis, int steps) {
        return IntStream.rangeClosed(0, steps)
                .mapToDouble(node -> axis.at(node, steps))
                .toArray();
    }

    private static int nearer(Tip one, Tip other) {
        int sure = Boolean.compare(other.verdict() == Verdict.FLIPS, one.verdict() == Verdict.FLIPS);
        return sure != 0 ? sure : Double.compare(one.spreads(), other.spreads());
    }

    private static Map<String, Object> tip(Tip tip) {
        var map = new LinkedHashMap<String, Object>();
        map.put("view", tip.view());
        map.put("name", tip.assumption());
        map.put("unit", tip.unit());
        map.put("now", tip.now());
        map.put("low", tip.low());
        map.put("high", tip.high());
        map.put("flips", tip.at());
        map.put("to", tip.to());
        map.put("spreads", tip.spreads());
        map.put("verdict", tip.verdict().words());
        return map;
    }

    private static Map<String, Object> pair(PairCrux pair) {
        return Map.of(
                "from", pair.disagreement().from().name(),
                "to", pair.disagreement().to().name(),
                "approach", pair.approach(),
                "sets",
                        pair.sets().minimal().stream()
                                .map(pair.disagreement()::names)
                                .toList(),
                "undecided", pair.sets().undecided().size(),
                "largest", pair.sets().largest(),
                "complete", pair.complete());
    }
}
