package parley.resultfile;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import parley.analysis.Deals;
import parley.analysis.Dossier;
import parley.analysis.Ordinals;
import parley.analysis.RangeShare;
import parley.analysis.Shift;
import parley.analysis.Valuation;
import parley.analysis.Zone;
import parley.bargain.Lotteries.Lottery;
import parley.bargain.Solution;
import parley.negotiation.Case;

/// What could be agreed, as JSON, version 1. The frontier and the points beside `view` are that view's; `views` holds
/// every view's.
public final class DealsJson {

    private static final int VERSION = 1;

    private DealsJson() {}

    /// The text, ended by a line feed.
    ///
    /// @param deals one for each view asked for, at least one
    /// @param asked all about the deal asked for, view by view; empty where none was
    public static String of(Case subject, String hash, String version, List<Deals> deals, List<Dossier> asked) {
        var first = deals.getFirst();
        return JsonText.object(json -> {
            json.whole("deals", VERSION);
            json.text("version", version);
            json.text("case", subject.title());
            json.text("hash", "sha256:" + hash);
            json.text("view", first.view());
            json.texts(
                    "ranked only",
                    first.opening().isPresent()
                            ? List.of()
                            : Ordinals.of(first.bargaining().valuation().negotiation()));
            content(json, first);
            json.entries(
                    "zone",
                    byView(deals),
                    (view, each) -> json.object(view, zone -> {
                        zone(
                                zone,
                                each.bargaining().valuation(),
                                each.bargaining().zone());
                        zone.number("chance", each.openness());
                        opens(zone, subject, each);
                    }));
            json.objects("views", deals, (view, each) -> {
                view.text("view", each.view());
                view.entries("types", each.types(), view::text);
                view.number("likely", each.chance());
                content(view, each);
                view.objects("among", each.among(), (among, one) -> {
                    among.entries("types", one.types(), among::text);
                    among.number("chance", one.chance());
                    among.flag("open", one.zone().open());
                    one.zone().size().ifPresent(size -> among.whole("size", size));
                    among.texts("closed by", one.zone().closedBy());
                });
            });
            json.objects("deal", asked, DealJson::of);
            json.texts("leavesOut", subject.leavesOut());
        });
    }

    private static Map<String, Deals> byView(List<Deals> deals) {
        var views = new java.util.LinkedHashMap<String, Deals>();
        deals.forEach(each -> views.put(each.view(), each));
        return views;
    }

    private static void content(JsonText json, Deals deals) {
        var bargaining = deals.bargaining();
        var valuation = bargaining.valuation();
        json.whole("outcomes", valuation.outcomes());
        json.flag("listed", valuation.whole());
        json.number("bound", valuation.bound());
        json.texts("parties", valuation.actors().subList(0, valuation.parties()));
        json.object("noDeal", part -> {
            for (int actor = 0; actor < valuation.actors().size(); actor++) {
                part.number(valuation.actors().get(actor), valuation.floors()[actor]);
            }
        });
        json.objects("frontier", IntStream.of(bargaining.frontier()).boxed().toList(), (point, deal) -> {
            terms(point, "outcome", valuation.terms(deal));
            utility(point, "utility", valuation, deal);
        });
        json.object("points", points -> bargaining.solutions().forEach(solution -> point(points, valuation, solution)));
        json.object(
                "reasons",
                reasons -> bargaining.solutions().stream()
                        .filter(solution -> solution.outcomes().length == 0)
                        .forEach(solution -> reasons.text(solution.name(), bargaining.none())));
        json.object("weights", part -> {
            for (int party = 0; party < valuation.parties(); party++) {
                part.number(valuation.actors().get(party), bargaining.weights()[party]);
            }
        });
        json.object(
                "lotteries",
                part -> bargaining
                        .lotteries()
                        .forEach((name, lottery) -> lottery.ifPresentOrElse(
                                found -> part.object(name, each -> lottery(each, valuation, found)),
                                () -> part.nothing(name))));
        bargaining
                .corners()
                .ifPresentOrElse(
                        corners -> json.objects(
                                "lotteryFrontier", IntStream.of(corners).boxed().toList(), (point, deal) -> {
                                    terms(point, "outcome", valuation.terms(deal));
                                    utility(point, "utility", valuation, deal);
                                }),
                        () -> json.nothing("lotteryFrontier"));
        json.object(
                "elsewhere", points -> bargaining.elsewhere().forEach(solution -> point(points, valuation, solution)));
        json.object("integrativeness", part -> {
            part.number("opposition", bargaining.measures().opposition());
            part.number("distance to the ideal", bargaining.measures().rawDistance());
            number(part, "conflict", bargaining.measures().conflict());
            number(part, "agreement", bargaining.measures().agreement());
        });
    }

    private static void number(JsonText json, String name, OptionalDouble number) {
        if (number.isPresent()) {
            json.number(name, number.getAsDouble());
        } else {
            json.nothing(name);
        }
    }

    private static void point(JsonText json, Valuation valuation, Solution solution) {
        if (solution.outcomes().length == 0) {
            json.nothing(solution.name());
            return;
        }
        json.object(solution.name(), point -> {
            point.text("rule", solution.rule());
            point.objects(
                    "outcomes",
                    IntStream.of(solution.outcomes()).boxed().toList(),
                    (each, deal) -> valuation.terms(deal).forEach(each::text));
            utility(point, "utility", valuation, solution.outcomes()[0]);
            point.objects(
                    "utilities",
                    IntStream.of(solution.outcomes()).boxed().toList(),
                    (each, deal) -> utilities(each, valuation, deal));
        });
    }

    private static void lottery(JsonText json, Valuation valuation, Lottery lottery) {
        json.objects(
                "outcomes",
                IntStream.range(0, lottery.outcomes().length).boxed().toList(),
                (part, i) -> {
                    part.number("share", lottery.shares()[i]);
                    terms(part, "outcome", valuation.terms(lottery.outcomes()[i]));
                });
        json.object("utility", part -> {
            for (int party = 0; party < valuation.parties(); party++) {
                part.number(valuation.actors().get(party), lottery.utilities()[party]);
            }
        });
    }

    /// In how much of the view's ranges it is open, and which single number opens it.
    private static void opens(JsonText json, Case subject, Deals deals) {
        var ranges = RangeShare.of(subject, deals);
        if (ranges.points() > 0) {
            json.object("over ranges", part -> {
                part.whole("open", ranges.open());
                part.whole("points", ranges.points());
                part.text("ranges", ranges.own() ? "of the view" : "thought possible");
            });
        } else {
            json.nothing("over ranges");
        }
        json.objects("opens if", Shift.of(deals), (part, shift) -> {
            part.text("number", shift.what());
            if (shift.forAll()) {
                part.nothing("believed by");
            } else {
                part.text("believed by", shift.by());
            }
            part.number("from", shift.from());
            part.number("to", shift.to());
            part.number("way", shift.way());
        });
    }

    private static void zone(JsonText json, Valuation valuation, Zone zone) {
        json.flag("open", zone.open());
        if (zone.size().isPresent()) {
            json.whole("size", zone.size().getAsLong());
        } else {
            json.nothing("size");
        }
        zone.share()
                .ifPresent(share -> json.object("share", part -> {
                    part.number("mean", share.share());
                    part.number("error", share.error());
                    part.whole("drawn", share.drawn());
                }));
        json.texts("closed by", zone.closedBy());
        json.objects("opens with", zone.openings(), (part, opening) -> {
            part.entries("lower", opening.lower(), part::number);
            terms(part, "outcome", valuation.terms(opening.deal()));
        });
    }

    private static void terms(JsonText json, String name, Map<String, String> terms) {
        json.entries(name, terms, json::text);
    }

    private static void utility(JsonText json, String name, Valuation valuation, int deal) {
        json.object(name, part -> utilities(part, valuation, deal));
    }

    private static void utilities(JsonText json, Valuation valuation, int deal) {
        for (int party = 0; party < valuation.parties(); party++) {
            json.number(valuation.actors().get(party), valuation.values()[party][deal]);
        }
    }
}
