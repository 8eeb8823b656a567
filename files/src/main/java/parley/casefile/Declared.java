package parley.casefile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every name a case declares, and where.
///
/// @param written    the assumptions the file itself declares
/// @param assumptions those, and the numbers a view or change replaces by a range, under their path
/// @param types      party → its types
/// @param factions   party → its factions
/// @param approaches party → its approaches
record Declared(
        Map<String, Place> documents,
        Map<String, Place> parties,
        Map<String, Map<String, Place>> types,
        Map<String, Map<String, Place>> factions,
        Map<String, Options> issues,
        Map<String, Place> instruments,
        Map<String, Place> stocks,
        Map<String, Place> events,
        Map<String, Map<String, Place>> approaches,
        Map<String, Place> written,
        Map<String, Place> assumptions) {

    /// The name of the one type of a party that declares none.
    static final String ITSELF = "itself";

    /// The options of an issue in their order.
    record Options(List<String> names, Place place) {
        Options {
            names = List.copyOf(names);
        }
    }

    /// The names in a checked tree; numbers that cannot be options are told as faults.
    ///
    /// @param ranges names of numbers that a view replaces by a range
    static Declared of(Part root, Map<String, Place> ranges, Faults faults) {
        var types = new LinkedHashMap<String, Map<String, Place>>();
        var factions = new LinkedHashMap<String, Map<String, Place>>();
        names(root, "parties").forEach((party, place) -> {
            types.put(party, Map.of(ITSELF, place));
            factions.put(party, Map.of());
        });
        for (var party : root.parts("parties")) {
            var own = names(party, "types");
            types.put(party.name(), own.isEmpty() ? Map.of(ITSELF, party.key()) : own);
            factions.put(party.name(), names(party, "factions"));
        }
        var issues = new LinkedHashMap<String, Options>();
        names(root, "issues").forEach((issue, place) -> issues.put(issue, new Options(List.of(), place)));
        root.parts("issues")
                .forEach(issue -> issues.put(issue.name(), new Options(NumericOptions.of(issue, faults), issue.key())));
        var approaches = new LinkedHashMap<String, Map<String, Place>>();
        root.parts("approaches").forEach(party -> approaches.put(party.name(), keys(party)));
        var assumptions = new LinkedHashMap<>(names(root, "assumptions"));
        ranges.forEach(assumptions::putIfAbsent);
        return new Declared(
                names(root, "sources"),
                names(root, "parties"),
                types,
                factions,
                issues,
                names(root, "instruments"),
                names(root, "stocks"),
                names(root, "events"),
                approaches,
                names(root, "assumptions"),
                assumptions);
    }

    /// The options of an issue; none where there is no such issue.
    List<String> options(String issue) {
        return Optional.ofNullable(issues.get(issue)).map(Options::names).orElse(List.of());
    }

    /// The names of the issues and where they stand.
    Map<String, Place> issuePlaces() {
        var places = new LinkedHashMap<String, Place>();
        issues.forEach((name, options) -> places.put(name, options.place()));
        return places;
    }

    Map<String, Place> typesOf(String party) {
        return types.getOrDefault(party, Map.of());
    }

    Map<String, Place> approachesOf(String party) {
        return approaches.getOrDefault(party, Map.of());
    }

    /// The parties that have a type of this name.
    List<String> partiesWith(String type) {
        var found = new ArrayList<String>();
        types.forEach((party, names) -> {
            if (names.containsKey(type)) {
                found.add(party);
            }
        });
        return found;
    }

    private static Map<String, Place> names(Part part, String key) {
        return part.written(key).map(Declared::keys).orElse(Map.of());
    }

    private static Map<String, Place> keys(Part table) {
        var keys = new LinkedHashMap<String, Place>();
        if (table.tree() instanceof Tree.Mapping mapping) {
            mapping.entries()
                    .forEach(entry -> keys.put(entry.name(), entry.key().place()));
        }
        return Collections.unmodifiableMap(keys);
    }
}
