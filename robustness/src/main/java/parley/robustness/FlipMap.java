package parley.robustness;

import java.util.List;

/// Which approach is best over two assumptions, all else as a view has it.
///
/// Nodes lie on a square grid of `steps` + 1 by `steps` + 1. Not all were played: inside a square whose corners
/// agree, the rest is filled in alike.
///
/// @param view     whose other values hold
/// @param steps    along each axis
/// @param leader   y → x → place of the approach that leads; -1 where nothing is known
/// @param close    y → x → whether its lead is too close to call
/// @param played   y → x → whether it was played
/// @param authors  where the views stand
/// @param complete whether the map was finished
public record FlipMap(
        String view,
        Axis x,
        Axis y,
        int steps,
        List<String> approaches,
        int[][] leader,
        boolean[][] close,
        boolean[][] played,
        List<Author> authors,
        boolean complete) {

    public FlipMap {
        approaches = List.copyOf(approaches);
        authors = List.copyOf(authors);
    }

    /// One assumption and the range it is shown over.
    public record Axis(String assumption, String unit, double low, double high) {

        /// The value at a node.
        public double at(int node, int steps) {
            return low + (high - low) * node / steps;
        }
    }

    /// Where an author stands on the two.
    public record Author(String view, double x, double y) {}

    /// How many nodes were played.
    public int nodes() {
        int count = 0;
        for (var row : played) {
            for (boolean each : row) {
                count += each ? 1 : 0;
            }
        }
        return count;
    }
}
