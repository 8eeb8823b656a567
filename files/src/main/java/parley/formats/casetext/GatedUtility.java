package parley.formats.casetext;

import java.util.List;
import java.util.Optional;
import parley.formula.Formula;
import parley.negotiation.Negotiation;
import parley.party.Interests;
import parley.party.Party;

/// Utility with a gate and an attitude to losses (TverskyKahneman1992), outcome by outcome: gains and losses against
/// the status quo, gains beside the core issue held back while the gate is shut.
record GatedUtility(Negotiation base, Party party, Interests interests, Numbers numbers) {

    private static final double TOLERANCE = 1e-9;

    double of(int[] options) {
        var issues = base.issues();
        double reference = 0;
        double change = 0;
        double open = open(options);
        for (int k = 0; k < issues.size(); k++) {
            var issue = issues.get(k);
            double today = part(issue.name(), issue.statusQuo());
            double step = part(issue.name(), options[k]) - today;
            boolean core =
                    gate().filter(gate -> gate.core().equals(issue.name())).isPresent();
            reference += today;
            change += step > 0 && !core ? open * step : step;
        }
        for (var link : interests.links()) {
            double bonus = numbers.of(link.bonus());
            double today = link.holds(name -> issues.stream()
                            .filter(issue -> issue.name().equals(name))
                            .findFirst()
                            .orElseThrow()
                            .statusQuo())
                    ? bonus
                    : 0;
            double step = (link.holds(name -> options[index(name)]) ? bonus : 0) - today;
            reference += today;
            change += step > 0 ? open * step : step;
        }
        return weighed(reference, change);
    }

    private Optional<Interests.Gate> gate() {
        return interests.gates().stream().findFirst();
    }

    private int index(String name) {
        for (int k = 0; k < base.issues().size(); k++) {
            if (base.issues().get(k).name().equals(name)) {
                return k;
            }
        }
        throw new IllegalArgumentException("no issue called " + name);
    }

    private double part(String issue, int option) {
        return numbers.of(interests.weights().getOrDefault(issue, Formula.ZERO)) * value(issue, option);
    }

    private double value(String issue, int option) {
        var values = interests.values().getOrDefault(issue, List.of());
        return values.isEmpty() ? 0 : numbers.of(values.get(option));
    }

    /// The share of gains that is not held back.
    private double open(int[] options) {
        return gate().map(gate ->
                        value(gate.core(), options[index(gate.core())]) < numbers.of(gate.atLeast()) - TOLERANCE
                                ? 1 - numbers.of(gate.holdBack())
                                : 1.0)
                .orElse(1.0);
    }

    private double weighed(double reference, double change) {
        double weight = numbers.of(party.losses().weight());
        double curve = numbers.of(party.losses().curve());
        if (weight == 1 && curve == 1) {
            return reference + change;
        }
        return change < 0
                ? reference - weight * StrictMath.pow(-change, curve)
                : reference + StrictMath.pow(change, curve);
    }
}
