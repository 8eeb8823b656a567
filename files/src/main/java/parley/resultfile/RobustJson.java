package parley.resultfile;

import java.util.List;
import parley.robustness.Inquiry;
import parley.robustness.Robustness;
import parley.robustness.discovery.Box;
import parley.robustness.discovery.Scored;
import parley.robustness.sensitivity.Index;

/// Robustness as JSON, version 1. The worlds themselves are in the runs file.
public final class RobustJson {

    private RobustJson() {}

    /// The text, ended by a line feed.
    public static String of(Asked asked, Robustness robustness) {
        var runs = robustness.runs();
        return JsonText.object(json -> {
            asked.write(json, "robust");
            CruxJson.inquiry(json, runs.inquiry());
            json.text("sampler", runs.design().sampler().words());
            json.whole("points", runs.design().count());
            json.whole("worlds", runs.worlds().length);
            json.objects("space", runs.space().dimensions(), (part, dimension) -> {
                part.text("assumption", dimension.assumption());
                part.text("spread", dimension.spread().toString());
            });
            json.objects("criteria", robustness.judged(), (part, judged) -> judged(part, judged, robustness));
            json.objects("overViews", robustness.byViews(), (part, judged) -> judged(part, judged, robustness));
            json.objects("optimism", robustness.optimism(), (part, choice) -> {
                part.number("from", choice.from());
                part.text("choice", runs.inquiry().approaches().get(choice.approach()));
            });
            json.texts("pair", robustness.pair());
            sensitivity(json, robustness);
            discovery(json, robustness);
            json.flag("complete", robustness.complete());
            json.whole("played", robustness.played());
            json.whole("reused", robustness.reused());
            json.texts("notes", robustness.notes());
            json.texts("leavesOut", asked.subject().leavesOut());
        });
    }

    /// The text where nothing varies: no world, and why.
    public static String nothing(Asked asked, Inquiry inquiry, String why) {
        return JsonText.object(json -> {
            asked.write(json, "robust");
            CruxJson.inquiry(json, inquiry);
            json.whole("points", 0);
            json.whole("worlds", 0);
            json.objects("space", List.of(), (_, _) -> {});
            json.objects("criteria", List.of(), (_, _) -> {});
            json.flag("complete", true);
            json.whole("played", 0);
            json.whole("reused", 0);
            json.texts("notes", List.of(why));
            json.texts("leavesOut", asked.subject().leavesOut());
        });
    }

    private static void judged(JsonText json, Robustness.Judged judged, Robustness robustness) {
        var names = robustness.runs().inquiry().approaches();
        var ranking = judged.ranking();
        json.text("criterion", ranking.criterion().name());
        json.text("meaning", ranking.criterion().meaning());
        json.flag("moreIsBetter", ranking.criterion().moreIsBetter());
        json.text("choice", names.get(ranking.choice()));
        json.objects("scores", ranking.order(), (part, approach) -> {
            part.text("approach", names.get(approach));
            part.number("score", ranking.scores().get(approach));
            if (!judged.intervals().isEmpty()) {
                part.number("low", judged.intervals().get(approach).low());
                part.number("high", judged.intervals().get(approach).high());
            }
        });
    }

    private static void sensitivity(JsonText json, Robustness robustness) {
        var names = robustness.runs().space().names();
        json.object("sensitivity", part -> {
            robustness.margin().ifPresent(given -> {
                part.flag("defined", given.defined());
                indices(part, "givenData", names, given.first());
            });
            robustness.indices().ifPresent(sobol -> {
                part.flag("sobolDefined", sobol.defined());
                indices(part, "first", robustness.groups(), sobol.first());
                indices(part, "total", robustness.groups(), sobol.total());
                part.objects("second", pairs(robustness, sobol.second()), (pair, entry) -> {
                    pair.texts("names", entry.names());
                    index(pair, entry.index());
                });
            });
            robustness.shapley().ifPresent(shapley -> {
                part.flag("shapleyDefined", shapley.defined());
                indices(part, "shapley", robustness.groups(), shapley.effects());
            });
            robustness
                    .screening()
                    .ifPresent(morris ->
                            part.objects("morris", numbers(morris.effects().size()), (effect, i) -> {
                                effect.text("name", robustness.groups().get(i));
                                effect.number("mean", morris.effects().get(i).mean());
                                effect.number(
                                        "deviation", morris.effects().get(i).deviation());
                                index(effect, morris.effects().get(i).strength());
                            }));
        });
    }

    private record Pair(List<String> names, Index index) {}

    private static List<Pair> pairs(Robustness robustness, List<Index> second) {
        var pairs = new java.util.ArrayList<Pair>();
        int next = 0;
        int count = robustness.groups().size();
        for (int i = 0; i < count && !second.isEmpty(); i++) {
            for (int j = i + 1; j < count; j++) {
                pairs.add(new Pair(
                        List.of(robustness.groups().get(i), robustness.groups().get(j)), second.get(next++)));
            }
        }
        return pairs;
    }

    private static List<Integer> numbers(int count) {
        return java.util.stream.IntStream.range(0, count).boxed().toList();
    }

    private static void indices(JsonText json, String name, List<String> names, List<Index> indices) {
        json.objects(name, numbers(indices.size()), (part, i) -> {
            part.text("name", names.get(i));
            index(part, indices.get(i));
        });
    }

    private static void index(JsonText json, Index index) {
        json.number("value", index.value());
        json.number("low", index.low());
        json.number("high", index.high());
    }

    private static void discovery(JsonText json, Robustness robustness) {
        var names = robustness.runs().space().names();
        json.object("discovery", part -> {
            part.text("question", robustness.scenario());
            robustness.prim().ifPresent(prim -> {
                part.objects("box", prim.chosen().stream().toList(), (box, scored) -> box(box, names, scored));
                part.objects("bounds", prim.bounds(), (bound, each) -> {
                    bound.text("assumption", names.get(each.dimension()));
                    bound.number("low", each.low());
                    bound.number("high", each.high());
                    bound.number("quasiP", each.quasiP());
                    bound.number("reproduced", each.reproduced());
                });
                part.objects("tradeOff", prim.curve(), (point, scored) -> {
                    point.number("coverage", scored.coverage());
                    point.number("density", scored.density());
                    point.number("mass", scored.mass());
                    point.whole("bounds", scored.box().bounded().size());
                });
            });
            robustness
                    .cart()
                    .ifPresent(cart -> part.objects("tree", cart.boxes(), (box, scored) -> box(box, names, scored)));
        });
    }

    private static void box(JsonText json, List<String> names, Scored scored) {
        json.number("coverage", scored.coverage());
        json.number("density", scored.density());
        json.number("mass", scored.mass());
        Box box = scored.box();
        json.objects("limits", box.bounded(), (part, dimension) -> {
            part.text("assumption", names.get(dimension));
            part.number("low", box.low()[dimension]);
            part.number("high", box.high()[dimension]);
        });
    }
}
