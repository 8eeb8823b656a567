package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import parley.experiment.Answer;
import parley.experiment.Cell;
import parley.measure.Estimate;

/// The three kinds of not knowing, never mixed: sampling error, spread inside one view, disagreement between views.
final class NotKnowing {

    private NotKnowing() {}

    static List<Part> of(Findings findings) {
        var lines = new ArrayList<String>();
        lines.add(sampling(findings));
        lines.add(spread(findings));
        if (findings.comparison().views().size() > 1) {
            between(findings).ifPresent(lines::add);
        }
        lines.addAll(ties(findings));
        lines.addAll(tail(findings));
        return List.of(new Part.Heading("How sure"), new Part.Lines(lines));
    }

    private static String sampling(Findings findings) {
        double reached = findings.comparison().reached();
        return Double.isFinite(reached)
                ? "Sampling: values are known to ±" + Digits.error(reached) + " (95 %); more runs make this smaller."
                : "Sampling: some cells have too few runs to say how well they are known; more runs are needed.";
    }

    private static String spread(Findings findings) {
        String party = findings.comparison().party();
        var ranges = new ArrayList<String>();
        for (Answer answer : findings.answers()) {
            String approach = answer.approaches().getFirst();
            findings.cell(answer.view(), approach)
                    .map(cell -> cell.spread().getOrDefault(party, 0.0))
                    .filter(spread -> spread > 0)
                    .ifPresent(
                            spread -> ranges.add(answer.view() + " ±" + Digits.number(spread, 2) + " for " + approach));
        }
        return ranges.isEmpty()
                ? "Inside a view: no view states a range, so nothing varies inside one."
                : "Inside a view: its own ranges move the value of its leading approach by (one standard deviation) "
                        + String.join(", ", ranges) + "; more runs do not change this.";
    }

    private static Optional<String> between(Findings findings) {
        return leader(findings).flatMap(approach -> {
            var values = values(findings, approach);
            if (values.size() < 2) {
                return Optional.empty();
            }
            double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
            double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
            return Optional.of("Between views: " + approach + " is worth " + Digits.number(low, 2) + " to "
                    + Digits.number(high, 2) + ", depending on whose view is taken. Views are never averaged.");
        });
    }

    /// The approach that leads under most views.
    private static Optional<String> leader(Findings findings) {
        var leads = findings.answers().stream()
                .map(answer -> answer.approaches().getFirst())
                .toList();
        return leads.stream()
                .reduce((a, b) ->
                        java.util.Collections.frequency(leads, b) > java.util.Collections.frequency(leads, a) ? b : a);
    }

    private static List<Double> values(Findings findings, String approach) {
        String party = findings.comparison().party();
        return findings.comparison().views().stream()
                .flatMap(view -> findings.cell(view, approach).stream())
                .flatMap(cell -> Stream.ofNullable(cell.utility().get(party)))
                .map(Estimate::mean)
                .toList();
    }

    private static List<String> ties(Findings findings) {
        var lines = new ArrayList<String>();
        for (Answer answer : findings.answers()) {
            var tie = answer.tie();
            if (tie.high() - tie.low() >= 0.01) {
                lines.add("Others nearly indifferent: under " + answer.view() + ", "
                        + answer.approaches().getFirst()
                        + " is worth " + Digits.number(tie.low(), 2) + " to " + Digits.number(tie.high(), 2)
                        + " depending on which of their near-equal replies they give.");
            }
        }
        return lines;
    }

    /// How much of the value is paid at the horizon for what comes after.
    private static List<String> tail(Findings findings) {
        String party = findings.comparison().party();
        var shares = new ArrayList<String>();
        for (Answer answer : findings.answers()) {
            String approach = answer.approaches().getFirst();
            findings.cell(answer.view(), approach)
                    .flatMap(cell -> tail(cell, party))
                    .ifPresent(tail -> shares.add(tail + " (" + approach + ", " + answer.view() + ")"));
        }
        return shares.isEmpty()
                ? List.of()
                : List.of("After the " + findings.periods(findings.comparison().horizon()) + " played: "
                        + String.join("; ", shares) + " of the value comes from the state reached at the end.");
    }

    private static Optional<String> tail(Cell cell, String party) {
        return Optional.ofNullable(cell.tail().get(party))
                .flatMap(tail -> Optional.ofNullable(cell.utility().get(party))
                        .map(utility -> Digits.mean(tail) + " of " + Digits.mean(utility)));
    }
}
