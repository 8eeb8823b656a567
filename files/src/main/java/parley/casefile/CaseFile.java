package parley.casefile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.casefile.Patches.Patch;
import parley.casefile.Tree.Leaf;
import parley.casefile.Tree.Mapping;
import parley.negotiation.Case;
import parley.negotiation.Mechanism;
import parley.negotiation.Negotiation;
import parley.negotiation.View;

/// Reads case files.
public final class CaseFile {

    private final Mapping base;
    private final List<Patch> last;
    private final Faults faults;
    private final List<Formulas> read = new ArrayList<>();

    private CaseFile(Mapping base, List<Patch> last, Faults faults) {
        this.base = base;
        this.last = last;
        this.faults = faults;
    }

    /// The case as written.
    public static Reading read(String fileName, byte[] content) {
        return read(fileName, content, List.of(), List.of());
    }

    /// The case with mechanisms switched off and then numbers replaced, in the base and in every view.
    ///
    /// @param without names of mechanisms to switch off
    public static Reading read(String fileName, byte[] content, List<Change> changes, List<String> without) {
        var faults = new Faults();
        var read = TreeReader.read(fileName, content, faults)
                .filter(tree -> current(tree, faults))
                .flatMap(tree -> new ShapeCheck(faults).fit(tree, CaseShape.CASE, tree.place(), ""))
                .map(tree -> (Mapping) tree)
                .map(base -> new CaseFile(base, last(base, changes, without, faults), faults).whole());
        return read.isEmpty() || faults.anyError()
                ? new Reading.Faulty(faults.all())
                : new Reading.Read(read.get(), faults.all());
    }

    /// Whether the file is written for this version of the format, or an earlier one.
    private static boolean current(Tree tree, Faults faults) {
        var version = tree instanceof Mapping root ? root.get("parley") : Optional.<Tree>empty();
        if (version.isPresent()
                && version.get() instanceof Leaf leaf
                && leaf.text().matches("0*([2-9]|[1-9]\\d+)(\\.\\d+)?")) {
            var what = "'parley: " + Words.shown(leaf.text()) + "' is newer than this program reads.";
            faults.add(Code.E001, leaf.place(), what, "take a later Parley; this one reads version 1");
            return false;
        }
        return true;
    }

    private static List<Patch> last(Mapping base, List<Change> changes, List<String> without, Faults faults) {
        var patches = new ArrayList<Patch>();
        var mechanisms = new LinkedHashMap<String, Part>();
        Part.root(base).parts("mechanisms").forEach(part -> mechanisms.put(part.name(), part));
        for (var name : without) {
            var mechanism = mechanisms.get(name);
            if (mechanism == null) {
                var known = new LinkedHashMap<String, Place>();
                mechanisms.forEach((key, part) -> known.put(key, part.key()));
                var place = new Place(Page.of("--without", name), 0, 0, name.length());
                faults.unknown(
                        Code.E014, place, "There is no mechanism called '" + Words.shown(name) + "'.", name, known);
            } else {
                patches.addAll(ViewReader.without(mechanism));
            }
        }
        for (var change : changes) {
            TreeReader.read(change, faults).ifPresent(value -> {
                var page = value.place().page();
                var key = new Place(page, 0, 0, Math.max(1, change.path().length()));
                patches.add(new Patch(new Leaf(change.path(), true, key), value));
            });
        }
        return patches;
    }

    /// The case a checked tree stands for; it means nothing if it has faults.
    static Case whole(Mapping base, Faults faults) {
        return new CaseFile(base, List.of(), faults).whole();
    }

    private Case whole() {
        var root = Part.root(base);
        root.written("parley").ifPresent(version -> Literals.whole(version, faults));
        var own = translation(List.of(), Optional.empty());
        var negotiation = own.negotiation();
        var written = faults.anyError() ? Optional.<Translation>empty() : Optional.of(own);
        var reader = new ViewReader(own.lookup());
        var mechanisms = root.parts("mechanisms").stream()
                .map(part -> {
                    new Patches(base, faults).apply(ViewReader.without(part));
                    return reader.mechanism(part);
                })
                .toList();
        read.add(own.lookup().formulas());
        var views = root.parts("views").stream()
                .map(part -> view(part, reader, written))
                .toList();
        if (!faults.anyError()) {
            unread(own.lookup().declared(), mechanisms);
        }
        return new Case(
                root.text("case"),
                root.text("teaches"),
                sources(root),
                root.parts("leaves out").stream().map(Part::text).toList(),
                negotiation,
                mechanisms,
                views,
                List.of());
    }

    private View view(Part part, ViewReader reader, Optional<Translation> written) {
        var settings = reader.settings(part);
        faults.under("In the view '" + Words.shown(part.name()) + "':");
        var translation = translation(reader.patches(part), written);
        Negotiation negotiation = translation.negotiation();
        read.add(translation.lookup().formulas());
        faults.under("");
        return new View(
                part.name(),
                reader.recommends(part),
                part.flag("reconstructed"),
                part.text("note"),
                settings,
                negotiation);
    }

    /// Tells which assumptions nothing reads, neither the case nor a view nor a mechanism switched off.
    private void unread(Declared declared, List<Mechanism> mechanisms) {
        var names = new HashSet<String>();
        read.stream()
                .flatMap(formulas -> formulas.uses().stream())
                .flatMap(use -> use.formula().symbols().stream())
                .forEach(symbol -> names.add(Symbols.words(symbol)));
        declared.written().forEach((name, place) -> {
            boolean elsewhere = mechanisms.stream()
                    .flatMap(mechanism -> mechanism.without().values().stream())
                    .anyMatch(text -> text.contains(name));
            if (!names.contains(name) && !elsewhere) {
                var what = "Nothing reads the assumption '" + Words.shown(name) + "'.";
                faults.add(Code.W014, place, what, "name it in a formula, or take it away");
            }
        });
    }

    /// The case with these values put in place, then mechanisms switched off, then changes.
    private Translation translation(List<Patch> first, Optional<Translation> written) {
        var all = new ArrayList<>(first);
        all.addAll(last);
        var patches = new Patches(base, faults);
        var patched = patches.apply(all);
        return new Translation(Part.root(patched), patches, written, faults);
    }

    private static Map<String, String> sources(Part root) {
        var sources = new LinkedHashMap<String, String>();
        root.parts("sources").forEach(part -> sources.put(part.name(), part.text()));
        return sources;
    }
}
