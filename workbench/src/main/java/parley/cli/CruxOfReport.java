package parley.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.experiment.Answer;
import parley.negotiation.Case;
import parley.negotiation.View;
import parley.report.Findings;
import parley.report.ReportPage;
import parley.robustness.CruxSearch;
import parley.robustness.Cruxes;
import parley.robustness.FlipMap;
import parley.robustness.Inquiry;
import parley.robustness.MapSearch;
import parley.robustness.Space;
import parley.robustness.Tip;
import parley.robustness.TipSearch;
import parley.robustness.Trials;
import parley.robustness.Workers;

/// What flips the answers, with few runs: tipping values under every view, and the map over the two assumptions that
/// are nearest to a flip under the view that a report looks at most closely.
final class CruxOfReport {

    /// Runs per approach and response in each world.
    private static final long RUNS = 256;

    private static final int STEPS = 12;

    /// So much of the time is for tipping values, what they leave for the map.
    private static final double TIPS = 0.7;

    private CruxOfReport() {}

    /// What was found.
    record Found(Cruxes cruxes, Optional<FlipMap> map) {}

    /// Looks, as long as the teller lets it; nothing where the report has no answer to flip.
    static Optional<Found> of(
            CaseSource source, Findings findings, Engine engine, PlanOptions asked, SearchTeller teller, int workers) {
        return ReportPage.leading(findings)
                .flatMap(leading -> findings.view(leading.view()))
                .map(view -> of(source, findings, view, engine, asked, teller, workers));
    }

    private static Found of(
            CaseSource source,
            Findings findings,
            View view,
            Engine engine,
            PlanOptions asked,
            SearchTeller teller,
            int workers) {
        var subject = findings.result().subject();
        var plan = findings.result().plan();
        var worlds = WorldsDesk.worlds(source, subject, engine, asked.changes());
        var inquiry =
                new Inquiry(plan.party(), plan.respond(), plan.approaches(), plan.seed(), RUNS, plan.indifference());
        try (var executor = Executors.newFixedThreadPool(workers)) {
            var answers = findings.result().comparison().answers().stream()
                    .filter(answer -> answer.party().equals(plan.party()))
                    .collect(Collectors.toMap(Answer::view, Answer::approaches));
            var early = teller.until(TIPS);
            var scope = new CruxSearch.Scope(false, true, false, 0, 0, 0, each -> each, List.of(), answers);
            var cruxes = CruxSearch.of(
                    subject,
                    findings.result().views(),
                    worlds,
                    new Trials(engine::table, early),
                    new Workers(executor, early),
                    inquiry,
                    scope,
                    _ -> {});
            var axes = axes(subject, cruxes, view);
            var map = axes.size() < 2 || teller.stop()
                    ? Optional.<FlipMap>empty()
                    : Optional.of(MapSearch.of(
                            worlds,
                            new Trials(engine::table, teller),
                            new Workers(executor, teller),
                            inquiry.with(Math.min(RUNS, TipSearch.SCAN)),
                            view,
                            axes.get(0),
                            axes.get(1),
                            STEPS,
                            MapSearch.KNOWN,
                            subject.views(),
                            _ -> {}));
            teller.clear();
            return new Found(cruxes, map);
        }
    }

    /// What is nearest to a flip under the view, then what the views are furthest apart on.
    private static List<FlipMap.Axis> axes(Case subject, Cruxes cruxes, View view) {
        var nearest = cruxes.tips().stream()
                .filter(tip -> tip.read() && tip.view().equals(view.name()))
                .sorted(Comparator.comparingDouble(Tip::spreads))
                .map(Tip::assumption);
        return Stream.concat(nearest, Space.byDispute(subject).stream())
                .distinct()
                .limit(2)
                .flatMap(name -> subject.base().assumptions().stream()
                        .filter(each -> each.name().equals(name)))
                .map(each -> new FlipMap.Axis(each.name(), each.unit(), each.low(), each.high()))
                .toList();
    }
}
