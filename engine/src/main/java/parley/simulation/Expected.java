package parley.simulation;

import parley.standing.Appraisal;
import parley.standing.Model;
import parley.standing.Position;
import parley.standing.Prospect;
import parley.standing.Purpose;
import parley.standing.Scene;
import parley.standing.Standing;
import parley.standing.Threat;

/// The offer of best expected value against the types the others may be: argmax Σ_θ b(θ)·[P_θ(accept)·W(·|θ) + (1 −
/// P_θ)·floor]; under an ultimatum the floor is the standing after its own "if refused".
///
/// @param candidate -1 where there is none
/// @param value     its expected value over the proposer's floor
record Expected(int candidate, double value) {

    /// What the offer depends on.
    ///
    /// @param threat  the event threatened with, -1 for none
    /// @param strikes whether a refusal is followed by it
    record Key(Position position, Offers.Stance stance, int threat, boolean strikes) {}

    static Expected of(Prospect prospect, Scene scene, Key key) {
        return new Search(prospect, scene, key).best();
    }

    private static final class Search {
        private final Prospect prospect;
        private final Scene scene;
        private final Key key;
        private final Model model;
        private final int own;
        private final double[] least;

        Search(Prospect prospect, Scene scene, Key key) {
            this.prospect = prospect;
            this.scene = scene;
            this.key = key;
            this.model = prospect.perception().world().model();
            this.own = key.stance().party();
            this.least = new double[model.roles()];
            for (int party = 0; key.threat() >= 0 && party < model.parties(); party++) {
                for (int type = 0; type < model.types(party); type++) {
                    int role = model.role(party, type);
                    least[role] = Threat.refusing(
                                    prospect.perception(),
                                    scene,
                                    role,
                                    party,
                                    own,
                                    key.threat(),
                                    key.position().base())
                            - prospect.floor(role);
                }
            }
        }

        Expected best() {
            int found = -1;
            double most = 0;
            double refused = refused();
            for (int i = 0; i < prospect.size(); i++) {
                boolean mine = prospect.surplus(key.stance().role(), i) >= -Standing.TOLERANCE
                        && key.stance().demands().met(prospect, key.stance().role(), i);
                if (mine) {
                    double value = value(i, refused);
                    if (found < 0 || value > most + Standing.TOLERANCE) {
                        most = value;
                        found = i;
                    }
                }
            }
            return new Expected(found, found < 0 ? 0 : Math.max(0, most));
        }

        /// The proposer's standing after a refusal, over its floor.
        private double refused() {
            if (!key.strikes()) {
                return 0;
            }
            int role = key.stance().role();
            int type = role - model.role(own, 0);
            double carries = prospect.perception().world().carriesOut(own, type);
            double struck = Threat.struck(
                    prospect.perception(),
                    scene,
                    role,
                    own,
                    key.threat(),
                    key.position().base());
            return carries * (struck - prospect.floor(role));
        }

        private double value(int candidate, double refused) {
            int role = key.stance().role();
            var given = Appraisal.given(prospect.perception(), scene, prospect.outcome(candidate))[role];
            double value = 0;
            for (int cast = 0; cast < model.casts(); cast++) {
                double weight = prospect.perception().casting(role, cast);
                if (weight > 0) {
                    double accepted = accepted(cast, candidate);
                    value += weight * (accepted * (given[cast] - prospect.floor(role)) + (1 - accepted) * refused);
                }
            }
            return value;
        }

        private double accepted(int cast, int candidate) {
            double chance = 1;
            for (int party = 0; party < model.parties(); party++) {
                if (party != own && model.atTable(party)) {
                    int role = model.role(party, model.typeIn(cast, party));
                    chance *= Standing.propensity(
                            prospect.surplus(role, candidate) - least[role],
                            prospect.perception().world().noise(party, Purpose.ACCEPT));
                }
            }
            return chance;
        }
    }
}
