package parley.robustness.criteria;

import java.util.List;

/// How wrong one's best guess may be before an approach is no longer good enough (BenHaim2006).
///
/// The horizon of uncertainty h draws a box around the best guess x̂ that reaches the share h of the way to the ends
/// of every range; the radius of an approach is the largest h such that it gives the required payoff everywhere in
/// the box: ĥ(a) = max { h : min over |x − x̂| ≤ h of u(a, x) ≥ required }. From a sample of worlds it is the
/// distance of the nearest one that fails: never too small, and less so the denser the sample.
///
/// @param distances world → h at which the box first holds it, 0 at the best guess, 1 at the farthest corner
/// @param required  the payoff that is good enough
public record InfoGap(double[] distances, double required) implements Criterion {

    public InfoGap {
        distances = distances.clone();
    }

    /// The distances of points.
    ///
    /// @param worlds world → coordinates
    /// @param guess  coordinates of the best guess, within the ends
    public static double[] distances(List<double[]> worlds, double[] guess, double[] low, double[] high) {
        return worlds.stream()
                .mapToDouble(world -> {
                    double farthest = 0;
                    for (int i = 0; i < guess.length; i++) {
                        double reach = world[i] < guess[i] ? guess[i] - low[i] : high[i] - guess[i];
                        double step = Math.abs(world[i] - guess[i]);
                        farthest = Math.max(farthest, step == 0 ? 0 : step / reach);
                    }
                    return farthest;
                })
                .toArray();
    }

    @Override
    public String name() {
        return "may be wrong by";
    }

    @Override
    public String meaning() {
        return "share of the way to the ends of all ranges up to which it gives " + required + " or more everywhere";
    }

    @Override
    public boolean moreIsBetter() {
        return true;
    }

    @Override
    public double of(Payoffs payoffs, int approach) {
        double radius = 1;
        for (int world = 0; world < payoffs.worlds(); world++) {
            if (payoffs.weights()[world] > 0 && payoffs.at(approach, world) < required) {
                radius = Math.min(radius, distances[world]);
            }
        }
        return radius;
    }
}
