package parley.standing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import parley.formula.Formula;
import parley.negotiation.Assumption;
import parley.negotiation.Negotiation;

/// What follows from the situations of one world, for other worlds of the same parties, issues and events: where all
/// that everybody sees is the same number for number, whatever the assumptions, what standings make of it is too.
///
/// Bounded: where it grows too large all is forgotten, and worked out again alike.
public final class Common {

    private static final int MOST_MODELS = 32;
    private static final long MOST_BYTES = 256L << 20;

    /// @param seen everything that it is made of
    /// @param of   which of them
    private record Key(Digest.Name seen, Object of) {}

    private final Map<Negotiation, Model> models = new ConcurrentHashMap<>();
    private final Map<List<Object>, Integer> structures = new ConcurrentHashMap<>();
    private final Map<Key, Object> known = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();
    private final LongAdder met = new LongAdder();

    /// Nothing is known yet.
    public Common() {}

    /// How often something that was needed had been worked out before.
    public long met() {
        return met.sum();
    }

    /// The model of a negotiation: one for all that differ in the values of assumptions only, which no model
    /// looks at.
    public Model model(Negotiation negotiation) {
        if (models.size() > MOST_MODELS) {
            models.clear();
        }
        return models.computeIfAbsent(unvalued(negotiation), _ -> Model.of(negotiation));
    }

    private static Negotiation unvalued(Negotiation negotiation) {
        return new Negotiation(
                negotiation.periodsPerYear(),
                negotiation.horizon(),
                negotiation.tempo(),
                negotiation.question(),
                negotiation.parties(),
                negotiation.issues(),
                negotiation.infeasible(),
                negotiation.instruments(),
                negotiation.stocks(),
                negotiation.events(),
                negotiation.signals(),
                negotiation.approaches(),
                negotiation.assumptions().stream()
                        .map(each -> new Assumption(each.name(), Formula.of(0), List.of(), 0, 0, "", "", List.of()))
                        .toList());
    }

    /// A number for all of a negotiation that is the same in worlds with other assumptions.
    int structure(Negotiation negotiation) {
        return structures.computeIfAbsent(
                List.of(
                        negotiation.periodsPerYear(),
                        negotiation.question(),
                        negotiation.parties(),
                        negotiation.issues(),
                        negotiation.infeasible(),
                        negotiation.instruments(),
                        negotiation.stocks(),
                        negotiation.events()),
                _ -> structures.size());
    }

    /// What follows from what is seen, computed once.
    ///
    /// @param of   which consequence; of one type for each class of keys
    /// @param room about how many bytes it takes
    @SuppressWarnings("unchecked")
    <T> T once(Digest.Name seen, Object of, ToLongFunction<T> room, Supplier<T> compute) {
        var key = new Key(seen, of);
        var found = (T) known.get(key);
        if (found != null) {
            met.increment();
        } else {
            found = compute.get();
            long more = 200 + room.applyAsLong(found);
            if (bytes.addAndGet(more) > MOST_BYTES) {
                bytes.set(more);
                known.clear();
            }
            known.put(key, found);
        }
        return found;
    }
}
