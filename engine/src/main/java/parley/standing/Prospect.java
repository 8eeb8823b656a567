package parley.standing;

import java.util.Arrays;
import parley.deal.Space;

/// What a stage of talks could bring in one situation: every candidate outcome's surplus over the floor, for every
/// role.
///
/// The *zone of agreement* holds the candidates whose surplus is not negative for any party at the table and any veto
/// faction.
public final class Prospect {

    private static final double[] NOT_YET = new double[0];

    private final Perception perception;
    private final Model model;
    private final int[] candidates;
    private final double[] floors;
    private final double[][] worths;
    private final boolean[] open;
    private final int[] nash;
    private final Sequel sequel;
    private final ByNumber<Appraisal> texts = new ByNumber<>();

    /// The prospect of the candidates over the floors.
    ///
    /// @param floors role → what it has without a deal, or with what is signed so far
    Prospect(Perception perception, double[] floors, int[] candidates, double[][] worths, Sequel sequel) {
        this.perception = perception;
        this.model = perception.world().model();
        this.candidates = candidates;
        this.floors = floors;
        this.worths = worths;
        this.sequel = sequel;
        this.open = new boolean[model.casts()];
        for (int cast = 0; cast < open.length; cast++) {
            for (int i = 0; i < candidates.length && !open[cast]; i++) {
                open[cast] = inZone(cast, i);
            }
        }
        this.nash = new int[model.roles()];
        var products = new double[candidates.length];
        var room = new double[candidates.length];
        for (int party = 0; party < model.parties(); party++) {
            for (int type = 0; type < model.types(party); type++) {
                int role = model.role(party, type);
                nash[role] = nashPoint(party, role, products, room);
            }
        }
    }

    /// What the candidates are worth to those who decide: role → candidate, empty for other roles.
    ///
    /// @param of what the candidates and the sequel follow from
    static double[][] worths(Perception perception, Scene scene, int[] candidates, Sequel sequel, Object of) {
        return perception.once(scene, of, Prospect::bytes, () -> worths(perception, scene, candidates, sequel));
    }

    private static double[][] worths(Perception perception, Scene scene, int[] candidates, Sequel sequel) {
        var model = perception.world().model();
        var worths = new double[model.roles()][];
        for (int role = 0; role < worths.length; role++) {
            worths[role] = model.decides(model.actorOf(role)) ? new double[candidates.length] : NOT_YET;
        }
        for (int from = 0; from < candidates.length; from += Slate.MOST) {
            int to = Math.min(candidates.length, from + Slate.MOST);
            if (!scene.slate(perception).appraise(perception, candidates, from, to, sequel, worths)) {
                oneByOne(perception, scene, candidates, from, to, sequel, worths);
            }
        }
        return worths;
    }

    /// The same without columns: where a certain event is in sight.
    private static void oneByOne(
            Perception perception, Scene scene, int[] candidates, int from, int to, Sequel sequel, double[][] worths) {
        var appraiser = scene.appraiser(perception);
        for (int i = from; i < to; i++) {
            var appraisal = appraiser.appraise(candidates[i], sequel.hope(scene, worths.length, candidates[i]));
            for (int role = 0; role < worths.length; role++) {
                if (worths[role].length > 0) {
                    worths[role][i] = appraisal.worth(role);
                }
            }
        }
        scene.back(appraiser);
    }

    private static long bytes(double[][] worths) {
        long bytes = 0;
        for (double[] row : worths) {
            bytes += 16 + 8L * row.length;
        }
        return bytes;
    }

    /// The candidate with the largest product of surpluses as a role of a party expects them (Nash1950), -1 for
    /// none.
    private int nashPoint(int party, int role, double[] products, double[] room) {
        Arrays.fill(products, 1);
        for (int other = 0; other < model.parties(); other++) {
            if (model.atTable(other)) {
                var gains = other == party ? surpluses(role, room) : expected(role, other, room);
                for (int i = 0; i < products.length; i++) {
                    boolean loses = products[i] < 0 || gains[i] < -Standing.TOLERANCE;
                    products[i] = loses ? -1 : products[i] * Math.max(0, gains[i]);
                }
            }
        }
        int point = -1;
        double best = -1;
        for (int i = 0; i < products.length; i++) {
            if (products[i] > best + 1e-15) {
                best = products[i];
                point = i;
            }
        }
        return point;
    }

    /// About how much room it takes.
    public long bytes() {
        return bytes(worths) * (sequel.any() ? 2 : 1) + 8 * 64;
    }

    /// The situation it is a prospect in.
    public Perception perception() {
        return perception;
    }

    /// How many outcomes the stage could end in.
    public int size() {
        return candidates.length;
    }

    /// A candidate's outcome.
    public int outcome(int candidate) {
        return candidates[candidate];
    }

    /// Where an outcome stands among the candidates, -1 where it is none.
    public int candidate(int outcome) {
        return Math.max(-1, Arrays.binarySearch(candidates, outcome));
    }

    /// What a role has now, and would not sign below.
    public double floor(int role) {
        return floors[role];
    }

    /// The value of a candidate to a role of a party at the table or a veto faction; NaN to others.
    double worth(int role, int candidate) {
        return worths[role].length == 0 ? Double.NaN : worths[role][candidate];
    }

    /// The value of a candidate over its floor for a role of a party at the table or a veto faction; NaN for
    /// others.
    public double surplus(int role, int candidate) {
        return worth(role, candidate) - floors[role];
    }

    /// The same for a role of anybody, those included on whom nothing depends until there is a text.
    public double surplus(Scene scene, int role, int candidate) {
        double known = surplus(role, candidate);
        return Double.isNaN(known) ? everybody(scene, candidate).worth(role) - floors[role] : known;
    }

    /// What an outcome by itself is worth to a role of anybody, whatever may come after it.
    public double alone(Scene scene, int role, int outcome) {
        int candidate = sequel.any() ? -1 : candidate(outcome);
        double known = candidate < 0 ? Double.NaN : worth(role, candidate);
        return Double.isNaN(known) ? perception.appraisal(scene, outcome).worth(role) : known;
    }

    /// A text as everybody sees it, worked out when somebody asks.
    private Appraisal everybody(Scene scene, int candidate) {
        if (!sequel.any()) {
            return perception.appraisal(scene, candidates[candidate]);
        }
        var known = texts.of(candidate);
        if (known == null) {
            known = Appraiser.everybody(
                    perception, scene, candidates[candidate], sequel.hope(scene, model.roles(), candidates[candidate]));
            texts.put(candidate, known);
        }
        return known;
    }

    /// The surpluses of a role, candidate by candidate.
    public double[] surpluses(int role) {
        return surpluses(role, new double[candidates.length]);
    }

    private double[] surpluses(int role, double[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = surplus(role, i);
        }
        return out;
    }

    /// A party's surplus as a role of another party expects it over the types it may be, candidate by candidate.
    public double[] expected(int role, int party) {
        return expected(role, party, new double[candidates.length]);
    }

    private double[] expected(int role, int party, double[] out) {
        int mind = model.mindOf(role);
        Arrays.fill(out, 0);
        for (int type = 0; type < model.types(party); type++) {
            double belief = perception.belief(mind, party, type);
            int other = model.role(party, type);
            for (int i = 0; belief > 0 && i < out.length; i++) {
                out[i] += belief * surplus(other, i);
            }
        }
        return out;
    }

    /// Whether the zone of agreement is open among these true types.
    public boolean open(int cast) {
        return open[cast];
    }

    /// Whether a candidate lies in the zone of agreement among these true types.
    public boolean inZone(int cast, int candidate) {
        for (int actor = 0; actor < model.actors(); actor++) {
            if (model.decides(actor)
                    && surplus(model.role(actor, model.typeIn(cast, model.partyOf(actor))), candidate)
                            < -Standing.TOLERANCE) {
                return false;
            }
        }
        return true;
    }

    /// How likely a role thinks the zone is open.
    public double openness(int role) {
        double share = 0;
        for (int cast = 0; cast < open.length; cast++) {
            share += open[cast] ? perception.casting(role, cast) : 0;
        }
        return share;
    }

    /// The outcome a party's role expects talks to end in: the Nash point under its beliefs; -1 where it sees none.
    public int expectedOutcome(int role) {
        return nash[role] < 0 ? -1 : candidates[nash[role]];
    }

    /// The outcome with a later stage's issues as in another.
    static int overlay(Space space, int outcome, int later, Stage stage) {
        int merged = outcome;
        for (int k = 0; k < space.issues(); k++) {
            if (stage.settles(k)) {
                merged = space.with(merged, k, space.option(later, k));
            }
        }
        return merged;
    }
}
