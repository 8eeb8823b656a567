package parley.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import parley.negotiation.View;
import parley.report.Findings;
import parley.report.ReportPage;
import parley.robustness.CruxSearch;
import parley.robustness.Cruxes;
import parley.robustness.FlipMap;
import parley.robustness.Inquiry;
import parley.robustness.MapSearch;
import parley.robustness.Tip;
import parley.robustness.TipSearch;
import parley.robustness.Trials;
import parley.robustness.Workers;

/// What flips the answer that a report looks at most closely, with few runs: tipping values under its view, and the map
/// over the two assumptions that are nearest to a flip.
final class CruxOfReport {

    /// Runs per approach and response in each world.
    private static final long RUNS = 256;

    private static final int STEPS = 12;

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
        var worlds = WorldsDesk.worlds(source, subject, engine, asked.changes(), asked.without(subject));
        var trials = new Trials(engine::table, teller);
        var inquiry =
                new Inquiry(plan.party(), plan.respond(), plan.approaches(), plan.seed(), RUNS, plan.indifference());
        try (var executor = Executors.newFixedThreadPool(workers)) {
            var crew = new Workers(executor, teller);
            var scope = new CruxSearch.Scope(false, true, false, 0, 0, 0, each -> each, List.of());
            var cruxes = CruxSearch.of(subject, List.of(view), worlds, trials, crew, inquiry, scope);
            var axes = axes(cruxes);
            var map = axes.size() < 2 || teller.stop()
                    ? Optional.<FlipMap>empty()
                    : Optional.of(MapSearch.of(
                            worlds,
                            trials,
                            crew,
                            inquiry.with(Math.min(RUNS, TipSearch.SCAN)),
                            view,
                            axes.get(0),
                            axes.get(1),
                            STEPS,
                            subject.views()));
            teller.clear();
            return new Found(cruxes, map);
        }
    }

    private static List<FlipMap.Axis> axes(Cruxes cruxes) {
        return cruxes.tips().stream()
                .filter(Tip::read)
                .sorted(Comparator.comparingDouble(Tip::spreads))
                .limit(2)
                .map(tip -> new FlipMap.Axis(tip.assumption(), tip.unit(), tip.low(), tip.high()))
                .toList();
    }
}
