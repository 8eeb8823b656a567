package parley.analysis;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import parley.approach.Approach;
import parley.formula.Program;
import parley.negotiation.Negotiation;
import parley.standing.Model;
import parley.standing.Outlook;
import parley.standing.Perception;
import parley.standing.Position;
import parley.standing.Prospect;
import parley.standing.Scene;
import parley.standing.Stage;
import parley.standing.Surroundings;
import parley.standing.World;

/// How a case looks before its first period: stocks and beliefs where they start, nothing signed, postures as the named
/// approaches set them first (0 where none is named), drawn assumptions at the middle of their ranges.
///
/// Holds scratch: one thread at a time.
public final class Opening {

    private final World world;
    private final Scene scene;
    private final double[] situation;
    private final Perception perception;

    private Opening(World world, double[] situation) {
        this.world = world;
        this.scene = new Scene(world.model());
        this.situation = situation;
        this.perception = new Perception(world, situation, new Surroundings(world, situation, _ -> {}), scene);
    }

    /// The opening of a negotiation.
    ///
    /// @param postures party → the approach whose posture it takes
    public static Opening of(Negotiation negotiation, Map<String, Approach> postures) {
        var model = Model.of(negotiation);
        var half = new double[negotiation.assumptions().size()];
        Arrays.fill(half, 0.5);
        return of(World.of(model, half), postures);
    }

    /// The opening of a world.
    static Opening of(World world, Map<String, Approach> postures) {
        return new Opening(world, situation(world, postures));
    }

    private static double[] situation(World world, Map<String, Approach> postures) {
        var model = world.model();
        var layout = model.layout();
        var situation = new double[layout.length];
        for (int s = layout.stocks; s < layout.time; s++) {
            situation[s] = world.stockStart(s - layout.stocks);
        }
        for (int mind = 0; mind < model.minds(); mind++) {
            for (int party = 0; party < model.parties(); party++) {
                for (int type = 0; type < model.types(party); type++) {
                    situation[layout.belief(mind, model.typeStart(party) + type)] = world.believed(mind, party, type);
                }
            }
        }
        pose(world, postures, situation);
        return situation;
    }

    private static void pose(World world, Map<String, Approach> postures, double[] situation) {
        var model = world.model();
        var scene = new Scene(model);
        int today = model.space().statusQuo();
        var instruments = model.negotiation().instruments();
        var set = new LinkedHashMap<Integer, Double>();
        postures.forEach((party, approach) -> {
            scene.see(world, model.mindOf(model.role(model.party(party), 0)), situation)
                    .cast(0)
                    .outcome(today, false, situation);
            approach.posture().forEach((name, formula) -> {
                double value = scene.value(Program.of(formula, model.slots()));
                for (int i = 0; i < instruments.size(); i++) {
                    if (instruments.get(i).name().equals(name)) {
                        set.put(model.layout().instruments + i, Math.max(0, Math.min(1, value)));
                    }
                }
            });
        });
        set.forEach((place, value) -> situation[place] = value);
    }

    /// The same with everybody else's belief that a party is of a type that keeps its word moved to a number; the
    /// types that do, and those that do not, share it as before.
    Opening trusting(int party, double trust) {
        var model = world.model();
        var changed = situation.clone();
        for (int mind = 0; mind < model.minds(); mind++) {
            double kept = 0;
            for (int type = 0; type < model.types(party); type++) {
                kept += world.keepsWord(party, type) ? belief(mind, party, type) : 0;
            }
            for (int type = 0; type < model.types(party); type++) {
                double whole = world.keepsWord(party, type) ? kept : 1 - kept;
                double to = world.keepsWord(party, type) ? trust : 1 - trust;
                int alike = alike(party, world.keepsWord(party, type));
                changed[model.layout().belief(mind, model.typeStart(party) + type)] =
                        whole > 0 ? belief(mind, party, type) / whole * to : to / alike;
            }
        }
        return new Opening(world, changed);
    }

    /// How likely it is held that a party is of a type that keeps its word; none where all its types do, or none.
    OptionalDouble trust(int party) {
        double kept = 0;
        for (int type = 0; type < world.model().types(party); type++) {
            kept += world.keepsWord(party, type) ? belief(0, party, type) : 0;
        }
        return alike(party, true) == 0 || alike(party, false) == 0 ? OptionalDouble.empty() : OptionalDouble.of(kept);
    }

    private double belief(int mind, int party, int type) {
        return situation[world.model().layout().belief(mind, world.model().typeStart(party) + type)];
    }

    private int alike(int party, boolean keepsWord) {
        int count = 0;
        for (int type = 0; type < world.model().types(party); type++) {
            count += world.keepsWord(party, type) == keepsWord ? 1 : 0;
        }
        return count;
    }

    /// The world it is an opening of.
    public World world() {
        return world;
    }

    /// Room for formulas.
    public Scene scene() {
        return scene;
    }

    /// How it looks to everybody.
    public Perception perception() {
        return perception;
    }

    /// What talks about everything at once could bring.
    Prospect prospect() {
        var model = world.model();
        var stage = new Stage(Collections.nCopies(model.space().issues(), Stage.ANY));
        return Outlook.of(perception, scene, Position.first(model, stage));
    }

    /// How likely a combination of true types is.
    double chance(int cast) {
        double chance = 1;
        for (int party = 0; party < world.model().parties(); party++) {
            chance *= world.prior(party, world.model().typeIn(cast, party));
        }
        return chance;
    }

    /// The most likely combination of true types, the first of several.
    int likeliest() {
        int best = 0;
        for (int cast = 1; cast < world.model().casts(); cast++) {
            best = chance(cast) > chance(best) + 1e-12 ? cast : best;
        }
        return best;
    }
}
