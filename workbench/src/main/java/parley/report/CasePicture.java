package parley.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.approach.Approach;
import parley.deal.Issue;
import parley.formula.Expression;
import parley.formula.Formula;
import parley.negotiation.Assumption;
import parley.negotiation.Case;
import parley.negotiation.Mechanism;
import parley.negotiation.Negotiation;
import parley.negotiation.Source;
import parley.negotiation.View;
import parley.party.Party;

/// A case as page and report show it, played or not: who, about what, who says which number and why. For [Json].
public final class CasePicture {

    private CasePicture() {}

    /// Everything the screens need to know before anything is played.
    public static Map<String, Object> of(Case subject) {
        var base = subject.base();
        var map = new LinkedHashMap<String, Object>();
        map.put("title", subject.title());
        map.put("teaches", subject.teaches());
        map.put("sources", subject.sources());
        map.put("leavesOut", subject.leavesOut());
        map.put("advise", base.question().advise());
        map.put("respond", base.question().respond());
        map.put("horizon", base.horizon());
        map.put("periodsPerYear", base.periodsPerYear());
        map.put(
                "parties",
                base.parties().stream().map(party -> party(party, base)).toList());
        map.put("issues", base.issues().stream().map(CasePicture::issue).toList());
        map.put(
                "mechanisms",
                subject.mechanisms().stream().map(CasePicture::mechanism).toList());
        map.put("views", subject.views().stream().map(CasePicture::view).toList());
        map.put(
                "assumptions",
                base.assumptions().stream()
                        .map(each -> assumption(each, subject))
                        .toList());
        map.put("otherNumbers", otherNumbers(subject));
        return map;
    }

    private static Map<String, Object> party(Party party, Negotiation base) {
        return Map.of(
                "name", party.name(),
                "atTable", party.atTable(),
                "types", party.types().stream().map(type -> type.name()).toList(),
                "factions",
                        party.factions().stream()
                                .map(faction -> Map.of("name", faction.name(), "veto", faction.veto()))
                                .toList(),
                "approaches",
                        base.approachesOf(party.name()).stream()
                                .map(Approach::name)
                                .toList());
    }

    private static Map<String, Object> issue(Issue issue) {
        return Map.of(
                "name", issue.name(),
                "options", issue.options(),
                "statusQuo", issue.options().get(issue.statusQuo()));
    }

    private static Map<String, Object> mechanism(Mechanism mechanism) {
        return Map.of(
                "name", mechanism.name(),
                "by", mechanism.by(),
                "sources", mechanism.sources().stream().map(CasePicture::source).toList(),
                "without", mechanism.without());
    }

    private static Map<String, Object> view(View view) {
        return Map.of(
                "name", view.name(),
                "recommends", view.recommends(),
                "reconstructed", view.reconstructed(),
                "note", view.note());
    }

    private static Map<String, Object> source(Source source) {
        return Map.of(
                "document", source.document(),
                "paragraph", source.paragraph(),
                "via", source.via(),
                "hops", source.hops());
    }

    private static Map<String, Object> assumption(Assumption assumption, Case subject) {
        var map = new LinkedHashMap<String, Object>();
        map.put("name", assumption.name());
        map.put("unit", assumption.unit());
        map.put("meaning", assumption.meaning());
        map.put("low", widest(assumption, subject, true));
        map.put("high", widest(assumption, subject, false));
        value(map, assumption);
        map.put(
                "baseRates",
                assumption.baseRates().stream()
                        .map(rate -> Map.of("value", rate.value(), "of", rate.of(), "source", rate.source()))
                        .toList());
        map.put(
                "views",
                subject.views().stream()
                        .map(view -> stance(view, assumption.name()))
                        .toList());
        return map;
    }

    /// The range thought possible, wide enough for every view.
    private static double widest(Assumption assumption, Case subject, boolean low) {
        var ends = new ArrayList<Double>(List.of(low ? assumption.low() : assumption.high()));
        for (View view : subject.views()) {
            view.negotiation().assumptions().stream()
                    .filter(each -> each.name().equals(assumption.name()))
                    .forEach(each -> ends.add(low ? each.low() : each.high()));
        }
        var known = ends.stream()
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .summaryStatistics();
        return low ? known.getMin() : known.getMax();
    }

    /// What a view says about an assumption; `said` is false where it leaves the case's own value.
    private static Map<String, Object> stance(View view, String name) {
        var map = new LinkedHashMap<String, Object>();
        map.put("view", view.name());
        view.negotiation().assumptions().stream()
                .filter(each -> each.name().equals(name))
                .forEach(each -> value(map, each));
        var settings = view.settings().stream()
                .filter(setting -> setting.path().equals(name))
                .toList();
        map.put("said", !settings.isEmpty());
        settings.forEach(setting -> grounds(map, setting));
        return map;
    }

    private static void grounds(Map<String, Object> map, View.Setting setting) {
        map.put("text", setting.text());
        map.put("because", setting.because());
        map.put("sources", setting.sources().stream().map(CasePicture::source).toList());
    }

    private static void value(Map<String, Object> map, Assumption assumption) {
        assumption.drawn().forEach(range -> map.put("range", List.of(range.low(), range.high())));
        if (assumption.drawn().isEmpty()) {
            map.put("text", assumption.value().text());
            number(assumption.value()).forEach(value -> map.put("value", value));
        }
    }

    private static List<Double> number(Formula formula) {
        return formula.tree() instanceof Expression.Number(double value) ? List.of(value) : List.of();
    }

    /// Numbers of the case that views set by their path.
    private static List<Map<String, Object>> otherNumbers(Case subject) {
        var names = subject.base().assumptions().stream().map(Assumption::name).toList();
        var paths = new LinkedHashMap<String, List<Map<String, Object>>>();
        for (View view : subject.views()) {
            for (View.Setting setting : view.settings()) {
                if (!names.contains(setting.path())) {
                    var map = new LinkedHashMap<String, Object>();
                    map.put("view", view.name());
                    map.put("said", true);
                    grounds(map, setting);
                    paths.computeIfAbsent(setting.path(), _ -> new ArrayList<>())
                            .add(map);
                }
            }
        }
        var all = new ArrayList<Map<String, Object>>();
        paths.forEach((path, views) -> all.add(Map.of("path", path, "views", views)));
        return all;
    }
}
