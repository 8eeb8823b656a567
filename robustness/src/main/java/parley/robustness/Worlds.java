package parley.robustness;

import java.util.List;
import java.util.Optional;
import parley.negotiation.Negotiation;

/// The case as it looks with some of its numbers replaced: how a value becomes part of a case is the reader's business.
@FunctionalInterface
public interface Worlds {

    /// The case as written with these numbers replaced, in order; empty where they do not fit together. The same
    /// moves always give the same case. Called from several threads at once.
    Optional<Negotiation> of(List<Move> moves);
}
