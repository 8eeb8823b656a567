package parley.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import parley.experiment.Answer;
import parley.experiment.Answer.Margin;
import parley.experiment.Cell;
import parley.experiment.Survival;
import parley.experiment.Unfolding;
import parley.measure.Estimate;
import parley.negotiation.View;
import parley.simulation.Fate;

/// A comparison as page and report draw it: plain maps and lists, for [Json].
///
/// Sentences, digits and marks are those of the text report; nothing is computed anew.
public final class Picture {

    private final Findings findings;
    private final boolean whole;

    private Picture(Findings findings, boolean whole) {
        this.findings = findings;
        this.whole = whole;
    }

    /// Everything.
    public static Map<String, Object> whole(Findings findings) {
        return new Picture(findings, true).map();
    }

    /// Answers and cells without what happens over time: enough for a first look.
    public static Map<String, Object> coarse(Findings findings) {
        return new Picture(findings, false).map();
    }

    /// How one cell unfolds.
    public static Map<String, Object> unfolding(Unfolding unfolding) {
        var courses = new LinkedHashMap<String, Object>();
        for (Unfolding.Course course : unfolding.courses()) {
            courses.put(
                    course.name(),
                    Map.of(
                            "mean", course.mean(),
                            "bands",
                                    course.bands().stream()
                                            .map(band -> List.of(band.low(), band.high()))
                                            .toList(),
                            "samples", course.samples()));
        }
        return Map.of("runs", unfolding.runs(), "courses", courses);
    }

    private Map<String, Object> map() {
        var result = findings.result();
        var comparison = findings.comparison();
        var map = new LinkedHashMap<String, Object>();
        map.put("title", result.subject().title());
        map.put("teaches", result.subject().teaches());
        map.put("hash", result.hash());
        map.put("version", result.version());
        map.put("seed", comparison.seed());
        map.put("party", comparison.party());
        map.put("respond", result.plan().respond());
        map.put("horizon", comparison.horizon());
        map.put("periodsPerYear", comparison.periodsPerYear());
        map.put("horizonText", findings.periods(comparison.horizon()));
        map.put("played", comparison.trajectories());
        map.put("complete", comparison.complete());
        map.put("reached", comparison.reached());
        map.put("reachedText", Digits.error(comparison.reached()));
        map.put("trajectories", result.plan().trajectories());
        map.put("precision", result.plan().precision());
        map.put("indifference", result.plan().indifference());
        map.put("set", result.set());
        map.put("without", result.without());
        map.put("again", findings.again());
        map.put("repeat", findings.repeat());
        map.put("notes", comparison.notes());
        map.put("leavesOut", result.subject().leavesOut());
        map.put("holdWhen", Holding.when(findings));
        map.put("views", result.views().stream().map(this::view).toList());
        map.put("approaches", comparison.approaches());
        map.put("actors", actors());
        sentences(map);
        map.put("answers", findings.answers().stream().map(this::answer).toList());
        map.put("cells", cells());
        return map;
    }

    private void sentences(Map<String, Object> map) {
        map.put("sentence", Verdicts.sentence(findings));
        map.put("viewLines", lines(ViewLines.of(findings)));
        map.put("howSure", lines(NotKnowing.of(findings)));
        map.put("replies", lines(Replies.of(findings)));
        map.put("fates", java.util.Arrays.stream(Fate.values()).map(Fate::words).toList());
    }

    private static List<String> lines(List<Part> parts) {
        return parts.stream()
                .filter(Part.Lines.class::isInstance)
                .map(Part.Lines.class::cast)
                .map(Part.Lines::lines)
                .flatMap(Collection::stream)
                .toList();
    }

    private Map<String, Object> view(View view) {
        return Map.of(
                "name", view.name(),
                "titled", findings.titled(view.name()),
                "reconstructed", view.reconstructed(),
                "recommends", view.recommends(),
                "note", view.note(),
                "decided", findings.decided(view.name()));
    }

    private List<String> actors() {
        return findings.comparison().cells().stream()
                .findFirst()
                .map(cell -> List.copyOf(cell.utility().keySet()))
                .orElse(List.of());
    }

    private Map<String, Object> answer(Answer answer) {
        var map = new LinkedHashMap<String, Object>();
        map.put("view", answer.view());
        map.put("verdict", answer.verdict().words());
        map.put("approaches", answer.approaches());
        map.put("margin", margin(answer.margin()));
        map.put("tie", List.of(answer.tie().low(), answer.tie().high()));
        map.put("differences", entries(answer.differences(), Picture::margin));
        map.put(
                "split",
                answer.split().stream()
                        .map(split -> Map.of(
                                "rival", split.rival(),
                                "procedure", margin(split.procedure()),
                                "posture", margin(split.posture())))
                        .toList());
        return map;
    }

    private static Map<String, Object> margin(Margin margin) {
        return Map.of("mean", margin.mean(), "low", margin.low(), "high", margin.high(), "text", Digits.margin(margin));
    }

    private List<Map<String, Object>> cells() {
        var cells = new ArrayList<Map<String, Object>>();
        for (String view : findings.comparison().views()) {
            for (String approach : findings.comparison().approaches()) {
                findings.cell(view, approach).map(this::cell).ifPresent(cells::add);
            }
        }
        return cells;
    }

    private Map<String, Object> cell(Cell cell) {
        var map = new LinkedHashMap<String, Object>();
        map.put("view", cell.view());
        map.put("approach", cell.approach());
        map.put("mark", mark(cell));
        map.put("runs", cell.trajectories());
        map.put("utility", entries(cell.utility(), Picture::estimate));
        map.put("spread", cell.spread());
        map.put("deal", share(cell.deal()));
        map.put("full", share(cell.full()));
        map.put("standing", share(cell.standing()));
        map.put("hold", hold(cell));
        map.put("twenty", twenty(cell));
        map.put(
                "fate",
                cell.fate().entrySet().stream()
                        .collect(Collectors.toMap(
                                each -> each.getKey().words(), Map.Entry::getValue, (a, _) -> a, LinkedHashMap::new)));
        map.put("endings", entries(cell.endings(), Picture::share));
        map.put("chosen", cell.chosen());
        if (cell.deal().mean() > 0) {
            map.put("depth", estimate(cell.depth()));
            map.put("timeToDeal", estimate(cell.timeToDeal()));
        }
        if (whole) {
            map.put("stages", cell.stages().stream().map(Picture::share).toList());
            map.put("tail", entries(cell.tail(), Picture::estimate));
            map.put("survival", survival(cell.survival()));
            map.put("paths", cell.paths());
        }
        return map;
    }

    private String mark(Cell cell) {
        return findings.answer(cell.view())
                .filter(answer -> answer.approaches().contains(cell.approach()) && findings.decided(cell.view()))
                .map(answer -> answer.verdict() == Answer.Verdict.BEST ? Mark.BEST : Mark.CLOSE)
                .map(Mark::glyph)
                .orElse("");
    }

    private static Map<String, Object> estimate(Estimate estimate) {
        double half = Digits.halfWidth(estimate);
        return Map.of(
                "mean", estimate.mean(),
                "low", estimate.mean() - half,
                "high", estimate.mean() + half,
                "text", Digits.mean(estimate),
                "interval", Digits.interval(estimate));
    }

    private static Map<String, Object> share(Estimate share) {
        return Map.of(
                "mean", share.mean(),
                "se", share.error(),
                "twenty", Chance.ofTwenty(share.mean()),
                "words", Chance.words(share.mean()));
    }

    private static Map<String, Object> hold(Cell cell) {
        Optional<Holding> holding = Holding.of(cell);
        if (holding.isEmpty()) {
            return Map.of("glyph", "", "words", cell.deal().mean() > 0 ? "not followed" : "no deal", "twenty", "");
        }
        double share = holding.get().share();
        var mark = holding.get().mark();
        return Map.of(
                "share", share,
                "glyph", mark.glyph(),
                "words", mark.words(),
                "twenty", Chance.ofTwenty(share));
    }

    /// Fate → how many of twenty equally likely runs, those that occur.
    private static Map<String, Object> twenty(Cell cell) {
        var map = new LinkedHashMap<String, Object>();
        FateGrid.twentieths(cell.fate()).forEach((fate, number) -> {
            if (number > 0) {
                map.put(fate.words(), number);
            }
        });
        return map;
    }

    private static Map<String, Object> survival(Survival survival) {
        var band = SurvivalBand.of(survival);
        return Map.of(
                "standing", survival.standing(),
                "low", band.low(),
                "high", band.high(),
                "atRisk", survival.atRisk(),
                "causes", survival.causes(),
                "atYears",
                        survival.atYears().stream()
                                .map(at -> Map.of("years", at.years(), "share", at.share()))
                                .toList());
    }

    private static <T> Map<String, Object> entries(
            Map<String, T> entries, java.util.function.Function<T, Map<String, Object>> each) {
        var map = new LinkedHashMap<String, Object>();
        entries.forEach((name, value) -> map.put(name, each.apply(value)));
        return map;
    }
}
