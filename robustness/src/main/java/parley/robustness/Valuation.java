package parley.robustness;

import java.util.Arrays;
import parley.negotiation.Negotiation;
import parley.standing.Model;
import parley.standing.World;

/// The numbers that the assumptions of a negotiation come to, those drawn from a range at its middle.
record Valuation(Negotiation negotiation, double[] values) {

    static Valuation of(Negotiation negotiation) {
        var middle = new double[negotiation.assumptions().size()];
        Arrays.fill(middle, 0.5);
        return new Valuation(
                negotiation, World.of(Model.of(negotiation), middle).assumptions(0));
    }

    double of(String assumption) {
        for (int i = 0; i < values.length; i++) {
            if (negotiation.assumptions().get(i).name().equals(assumption)) {
                return values[i];
            }
        }
        throw new IllegalArgumentException("no assumption called " + assumption);
    }
}
