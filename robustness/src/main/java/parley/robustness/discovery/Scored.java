package parley.robustness.discovery;

/// A box with what it does.
///
/// @param coverage share of all interesting points that lie inside
/// @param density  share of the points inside that are interesting
/// @param mass     share of all points that lie inside
public record Scored(Box box, double coverage, double density, double mass) {

    static Scored of(Cases cases, Box box) {
        var inside = cases.inside(box);
        int interesting = cases.interesting(inside);
        int all = cases.interesting();
        return new Scored(
                box,
                all == 0 ? 0 : (double) interesting / all,
                inside.length == 0 ? 0 : (double) interesting / inside.length,
                cases.count() == 0 ? 0 : (double) inside.length / cases.count());
    }

    /// Harmonic mean of coverage and density: what a box is worth if both count alike.
    public double balance() {
        return coverage + density == 0 ? 0 : 2 * coverage * density / (coverage + density);
    }
}
