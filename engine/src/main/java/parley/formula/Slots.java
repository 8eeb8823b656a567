package parley.formula;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;

/// Where each name's number lies in an array of doubles. Behind the last name lie the places that running programs use
/// as their stack, so that evaluation allocates nothing.
public final class Slots {

    /// How deep the stack of a program may grow; deeper formulas are refused when the case is read.
    public static final int DEPTH = 64;

    private final Map<Symbol, Integer> places = new LinkedHashMap<>();

    /// A place for each symbol, in the order given.
    public Slots(Collection<? extends Symbol> symbols) {
        for (var symbol : new LinkedHashSet<Symbol>(symbols)) {
            places.put(symbol, places.size());
        }
    }

    /// How many names have a place.
    public int count() {
        return places.size();
    }

    /// Whether the name has a place.
    public boolean has(Symbol symbol) {
        return places.containsKey(symbol);
    }

    /// The place of a name.
    ///
    /// @throws IllegalArgumentException where it has none
    public int of(Symbol symbol) {
        var place = places.get(symbol);
        if (place == null) {
            throw new IllegalArgumentException("no place for " + symbol);
        }
        return place;
    }

    /// A fresh array with room for every name and the stack.
    public double[] room() {
        return new double[places.size() + DEPTH];
    }
}
