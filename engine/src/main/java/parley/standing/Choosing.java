package parley.standing;

import java.util.Arrays;

/// Works out how likely each chooser takes its opportunities with each deal in force: its standing leaves out its own
/// options, and the others choose with even odds.
final class Choosing {

    private final Model model;
    private final Scratch scratch;
    private final double[][] chances;
    private final double[][][] withoutOwn;

    /// @param chances what it fills: event and type → candidate
    Choosing(Slate slate, double[][] chances) {
        this.model = slate.model();
        this.scratch = slate.scratch;
        this.chances = chances;
        this.withoutOwn = evenChances();
    }

    /// Even odds for everybody but one chooser, who has none.
    private double[][][] evenChances() {
        var half = new double[Slate.LENGTH];
        Arrays.fill(half, 0.5);
        var none = new double[Slate.LENGTH];
        var even = new double[model.parties()][chances.length][];
        for (int p = 0; p < even.length; p++) {
            for (int e = 0; e < model.happenings().size(); e++) {
                for (int type = 0; type < model.mostTypes(); type++) {
                    even[p][e * model.mostTypes() + type] = model.kinds().chooser(e) == p ? none : half;
                }
            }
        }
        return even;
    }

    /// Whether a certain event was in sight.
    boolean choose(Perception perception, Panorama panorama) {
        boolean certain = false;
        for (int p = 0; p < model.parties(); p++) {
            for (int type = 0; model.kinds().chooses(p) && type < model.types(p); type++) {
                certain |= choose(perception, panorama, p, type);
            }
        }
        return certain;
    }

    private boolean choose(Perception perception, Panorama panorama, int chooser, int type) {
        int role = model.role(chooser, type);
        int n = panorama.size();
        var stay = scratch.numbers();
        Arrays.fill(stay, 0, n, 0);
        var one = scratch.numbers();
        var column = panorama.chooser(role, chooser, withoutOwn[chooser]);
        for (int e = 0; e < model.happenings().size(); e++) {
            if (model.kinds().chooser(e) == chooser) {
                Arrays.fill(chances[perception.propensity(e, type)], 0, n, 0);
            }
        }
        for (int cast = 0; cast < model.casts(); cast++) {
            double weight = perception.casting(role, cast);
            if (weight > 0) {
                column.value(cast, Keeping.NOBODY, Column.Exit.NONE, Column.Exit.NONE, one);
                Slate.addTo(stay, weight, one, n);
                for (int e = 0; e < model.happenings().size(); e++) {
                    if (model.kinds().chooser(e) == chooser) {
                        var after = column.after(e, cast, Keeping.NOBODY, one);
                        Slate.addTo(chances[perception.propensity(e, type)], weight, after, n);
                    }
                }
            }
        }
        double noise = perception.world().noise(chooser, Purpose.CHOOSE);
        for (int e = 0; e < model.happenings().size(); e++) {
            if (model.kinds().chooser(e) == chooser) {
                var act = chances[perception.propensity(e, type)];
                Standing.propensities(act, stay, noise, n, one, act);
            }
        }
        scratch.back(one).back(stay);
        return column.certain();
    }
}
