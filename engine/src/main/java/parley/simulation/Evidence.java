package parley.simulation;

import java.util.ArrayList;
import java.util.List;
import parley.formula.Formula;
import parley.formula.Program;
import parley.situation.Signal;
import parley.standing.Model;
import parley.standing.World;

/// How signals move beliefs: Bayes' rule with tempered likelihoods, b'(θ) ∝ b(θ)·P(signal|θ)^ζ.
final class Evidence {

    private final Model model;
    private final List<Program> conditions = new ArrayList<>();
    private final double[][][] likelihood;
    private final double[][] weight;

    Evidence(World world) {
        this.model = world.model();
        var signals = model.negotiation().signals();
        this.likelihood = new double[signals.size()][model.minds()][];
        this.weight = new double[signals.size()][model.minds()];
        var room = model.slots().room();
        for (int g = 0; g < signals.size(); g++) {
            var signal = signals.get(g);
            conditions.add(Program.of(signal.when(), model.slots()));
            for (int mind = 0; mind < model.minds(); mind++) {
                var assumptions = world.assumptions(mind);
                System.arraycopy(assumptions, 0, room, 0, assumptions.length);
                weight[g][mind] = Program.of(signal.weight(), model.slots()).value(room);
                likelihood[g][mind] = model.negotiation().party(signal.about()).types().stream()
                        .mapToDouble(type -> Program.of(
                                        signal.likelihood().getOrDefault(type.name(), Formula.ONE), model.slots())
                                .value(room))
                        .toArray();
            }
        }
    }

    int count() {
        return conditions.size();
    }

    Signal signal(int g) {
        return model.negotiation().signals().get(g);
    }

    int about(int g) {
        return model.party(signal(g).about());
    }

    Program condition(int g) {
        return conditions.get(g);
    }

    /// The true likelihood of a signal given a type.
    double truth(int g, int type) {
        return likelihood[g][0][type];
    }

    /// Everybody but the party concerned takes in a signal, or its absence.
    void learn(double[] situation, int g, boolean present) {
        int about = about(g);
        for (int mind = 1; mind < model.minds(); mind++) {
            if (!model.minds(mind, about)) {
                update(situation, mind, about, likelihood[g][mind], weight[g][mind], present);
            }
        }
    }

    /// One belief after one piece of evidence. Impossible evidence leaves it as it is.
    void update(double[] situation, int mind, int party, double[] likelihoods, double weight, boolean present) {
        int at = model.layout().belief(mind, model.typeStart(party));
        double sum = 0;
        for (int type = 0; type < likelihoods.length; type++) {
            sum += situation[at + type] * tempered(likelihoods[type], weight, present);
        }
        if (!(sum > 0)) {
            return;
        }
        for (int type = 0; type < likelihoods.length; type++) {
            situation[at + type] *= tempered(likelihoods[type], weight, present) / sum;
        }
    }

    private static double tempered(double likelihood, double weight, boolean present) {
        double chance = present ? likelihood : 1 - likelihood;
        return weight == 1 ? chance : StrictMath.pow(chance, weight);
    }

    /// Everybody but the party concerned takes in evidence about it.
    void learnAll(double[] situation, int party, double[] likelihoods) {
        for (int mind = 1; mind < model.minds(); mind++) {
            if (!model.minds(mind, party)) {
                update(situation, mind, party, likelihoods, 1, true);
            }
        }
    }
}
