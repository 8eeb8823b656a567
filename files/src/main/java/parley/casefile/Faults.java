package parley.casefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The faults found so far: one per place and code, at most [#MOST].
public final class Faults {

    static final int MOST = 100;

    /// Faults of value are told once for each place, whatever values led there; others once for each thing said.
    private record Key(Code code, Place place, String what) {
        static Key of(Code code, Place place, String what) {
            return switch (code) {
                case E017, E023, E024, W010, W011, W013 -> new Key(code, place, "");
                default -> new Key(code, place, what);
            };
        }
    }

    private final Map<Key, Fault> found = new LinkedHashMap<>();
    private String under = "";

    /// From now on, faults belong to a reading of the case under this view or change (empty: as written).
    void under(String reading) {
        under = reading;
    }

    /// A fault with the rule of its code as the reason.
    public void add(Code code, Place place, String what, String remedy) {
        add(code, place, what, code.rule(), remedy);
    }

    /// A fault with a reason of its own.
    public void add(Code code, Place place, String what, String why, String remedy) {
        var reason = under.isEmpty() ? why : (under + " " + why).strip();
        found.putIfAbsent(
                Key.of(code, place, what),
                new Fault(
                        place.page().name(),
                        place.line() + 1,
                        place.column() + 1,
                        Math.max(1, place.length()),
                        code.severity(),
                        code.name(),
                        what,
                        reason,
                        remedy,
                        place.page().excerpt(place)));
    }

    /// An unknown name, with the nearest known one.
    public void unknown(Code code, Place place, String what, String meant, Map<String, Place> known) {
        var nearest = Nearest.to(meant, known.keySet());
        var remedy = nearest.map(name -> "did you mean '" + Words.shown(name) + "'" + line(known, name, place) + "?")
                .orElse(Words.oneOf(known.keySet()));
        add(code, place, what, remedy);
    }

    private static String line(Map<String, Place> known, String name, Place from) {
        var place = known.getOrDefault(name, from);
        return place.equals(from) || !place.page().equals(from.page()) ? "" : " (line " + (place.line() + 1) + ")";
    }

    /// Whether one of them is an error.
    public boolean anyError() {
        return found.values().stream().anyMatch(fault -> fault.severity() == Severity.ERROR);
    }

    /// In the order of the file, no more than [#MOST].
    public List<Fault> all() {
        var sorted = new ArrayList<>(found.values());
        sorted.sort(Comparator.comparing(Fault::file)
                .thenComparingInt(Fault::line)
                .thenComparingInt(Fault::column)
                .thenComparing(Fault::code));
        if (sorted.size() <= MOST || !anyError()) {
            return sorted.subList(0, Math.min(MOST, sorted.size()));
        }
        var last = sorted.get(MOST - 1);
        var what = "There are " + (sorted.size() - MOST + 1) + " more faults behind this place.";
        var more = new Fault(
                last.file(),
                last.line(),
                last.column(),
                1,
                Severity.ERROR,
                Code.E099.name(),
                what,
                Code.E099.rule(),
                "",
                List.of());
        var shown = new ArrayList<>(sorted.subList(0, MOST - 1));
        shown.add(more);
        return shown;
    }
}
