package parley.standing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parley.formula.Formula;
import parley.formula.Program;
import parley.formula.Symbol;
import parley.negotiation.Assumption;
import parley.party.Interests;
import parley.party.Party;
import parley.party.Type;

/// A model with all its constant numbers: one valuation of the assumptions, as things are and as every mind holds them.
///
/// Utilities, priors, patience and noise are read as things are; rates, worths and flows as the mind in question
/// believes.
public final class World {

    private final Model model;
    private final double[][] assumptions;
    private final double[][] utility;
    private final double[][][] values;
    private final boolean[][] indifferent;
    private final double[] patience;
    private final double[][] noise;
    private final double[][] prior;
    private final double[][] believed;
    private final boolean[][] keepsWord;
    private final int[][] free;
    private final double[][] carriesOut;
    private final double[] quota;
    private final double[] keepsBeliefs;
    private final double[] penalty;
    private final double[] coolOff;
    private final int[] foresight;
    private final double[] reversal;
    private final double[][] reversalShare;
    private final double[][] counts;
    private final double[] stockStart;
    private final Optional<Common> common;
    private Digest.@Nullable Name constants;

    private World(Model model, List<Assumption> stated, double[] draws, Optional<Common> common) {
        this.model = model;
        this.common = common;
        this.assumptions = new double[model.minds()][];
        for (int m = 0; m < model.minds(); m++) {
            assumptions[m] = valuation(model, stated, model.mind(m), draws);
        }
        var room = model.slots().room();
        System.arraycopy(assumptions[0], 0, room, 0, assumptions[0].length);
        ToDoubleFunction<Formula> number =
                formula -> Program.of(formula, model.slots()).value(room);
        var parties = model.negotiation().parties();
        this.patience = each(parties, party -> number.applyAsDouble(party.patience()));
        this.quota = each(parties, party -> number.applyAsDouble(party.quota()));
        this.keepsBeliefs = each(parties, party -> number.applyAsDouble(party.keepsBeliefs()));
        this.penalty = each(parties, party -> number.applyAsDouble(party.penalty()));
        this.coolOff = each(parties, party -> number.applyAsDouble(party.coolOff()));
        this.foresight = parties.stream()
                .mapToInt(party -> (int) number.applyAsDouble(party.foresight()))
                .toArray();
        this.noise = parties.stream()
                .map(party -> each(
                        List.of(
                                party.noise().accept(),
                                party.noise().vote(),
                                party.noise().keep(),
                                party.noise().choose()),
                        number))
                .toArray(double[][]::new);
        this.counts = parties.stream()
                .map(party -> each(
                        List.of(party.widening().successes(), party.widening().failures()), number))
                .toArray(double[][]::new);
        this.prior = types(parties, type -> number.applyAsDouble(type.prior()));
        this.carriesOut = types(parties, type -> number.applyAsDouble(type.carriesOut()));
        this.keepsWord = new boolean[parties.size()][];
        for (int p = 0; p < parties.size(); p++) {
            keepsWord[p] = new boolean[model.types(p)];
            for (int type = 0; type < keepsWord[p].length; type++) {
                keepsWord[p][type] = parties.get(p).types().get(type).keepsWord();
            }
        }
        this.free = Arrays.stream(keepsWord)
                .map(types -> IntStream.range(0, types.length)
                        .filter(type -> !types[type])
                        .toArray())
                .toArray(int[][]::new);
        this.reversal = each(model.negotiation().issues(), issue -> number.applyAsDouble(issue.reversal()));
        this.reversalShare = new double[parties.size()][reversal.length];
        for (int p = 0; p < reversalShare.length; p++) {
            for (int k = 0; k < reversal.length; k++) {
                reversalShare[p][k] = StrictMath.pow(patience[p], reversal[k]);
            }
        }
        this.stockStart = each(model.negotiation().stocks(), stock -> number.applyAsDouble(stock.start()));
        this.believed = believedAtStart();
        this.utility = new double[model.roles()][];
        this.values = new double[model.roles()][][];
        this.indifferent = new boolean[model.roles()][reversal.length];
        for (int actor = 0; actor < model.actors(); actor++) {
            var party = parties.get(model.partyOf(actor));
            var losses = party.losses();
            for (int type = 0; type < model.types(model.partyOf(actor)); type++) {
                int role = model.role(actor, type);
                values[role] = Utility.values(model, interests(model, actor, type), number);
                for (int k = 0; k < reversal.length; k++) {
                    indifferent[role][k] = allAlike(values[role][k]);
                }
                utility[role] = Utility.of(
                        model,
                        interests(model, actor, type),
                        number,
                        number.applyAsDouble(losses.weight()),
                        number.applyAsDouble(losses.curve()));
                if (model.factionOf(actor) < 0 && !party.reservation().isEmpty()) {
                    utility[role][model.space().statusQuo()] =
                            number.applyAsDouble(party.reservation().getFirst());
                }
            }
        }
    }

    private static boolean allAlike(double[] values) {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }

    /// The world in which the drawn assumptions take these places in their ranges.
    ///
    /// @param draws one number in 0..1 for each assumption of the negotiation, in its order; read only for drawn
    /// ones
    public static World of(Model model, double[] draws) {
        return new World(model, model.negotiation().assumptions(), draws, Optional.empty());
    }

    /// The same with other values of the model's assumptions, and with what other worlds have worked out at hand.
    public static World of(Model model, List<Assumption> assumptions, double[] draws, Common common) {
        return new World(model, assumptions, draws, Optional.of(common));
    }

    Optional<Common> common() {
        return common;
    }

    /// A name for the numbers that standings read whatever the situation.
    Digest.Name constants(Common of) {
        var known = constants;
        if (known == null) {
            var digest = new Digest()
                    .whole(of.structure(model.negotiation()))
                    .numbers(utility)
                    .numbers(patience)
                    .numbers(noise)
                    .numbers(penalty)
                    .numbers(reversalShare);
            for (int party = 0; party < keepsWord.length; party++) {
                digest.whole(foresight[party]);
                for (boolean keeps : keepsWord[party]) {
                    digest.whole(keeps ? 1 : 0);
                }
            }
            if (model.happenings().stream().anyMatch(happening -> happening.leaders() != 0)) {
                digest.numbers(believed);
            }
            known = digest.name();
            constants = known;
        }
        return known;
    }

    private static <T> double[] each(List<T> things, ToDoubleFunction<T> number) {
        return things.stream().mapToDouble(number).toArray();
    }

    private static double[][] types(List<Party> parties, ToDoubleFunction<Type> number) {
        return parties.stream().map(party -> each(party.types(), number)).toArray(double[][]::new);
    }

    private double[][] believedAtStart() {
        var believed = new double[model.minds()][model.allTypes()];
        var room = model.slots().room();
        for (int m = 0; m < model.minds(); m++) {
            System.arraycopy(assumptions[m], 0, room, 0, assumptions[m].length);
            for (int p = 0; p < model.parties(); p++) {
                var types = model.negotiation().parties().get(p).types();
                for (int type = 0; type < types.size(); type++) {
                    believed[m][model.typeStart(p) + type] = Program.of(
                                    types.get(type).believed(), model.slots())
                            .value(room);
                }
            }
        }
        return believed;
    }

    static Interests interests(Model model, int actor, int type) {
        var party = model.negotiation().parties().get(model.partyOf(actor));
        int faction = model.factionOf(actor);
        return faction < 0
                ? party.types().get(type).interests()
                : party.factions().get(faction).interests().get(type);
    }

    private static double[] valuation(Model model, List<Assumption> list, Mind mind, double[] draws) {
        var room = model.slots().room();
        var fixed = new HashSet<String>();
        for (int i = 0; i < list.size(); i++) {
            if (!list.get(i).drawn().isEmpty()) {
                var range = list.get(i).drawn().getFirst();
                room[i] = range.low() + draws[i] * (range.high() - range.low());
                fixed.add(list.get(i).name());
            }
        }
        settle(model, list, fixed, room);
        for (Map<String, Formula> layer : mind.layers()) {
            var values = room.clone();
            for (var entry : layer.entrySet()) {
                int place = model.slots().of(new Symbol.Assumption(entry.getKey()));
                values[place] = Program.of(entry.getValue(), model.slots()).value(room);
                fixed.add(entry.getKey());
            }
            System.arraycopy(values, 0, room, 0, list.size());
            settle(model, list, fixed, room);
        }
        return Arrays.copyOf(room, list.size());
    }

    /// Works out the assumptions that are formulas of others, each after those it reads.
    private static void settle(Model model, List<Assumption> list, HashSet<String> fixed, double[] room) {
        var waiting = new ArrayList<>(list);
        waiting.removeIf(assumption -> fixed.contains(assumption.name()));
        while (!waiting.isEmpty()) {
            var names = new HashSet<Symbol>();
            waiting.forEach(assumption -> names.add(new Symbol.Assumption(assumption.name())));
            var ready = waiting.stream()
                    .filter(assumption -> assumption.value().symbols().stream().noneMatch(names::contains))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalArgumentException("a circle among assumptions " + names);
            }
            for (var assumption : ready) {
                room[model.slots().of(new Symbol.Assumption(assumption.name()))] =
                        Program.of(assumption.value(), model.slots()).value(room);
            }
            waiting.removeAll(ready);
        }
    }

    /// The model behind it.
    public Model model() {
        return model;
    }

    /// The assumptions as a mind holds them, in the negotiation's order; mind 0 is how things are.
    public double[] assumptions(int mind) {
        return assumptions[mind];
    }

    /// u of a role at an outcome, without posture, drift and gains.
    public double utility(int role, int outcome) {
        return utility[role][outcome];
    }

    /// u of a role at every outcome.
    double[] utilities(int role) {
        return utility[role];
    }

    /// Whether a role values an option of an issue at least as much as another; where it values all alike, only the
    /// same will do.
    public boolean asGood(int role, int issue, int option, int demanded) {
        var own = values[role][issue];
        return indifferent[role][issue] ? option == demanded : own[option] >= own[demanded] - Standing.TOLERANCE;
    }

    /// Discount factor per period.
    public double patience(int party) {
        return patience[party];
    }

    /// λ of a party by purpose.
    public double noise(int party, Purpose purpose) {
        return noise[party][purpose.ordinal()];
    }

    /// True probability of a type.
    public double prior(int party, int type) {
        return prior[party][type];
    }

    /// True probabilities of a party's types.
    public double[] priors(int party) {
        return prior[party];
    }

    /// What a mind believes of a party's type at the start.
    public double believed(int mind, int party, int type) {
        return believed[mind][model.typeStart(party) + type];
    }

    /// All beliefs of a mind at the start, party by party.
    double[] believed(int mind) {
        return believed[mind];
    }

    /// Whether the type honours what it signs whatever it would gain otherwise.
    public boolean keepsWord(int party, int type) {
        return keepsWord[party][type];
    }

    /// The types of a party that do not.
    int[] free(int party) {
        return free[party];
    }

    /// Chance that the type carries out a threat.
    public double carriesOut(int party, int type) {
        return carriesOut[party][type];
    }

    /// Share of the factions' weight that must vote yes.
    public double quota(int party) {
        return quota[party];
    }

    /// Share of beliefs about the party that survives its change of leader.
    public double keepsBeliefs(int party) {
        return keepsBeliefs[party];
    }

    /// What a detected breach costs the party.
    public double penalty(int party) {
        return penalty[party];
    }

    /// Periods without talks after a detected breach by the party.
    public double coolOff(int party) {
        return coolOff[party];
    }

    int foresight(int party) {
        return foresight[party];
    }

    /// Periods until a step on the issue is undone.
    public double reversal(int issue) {
        return reversal[issue];
    }

    /// The longest of the reversals of a set of issues (bit k for issue k).
    public double longestReversal(long issues) {
        double longest = 0;
        for (int k = 0; k < reversal.length; k++) {
            if ((issues >> k & 1) != 0) {
                longest = Math.max(longest, reversal[k]);
            }
        }
        return longest;
    }

    /// δ^r of a party for the longest reversal r of a set of issues; 1 for the empty set.
    double reversalShare(int party, long issues) {
        double share = 1;
        for (long rest = issues; rest != 0; rest &= rest - 1) {
            share = Math.min(share, reversalShare[party][Long.numberOfTrailingZeros(rest)]);
        }
        return share;
    }

    /// Successes and failures of widening that the party has counted before the start.
    public double[] counts(int party) {
        return counts[party];
    }

    /// Where the stock starts.
    public double stockStart(int stock) {
        return stockStart[stock];
    }
}
