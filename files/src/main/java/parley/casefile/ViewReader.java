package parley.casefile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.casefile.Patches.Patch;
import parley.negotiation.Assumption;
import parley.negotiation.Mechanism;
import parley.negotiation.View;

/// Reads what views and mechanisms say, apart from the negotiations they lead to.
final class ViewReader {

    private final Lookup lookup;

    ViewReader(Lookup lookup) {
        this.lookup = lookup;
    }

    /// What a view puts in place.
    List<Patch> patches(Part view) {
        var patches = new ArrayList<Patch>();
        for (var setting : view.parts("set")) {
            value(setting).ifPresent(value -> patches.add(patch(setting, value)));
        }
        return patches;
    }

    /// What a mechanism puts in place when it is switched off.
    static List<Patch> without(Part mechanism) {
        return mechanism.parts("without").stream()
                .map(entry -> patch(entry, entry.tree()))
                .toList();
    }

    /// The numbers a view sets, with their sources.
    List<View.Setting> settings(Part view) {
        var settings = new ArrayList<View.Setting>();
        for (var setting : view.parts("set")) {
            boolean fields = setting.shape() instanceof Shape.Fields;
            var sources = fields ? SourceReader.read(setting, lookup) : List.<parley.negotiation.Source>of();
            var because = fields ? setting.text("because") : "";
            if (sources.isEmpty()
                    && because.isEmpty()
                    && !(fields && setting.keys().contains("source"))) {
                var what = "No source is given for '" + Words.shown(setting.name()) + "'.";
                lookup.faults().add(Code.W012, setting.key(), what, "add source: {document: ..., paragraph: ...}");
            }
            value(setting)
                    .ifPresent(value -> settings.add(new View.Setting(
                            setting.name(),
                            written(value),
                            because,
                            sources,
                            fields ? box(setting) : drawn(setting.tree()))));
        }
        return settings;
    }

    /// The approaches a view recommends, known ones only.
    List<String> recommends(Part view) {
        var known = new LinkedHashMap<String, Place>();
        lookup.declared().approaches().values().forEach(known::putAll);
        return view.parts("recommends").stream()
                .filter(part -> lookup.known("approach", part.text(), part.place(), known))
                .map(Part::text)
                .toList();
    }

    Mechanism mechanism(Part part) {
        Map<String, String> without = new LinkedHashMap<>();
        part.parts("without").forEach(entry -> without.put(entry.name(), written(entry.tree())));
        return new Mechanism(part.name(), part.text("by"), SourceReader.read(part, lookup), without);
    }

    private java.util.Optional<Tree> value(Part setting) {
        if (!(setting.shape() instanceof Shape.Fields)) {
            return java.util.Optional.of(setting.tree());
        }
        var value = setting.written("value");
        var range = setting.written("range");
        boolean both = setting.keys().contains("value") && setting.keys().contains("range");
        boolean none = !setting.keys().contains("value") && !setting.keys().contains("range");
        if (both || none) {
            var what = "'" + Words.shown(setting.name()) + "' needs either a value or a range.";
            lookup.faults().add(Code.E036, setting.key(), what, both ? "keep one of them" : "add value: ...");
        }
        return value.or(() -> range).map(Part::tree);
    }

    /// The values the author's words would bear: those of `within`, which hold the value, else the range.
    private List<Assumption.Range> box(Part setting) {
        var range = setting.written("range").map(read -> drawn(read.tree()));
        var within = setting.written("within");
        if (within.isEmpty()) {
            return range.orElse(List.of());
        }
        var box = Literals.range(within.get().tree(), lookup.faults());
        if (range.isPresent()) {
            var what = "'" + Words.shown(setting.name()) + "' has a range, so 'within' says nothing more.";
            lookup.faults().add(Code.E036, within.get().key(), what, "keep one of them");
        }
        box.forEach(held -> setting.written("value").ifPresent(value -> {
            var text = written(value.tree()).strip();
            if (Literals.isNumber(text)) {
                double number = Double.parseDouble(text);
                if (number < held.low() || number > held.high()) {
                    Literals.outside(value.place(), setting.name(), number, held.low(), held.high(), lookup.faults());
                }
            }
        }));
        return box;
    }

    /// The range something is drawn from, told wrong elsewhere; none where it is one value.
    private static List<Assumption.Range> drawn(Tree tree) {
        return tree instanceof Tree.Sequence ? Literals.range(tree, new Faults()) : List.of();
    }

    private static Patch patch(Part entry, Tree value) {
        return new Patch(new Tree.Leaf(entry.name(), true, entry.key()), value);
    }

    private static String written(Tree tree) {
        return switch (tree) {
            case Tree.Leaf leaf -> leaf.text();
            case Tree.Sequence list ->
                list.items().stream()
                        .map(ViewReader::written)
                        .collect(java.util.stream.Collectors.joining(", ", "[", "]"));
            case Tree.Mapping _, Tree.Broken _ -> "";
        };
    }
}
