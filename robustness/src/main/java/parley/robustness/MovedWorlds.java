package parley.robustness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import parley.negotiation.Assumption;
import parley.negotiation.Negotiation;

/// Worlds in which plain numbers and ranges of assumptions are put in place directly, and only the rest is left to the
/// reader of cases, once for every combination of it.
public final class MovedWorlds implements Worlds {

    private static final String NUMBER = "[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d{1,3})?";
    private static final Pattern VALUE = Pattern.compile(NUMBER);
    private static final Pattern RANGE = Pattern.compile("\\[(" + NUMBER + "), (" + NUMBER + ")]");

    private final Function<List<Move>, Optional<Negotiation>> reader;
    private final Negotiation base;
    private final ConcurrentHashMap<List<Move>, Optional<Negotiation>> read = new ConcurrentHashMap<>();

    /// @param base   the case as written, with whatever was changed in all worlds
    /// @param reader reads the case again with numbers replaced; empty where that has faults
    public MovedWorlds(Negotiation base, Function<List<Move>, Optional<Negotiation>> reader) {
        this.base = base;
        this.reader = reader;
        read.put(List.of(), Optional.of(base));
    }

    @Override
    public Optional<Negotiation> of(List<Move> moves) {
        var plain = new HashMap<String, Move>();
        var others = new ArrayList<Move>();
        for (var move : moves) {
            if (isPlain(move)) {
                plain.put(move.path(), move);
            } else {
                others.add(move);
            }
        }
        return read.computeIfAbsent(List.copyOf(others), reader).map(world -> moved(world, plain));
    }

    private boolean isPlain(Move move) {
        return base.assumptions().stream().anyMatch(each -> each.name().equals(move.path()))
                && (VALUE.matcher(move.text()).matches()
                        || RANGE.matcher(move.text()).matches());
    }

    private static Negotiation moved(Negotiation world, Map<String, Move> plain) {
        if (plain.isEmpty()) {
            return world;
        }
        return world.with(world.assumptions().stream()
                .map(each -> Optional.ofNullable(plain.get(each.name()))
                        .map(move -> moved(each, move.text()))
                        .orElse(each))
                .toList());
    }

    private static Assumption moved(Assumption assumption, String text) {
        var range = RANGE.matcher(text);
        return range.matches()
                ? assumption.within(
                        new Assumption.Range(Double.parseDouble(range.group(1)), Double.parseDouble(range.group(2))))
                : assumption.at(Double.parseDouble(text));
    }
}
