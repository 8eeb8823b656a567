package parley.simulation;

import parley.standing.Model;
import parley.standing.Position;
import parley.standing.Prospect;
import parley.standing.Scene;
import parley.standing.Standing;
import parley.standing.Waiting;

/// Alternating offers by backward induction over the periods left, everything known (Rubinstein1982; Stahl1972): the
/// proposer takes what is best for it among outcomes that give everybody else at least the value of waiting.
///
/// @param candidate what the present proposer offers, -1 for none
/// @param values    party → its value of waiting one period
record Equilibrium(int candidate, double[] values) {

    /// What the offer depends on.
    ///
    /// @param turn    whose turn it is, counted in the order of proposers
    /// @param periods how many periods are left, this one counted
    record Key(Position position, int cast, int turn, int periods, long tempo) {}

    static Equilibrium of(Prospect prospect, Scene scene, Key key, int[] order, double tempo) {
        var model = prospect.perception().world().model();
        int count = order.length;
        // next[turn][party]: value at the start of the period after this one
        var next = new double[count][model.parties()];
        for (int turn = 0; turn < count; turn++) {
            for (int party : order) {
                next[turn][party] = prospect.floor(role(model, key, party));
            }
        }
        int offer = -1;
        var waiting = new double[model.parties()];
        for (int left = 1; left <= key.periods(); left++) {
            var now = new double[count][model.parties()];
            for (int turn = 0; turn < count; turn++) {
                var refused = once(prospect, scene, key, order, next[(turn + 1) % count]);
                var idle = once(prospect, scene, key, order, next[turn]);
                int pick = pick(prospect, key, order, order[turn], refused);
                for (int party : order) {
                    double round = pick < 0 ? refused[party] : value(prospect, key, party, pick);
                    now[turn][party] = tempo * round + (1 - tempo) * idle[party];
                }
                if (left == key.periods() && turn == key.turn()) {
                    offer = pick;
                    waiting = refused;
                }
            }
            next = now;
        }
        return new Equilibrium(offer, waiting);
    }

    private static int role(Model model, Key key, int party) {
        return model.role(party, model.typeIn(key.cast(), party));
    }

    private static double value(Prospect prospect, Key key, int party, int candidate) {
        int role = role(prospect.perception().world().model(), key, party);
        return prospect.surplus(role, candidate) + prospect.floor(role);
    }

    private static double[] once(Prospect prospect, Scene scene, Key key, int[] order, double[] next) {
        var model = prospect.perception().world().model();
        var values = new double[model.parties()];
        for (int party : order) {
            values[party] = Waiting.once(
                    prospect.perception(),
                    scene,
                    role(model, key, party),
                    party,
                    key.position().base(),
                    next[party]);
        }
        return values;
    }

    private static int pick(Prospect prospect, Key key, int[] order, int proposer, double[] waiting) {
        int found = -1;
        double most = waiting[proposer] - Standing.TOLERANCE;
        for (int i = 0; i < prospect.size(); i++) {
            double mine = value(prospect, key, proposer, i);
            boolean acceptable = mine > most + (found < 0 ? 0 : Standing.TOLERANCE);
            for (int party : order) {
                acceptable &=
                        party == proposer || value(prospect, key, party, i) >= waiting[party] - Standing.TOLERANCE;
            }
            if (acceptable) {
                most = mine;
                found = i;
            }
        }
        return found;
    }

    /// A party's value of waiting one period.
    double waiting(int party) {
        return values[party];
    }
}
