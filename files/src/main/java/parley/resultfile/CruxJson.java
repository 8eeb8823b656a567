package parley.resultfile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import parley.measure.Estimate;
import parley.negotiation.Source;
import parley.robustness.Counterfactual;
import parley.robustness.Cruxes;
import parley.robustness.Disagreement;
import parley.robustness.Inquiry;
import parley.robustness.Judgement;
import parley.robustness.Learnt;
import parley.robustness.PairCrux;
import parley.robustness.Switched;
import parley.robustness.Tip;
import parley.robustness.coalition.Monotonicity;

/// Cruxes as JSON, version 1.
public final class CruxJson {

    private CruxJson() {}

    /// The text, ended by a line feed.
    public static String of(Asked asked, Cruxes cruxes) {
        return JsonText.object(json -> {
            asked.write(json, "crux");
            inquiry(json, cruxes.inquiry());
            json.objects("views", cruxes.views(), CruxJson::advice);
            json.objects("pairs", cruxes.pairs(), CruxJson::pair);
            json.objects("tipping", cruxes.tips(), CruxJson::tip);
            regrets(json, cruxes);
            json.objects("mechanisms", cruxes.switched(), CruxJson::switched);
            json.objects("counterfactuals", cruxes.nearest(), CruxJson::counterfactual);
            json.objects("information", cruxes.learnt(), CruxJson::learnt);
            json.flag("complete", cruxes.complete());
            json.whole("played", cruxes.played());
            json.whole("reused", cruxes.reused());
            json.texts("notes", cruxes.notes());
            json.texts("leavesOut", asked.subject().leavesOut());
        });
    }

    static void inquiry(JsonText json, Inquiry inquiry) {
        json.text("party", inquiry.party());
        json.text("respond", inquiry.respond());
        json.texts("approaches", inquiry.approaches());
        json.whole("seed", inquiry.seed());
        json.whole("trajectories", inquiry.trajectories());
        json.number("indifference", inquiry.indifference());
    }

    private static void advice(JsonText json, Cruxes.Advice advice) {
        json.text("view", advice.view());
        json.text("approach", advice.approach());
        estimate(json, "margin", advice.judgement().margin());
        json.numbers("values", advice.means());
        json.numbers("errors", advice.errors());
    }

    private static void pair(JsonText json, PairCrux pair) {
        var disagreement = pair.disagreement();
        json.text("from", disagreement.from().name());
        json.text("to", disagreement.to().name());
        json.text("approach", pair.approach());
        json.text("becomes", pair.to().best());
        json.number("marginFrom", pair.from().margin().mean());
        json.number("marginTo", pair.to().margin().mean());
        judgement(json, "judgementFrom", pair.from());
        judgement(json, "judgementTo", pair.to());
        json.objects("groups", disagreement.groups(), CruxJson::group);
        sets(json, "flipSets", pair, pair.sets().minimal());
        sets(json, "undecided", pair, pair.sets().undecided());
        json.entries(
                "shapley",
                each(pair, pair.shares().size(), i -> pair.shares().get(i).mean()),
                json::number);
        json.entries(
                "shapleyErrors",
                each(pair, pair.shares().size(), i -> pair.shares().get(i).error()),
                json::number);
        json.entries(
                "power",
                each(pair, pair.powers().size(), i -> pair.powers().get(i).power()),
                json::number);
        json.entries(
                "powerLow",
                each(pair, pair.powers().size(), i -> pair.powers().get(i).low()),
                json::number);
        json.entries(
                "powerHigh",
                each(pair, pair.powers().size(), i -> pair.powers().get(i).high()),
                json::number);
        json.objects("together", pair.pairs(), (part, together) -> {
            part.texts(
                    "names",
                    List.of(
                            disagreement.groups().get(together.one()).name(),
                            disagreement.groups().get(together.other()).name()));
            part.number("interaction", together.interaction().mean());
            part.number("error", together.interaction().error());
        });
        json.objects("flipsBack", pair.back().map(Monotonicity::back).orElse(List.of()), (part, back) -> {
            part.texts("set", disagreement.names(back.set()));
            part.text("move", disagreement.groups().get(back.player()).name());
        });
        pair.duality().ifPresent(holds -> json.flag("duality", holds));
        json.flag("exact", pair.exact());
        json.whole("largestSet", pair.sets().largest());
        json.whole("hybrids", pair.hybrids());
        json.whole("open", pair.open());
        json.flag("complete", pair.complete());
    }

    private static void group(JsonText json, Disagreement.Group group) {
        json.text("name", group.name());
        json.objects("values", group.items(), (part, item) -> {
            part.text("assumption", item.path());
            part.text("from", item.from());
            part.text("to", item.to());
            part.objects("fromSources", item.fromSources(), CruxJson::source);
            part.objects("toSources", item.toSources(), CruxJson::source);
        });
    }

    private static void source(JsonText json, Source source) {
        json.text("document", source.document());
        json.whole("paragraph", source.paragraph());
        json.texts("via", source.via());
    }

    private static void sets(JsonText json, String name, PairCrux pair, List<Long> sets) {
        json.lists(name, sets.stream().map(pair.disagreement()::names).toList());
    }

    private static Map<String, Double> each(PairCrux pair, int count, IntToDoubleFunction value) {
        var map = new LinkedHashMap<String, Double>();
        for (int i = 0; i < count; i++) {
            map.put(pair.disagreement().groups().get(i).name(), value.applyAsDouble(i));
        }
        return map;
    }

    private static void tip(JsonText json, Tip tip) {
        json.text("view", tip.view());
        json.text("assumption", tip.assumption());
        json.number("now", tip.now());
        json.numbers("at", tip.at().stream().mapToDouble(value -> value).toArray());
        json.numbers("errors", tip.errors().stream().mapToDouble(value -> value).toArray());
        json.text("to", tip.to());
        json.text("verdict", tip.verdict().words());
        json.text("unit", tip.unit());
        json.number("low", tip.low());
        json.number("high", tip.high());
        json.number("spreads", tip.spreads());
        json.flag("read", tip.read());
    }

    /// What following one view's advice costs if another view is right.
    private static void regrets(JsonText json, Cruxes cruxes) {
        json.objects("regret", cruxes.views(), (part, followed) -> {
            part.text("follow", followed.view());
            part.text("approach", followed.approach());
            part.object(
                    "if",
                    right -> cruxes.views()
                            .forEach(other -> right.number(other.view(), cruxes.regret(followed, other))));
        });
    }

    private static void switched(JsonText json, Switched switched) {
        json.text("view", switched.view());
        json.text("mechanism", switched.mechanism());
        json.text("by", switched.by());
        estimate(json, "margin", switched.margin());
        json.text("best", switched.best());
        json.text("verdict", switched.verdict().words());
    }

    private static void counterfactual(JsonText json, Counterfactual nearest) {
        json.text("view", nearest.view());
        json.text("approach", nearest.approach());
        json.flag("found", nearest.found());
        json.text("to", nearest.to());
        json.number("distance", nearest.distance());
        json.objects("shifts", nearest.shifts(), (part, shift) -> {
            part.text("assumption", shift.assumption());
            part.text("unit", shift.unit());
            part.number("now", shift.now());
            part.number("at", shift.at());
            part.number("share", shift.share());
        });
        nearest.there().forEach(there -> judgement(json, "afresh", there));
        json.objects("surely", nearest.surely(), (part, sure) -> {
            part.number("distance", sure.distance());
            part.text("to", sure.to());
            part.numbers("at", sure.at().stream().mapToDouble(value -> value).toArray());
        });
        json.whole("worlds", nearest.worlds());
        json.flag("complete", nearest.complete());
    }

    static void learnt(JsonText json, Learnt learnt) {
        json.text("what", learnt.what());
        json.number("worth", learnt.worth());
        json.number("error", learnt.error());
        json.number("split", learnt.split());
        json.number("finer", learnt.finer());
        json.number("changes", learnt.changes());
        json.flag("reliable", learnt.reliable());
    }

    private static void judgement(JsonText json, String name, Judgement judgement) {
        json.object(name, part -> {
            part.text("verdict", judgement.verdict().words());
            estimate(part, "margin", judgement.margin());
            part.text("best", judgement.best());
            part.whole("trajectories", judgement.trajectories());
        });
    }

    private static void estimate(JsonText json, String name, Estimate estimate) {
        json.object(name, part -> {
            part.number("mean", estimate.mean());
            part.number("error", estimate.error());
        });
    }
}
