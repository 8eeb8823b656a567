package parley.report;

import java.util.Optional;
import parley.experiment.Cell;
import parley.experiment.Survival;

/// Whether signed deals last: the share of them still standing five years after signature (or after the longest of one
/// and ten years that was followed, or at the end of what was).
///
/// `ok` holds: two of three signed deals or more still stand; `xx` falls apart: fewer than one of three; `//` frays:
/// between.
record Holding(double share) {

    private static final double HOLDS = 2.0 / 3;
    private static final double FALLS = 1.0 / 3;
    private static final int YEARS = 5;

    /// None where no deal was signed or nothing was followed.
    static Optional<Holding> of(Cell cell) {
        if (cell.deal().mean() <= 0) {
            return Optional.empty();
        }
        return share(cell.survival()).map(Holding::new);
    }

    /// When the deals are looked at: `after 5 years`, or `at the end` of what was followed.
    static String when(Findings findings) {
        return findings.comparison().cells().stream()
                .filter(cell -> cell.deal().mean() > 0)
                .flatMap(cell -> year(cell.survival()).stream())
                .map(at -> "after " + Words.count(at.years(), "year"))
                .findFirst()
                .orElse("at the end");
    }

    Mark mark() {
        if (share >= HOLDS) {
            return Mark.HOLDS;
        }
        return share < FALLS ? Mark.FALLS : Mark.FRAYS;
    }

    private static Optional<Double> share(Survival survival) {
        var year = year(survival).map(Survival.AtYear::share);
        double[] standing = survival.standing();
        return year.isPresent() || standing.length == 0 ? year : Optional.of(standing[standing.length - 1]);
    }

    private static Optional<Survival.AtYear> year(Survival survival) {
        return survival.atYears().stream()
                .filter(at -> at.years() <= YEARS)
                .reduce((earlier, later) -> later.years() > earlier.years() ? later : earlier);
    }
}
