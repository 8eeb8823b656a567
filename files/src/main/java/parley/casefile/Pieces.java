package parley.casefile;

import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.function.Supplier;

/// Parties, events and the like that have been read, each with the numbers met on the way, so that a view that does not
/// touch their part of the file need not read them again.
final class Pieces<T> {

    /// @param beside another part of the file it was read from
    private record Piece<T>(T value, Tree beside, Formulas.Met met) {}

    private final IdentityHashMap<Tree, Piece<T>> known = new IdentityHashMap<>();
    private final Optional<Pieces<T>> before;
    private final Formulas formulas;

    /// @param before what was read from the case as written, if it may be used again
    Pieces(Optional<Pieces<T>> before, Formulas formulas) {
        this.before = before;
        this.formulas = formulas;
    }

    /// What stands at a part of the file, read only if neither it nor what stands beside it is known.
    T of(Part part, Tree beside, Supplier<T> read) {
        var piece = before.map(written -> written.known.get(part.tree()));
        if (piece.isPresent() && isSame(piece.get().beside(), beside)) {
            formulas.meet(piece.get().met());
            return piece.get().value();
        }
        var start = formulas.met();
        var value = read.get();
        known.put(part.tree(), new Piece<>(value, beside, formulas.met().since(start)));
        return value;
    }

    @SuppressWarnings("ReferenceEquality") // two trees may be equal and yet one of them put in place by a view
    private static boolean isSame(Tree one, Tree other) {
        return one == other;
    }
}
