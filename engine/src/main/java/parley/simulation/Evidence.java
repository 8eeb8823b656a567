package parley.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import parley.formula.Formula;
import parley.formula.Program;
import parley.situation.Signal;
import parley.standing.Model;
import parley.standing.World;

/// How signals move beliefs: Bayes' rule with tempered likelihoods, b'(θ) ∝ b(θ)·P(signal|θ)^ζ.
///
/// Evidence is kept beside the belief it bears on, as ζ·ln P in whole units of 2⁻⁴²: sums of whole numbers are exact,
/// so the same evidence in another order makes the same belief to the last bit, and those who have seen the same
/// share what follows from it.
final class Evidence {

    private static final double UNITS = 0x1p42;

    private final Model model;
    private final List<Program> conditions = new ArrayList<>();
    private final double[][] truth;
    private final double[][][] presence;
    private final double[][][] absence;
    private final double[][] carriedOut;
    private final double[][] notCarriedOut;

    Evidence(World world) {
        this.model = world.model();
        var signals = model.negotiation().signals();
        this.truth = new double[signals.size()][];
        this.presence = new double[signals.size()][model.minds()][];
        this.absence = new double[signals.size()][model.minds()][];
        var room = model.slots().room();
        for (int g = 0; g < signals.size(); g++) {
            var signal = signals.get(g);
            conditions.add(Program.of(signal.when(), model.slots()));
            for (int mind = 0; mind < model.minds(); mind++) {
                var assumptions = world.assumptions(mind);
                System.arraycopy(assumptions, 0, room, 0, assumptions.length);
                double weight = Program.of(signal.weight(), model.slots()).value(room);
                var likelihoods = model.negotiation().party(signal.about()).types().stream()
                        .mapToDouble(type -> Program.of(
                                        signal.likelihood().getOrDefault(type.name(), Formula.ONE), model.slots())
                                .value(room))
                        .toArray();
                truth[g] = mind == 0 ? likelihoods : truth[g];
                presence[g][mind] = logarithms(likelihoods, weight);
                absence[g][mind] = logarithms(
                        Arrays.stream(likelihoods).map(chance -> 1 - chance).toArray(), weight);
            }
        }
        this.carriedOut = new double[model.parties()][];
        this.notCarriedOut = new double[model.parties()][];
        for (int p = 0; p < model.parties(); p++) {
            int party = p;
            var likelihoods = IntStream.range(0, model.types(p))
                    .mapToDouble(type -> world.carriesOut(party, type))
                    .toArray();
            carriedOut[p] = logarithms(likelihoods, 1);
            notCarriedOut[p] = logarithms(
                    Arrays.stream(likelihoods).map(chance -> 1 - chance).toArray(), 1);
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
        return truth[g][type];
    }

    /// Sets a mind's belief in a party's type, with no evidence since.
    void believe(double[] situation, int mind, int party, int type, double belief) {
        var layout = model.layout();
        int place = model.typeStart(party) + type;
        situation[layout.belief(mind, place)] = belief;
        situation[layout.before(mind, place)] = belief;
        situation[layout.evidence(mind, place)] = 0;
    }

    /// Everybody believes again what they believed at the start.
    void forget(double[] situation, World world) {
        for (int mind = 0; mind < model.minds(); mind++) {
            for (int p = 0; p < model.parties(); p++) {
                for (int type = 0; type < model.types(p); type++) {
                    believe(situation, mind, p, type, world.believed(mind, p, type));
                }
            }
        }
    }

    /// Everybody but the party concerned takes in a signal, or its absence.
    void learn(double[] situation, int g, boolean present) {
        int about = about(g);
        for (int mind = 1; mind < model.minds(); mind++) {
            if (!model.minds(mind, about)) {
                weigh(situation, mind, about, (present ? presence : absence)[g][mind]);
            }
        }
    }

    /// Everybody else takes in that a party carried its threat out, or did not.
    void learnThreat(double[] situation, int party, boolean carriesOut) {
        learnAll(situation, party, (carriesOut ? carriedOut : notCarriedOut)[party]);
    }

    /// Everybody else takes in that a party has breached.
    ///
    /// @param likelihoods of its types, overwritten
    void learnBreach(double[] situation, int party, double[] likelihoods) {
        for (int type = 0; type < model.types(party); type++) {
            likelihoods[type] = logarithm(likelihoods[type], 1);
        }
        learnAll(situation, party, likelihoods);
    }

    private void learnAll(double[] situation, int party, double[] evidence) {
        for (int mind = 1; mind < model.minds(); mind++) {
            if (!model.minds(mind, party)) {
                weigh(situation, mind, party, evidence);
            }
        }
    }

    /// One belief after one more piece of evidence. Impossible evidence leaves it as it is.
    private void weigh(double[] situation, int mind, int party, double[] evidence) {
        var layout = model.layout();
        int start = model.typeStart(party);
        int types = model.types(party);
        int belief = layout.belief(mind, start);
        int before = layout.before(mind, start);
        int so = layout.evidence(mind, start);
        double most = Double.NEGATIVE_INFINITY;
        for (int type = 0; type < types; type++) {
            if (situation[before + type] > 0) {
                most = Math.max(most, situation[so + type] + evidence[type]);
            }
        }
        if (most == Double.NEGATIVE_INFINITY) {
            return;
        }
        double sum = 0;
        for (int type = 0; type < types; type++) {
            situation[so + type] += evidence[type];
            situation[belief + type] = situation[before + type] * StrictMath.exp((situation[so + type] - most) / UNITS);
            sum += situation[belief + type];
        }
        for (int type = 0; type < types; type++) {
            situation[belief + type] /= sum;
        }
    }

    private static double[] logarithms(double[] likelihoods, double weight) {
        var logarithms = new double[likelihoods.length];
        for (int type = 0; weight != 0 && type < logarithms.length; type++) {
            logarithms[type] = logarithm(likelihoods[type], weight);
        }
        return logarithms;
    }

    private static double logarithm(double likelihood, double weight) {
        return Math.rint(weight * StrictMath.log(likelihood) * UNITS);
    }
}
