package parley.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.casefile.Shape.Amount;
import parley.casefile.Shape.Either;
import parley.casefile.Shape.Fields;
import parley.casefile.Shape.Items;
import parley.casefile.Shape.Table;
import parley.casefile.Tree.Leaf;
import parley.casefile.Tree.Mapping;
import parley.casefile.Tree.Sequence;

/// Puts values in place by their path: an assumption's name, or the keys that lead to a number, joined by dots, with a
/// number (from 0) or the name of an option where a list is entered.
final class Patches {

    /// One value to be put somewhere.
    ///
    /// @param path where, with the place it was written at
    record Patch(Leaf path, Tree value) {}

    private final Mapping base;
    private final Faults faults;
    private final IdentityHashMap<Tree, String> placed = new IdentityHashMap<>();
    private final Map<String, Place> ranges = new LinkedHashMap<>();

    Patches(Mapping base, Faults faults) {
        this.base = base;
        this.faults = faults;
    }

    /// Trees that were put in place → the path they were put under.
    IdentityHashMap<Tree, String> placed() {
        return placed;
    }

    /// Numbers other than assumptions that were replaced by a range, by their path.
    Map<String, Place> ranges() {
        return ranges;
    }

    /// The tree with each patch applied, in order; those that lead nowhere are told and left out.
    Mapping apply(List<Patch> patches) {
        var tree = base;
        for (var patch : patches) {
            switch (apply(tree, patch)) {
                case Done done -> {
                    tree = (Mapping) done.tree();
                    placed.put(patch.value(), patch.path().text());
                    if (patch.value() instanceof Sequence
                            && !isAssumption(patch.path().text())) {
                        ranges.put(patch.path().text(), patch.path().place());
                    }
                }
                case Lost lost -> tell(patch, lost);
            }
        }
        return tree;
    }

    /// Where a path leads.
    private sealed interface Outcome {}

    private record Done(Tree tree) implements Outcome {}

    /// @param known what could follow after the part of the path that could be followed
    private record Lost(String followed, String rest, Collection<String> known, String why) implements Outcome {}

    private Outcome apply(Mapping tree, Patch patch) {
        var path = patch.path().text();
        var whole = isAssumption(path) ? "assumptions." + path : path;
        return put(tree, CaseShape.CASE, "", whole, patch, "");
    }

    private boolean isAssumption(String path) {
        return base.get("assumptions")
                .filter(assumptions ->
                        assumptions instanceof Mapping known && known.get(path).isPresent())
                .isPresent();
    }

    /// @param owner the last key followed, for lists whose items have the names of an issue's options
    private Outcome put(Tree tree, Shape shape, String followed, String rest, Patch patch, String owner) {
        if (tree instanceof Tree.Broken) {
            return new Done(tree);
        }
        return switch (shape) {
            case Either either -> put(tree, either, followed, rest, patch, owner);
            case Fields fields -> fields(tree, fields, followed, rest, patch);
            case Table table -> table(tree, table, followed, rest, patch);
            case Items items -> items(tree, items, followed, rest, patch, owner);
            default -> new Lost(followed, rest, List.of(), "'" + Words.shown(followed) + "' is a single value.");
        };
    }

    private Outcome put(Tree tree, Either either, String followed, String rest, Patch patch, String owner) {
        boolean nothing = tree instanceof Mapping mapping && mapping.entries().isEmpty();
        var block = either.shapes().stream()
                .filter(shape -> shape instanceof Fields)
                .findFirst();
        var shape = nothing && block.isPresent() ? block : either.fitting(tree);
        return put(tree, shape.orElse(either.shapes().getFirst()), followed, rest, patch, owner);
    }

    private Outcome fields(Tree tree, Fields fields, String followed, String rest, Patch patch) {
        var mapping = (Mapping) tree;
        Outcome worst = new Lost(followed, rest, fields.keys(), "");
        for (var key : leading(rest, fields.keys())) {
            var shape = fields.field(key).orElseThrow().shape();
            var below =
                    mapping.get(key).orElse(new Mapping(List.of(), patch.path().place()));
            var outcome = step(below, shape, join(followed, key), after(rest, key), patch, key);
            if (outcome instanceof Done done) {
                return new Done(mapping.with(key(mapping, key, patch), done.tree()));
            }
            worst = outcome;
        }
        return worst;
    }

    private Outcome table(Tree tree, Table table, String followed, String rest, Patch patch) {
        var mapping = (Mapping) tree;
        Outcome worst = new Lost(followed, rest, mapping.names(), "");
        for (var key : leading(rest, mapping.names())) {
            var below = mapping.get(key).orElseThrow();
            var outcome = step(below, table.each(), join(followed, key), after(rest, key), patch, key);
            if (outcome instanceof Done done) {
                return new Done(mapping.with(key(mapping, key, patch), done.tree()));
            }
            worst = outcome;
        }
        return worst;
    }

    private Outcome items(Tree tree, Items items, String followed, String rest, Patch patch, String owner) {
        var list = (Sequence) tree;
        var names = new ArrayList<String>();
        for (int i = 0; i < list.items().size(); i++) {
            names.add(String.valueOf(i));
        }
        var options = options(owner);
        var both = new ArrayList<>(options.size() == names.size() ? options : List.<String>of());
        both.addAll(names);
        for (var key : leading(rest, both)) {
            int index =
                    options.size() == names.size() && options.contains(key) ? options.indexOf(key) : names.indexOf(key);
            var below = list.items().get(index);
            var outcome = step(below, items.each(), join(followed, key), after(rest, key), patch, key);
            if (outcome instanceof Done done) {
                return new Done(list.with(index, done.tree()));
            }
        }
        return new Lost(followed, rest, both, "");
    }

    /// Puts the value here where the path ends, else follows it.
    private Outcome step(Tree below, Shape shape, String followed, String rest, Patch patch, String owner) {
        if (!rest.isEmpty()) {
            return put(below, shape, followed, rest, patch, owner);
        }
        if (shape instanceof Either either
                && either.fitting(below).filter(Fields.class::isInstance).isPresent()) {
            var fields = (Fields) either.fitting(below).orElseThrow();
            if (fields.field("default").isPresent()) {
                var inner = fields.field("default").orElseThrow().shape();
                return new Done(((Mapping) below).with(key((Mapping) below, "default", patch), fit(patch, inner)));
            }
        }
        return isSingle(shape)
                ? new Done(fit(patch, shape))
                : new Lost(followed, "", follow(below, shape), "'" + Words.shown(followed) + "' is no single number.");
    }

    /// The value if it has the right kind; that it has not is told.
    private Tree fit(Patch patch, Shape shape) {
        var path = patch.path();
        return new ShapeCheck(faults)
                .fit(patch.value(), shape, path.place(), path.text())
                .orElse(new Tree.Broken(patch.value().place()));
    }

    private static boolean isSingle(Shape shape) {
        return switch (shape) {
            case Fields _, Table _, Items _ -> false;
            case Either either -> either.shapes().stream().anyMatch(Amount.class::isInstance);
            default -> true;
        };
    }

    private static Collection<String> follow(Tree tree, Shape shape) {
        return shape instanceof Fields fields
                ? fields.keys()
                : tree instanceof Mapping mapping ? mapping.names() : List.of();
    }

    private List<String> options(String issue) {
        return base.get("issues")
                .filter(Mapping.class::isInstance)
                .flatMap(issues -> ((Mapping) issues).get(issue))
                .filter(Mapping.class::isInstance)
                .map(tree ->
                        NumericOptions.of(new Part("", issue, tree.place(), tree, SituationShape.ISSUE), new Faults()))
                .orElse(List.of());
    }

    /// The names a path can begin with, the longest first.
    private static List<String> leading(String path, Collection<String> names) {
        return names.stream()
                .filter(name -> path.equals(name) || path.startsWith(name + "."))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static String after(String path, String key) {
        return path.length() == key.length() ? "" : path.substring(key.length() + 1);
    }

    private static String join(String followed, String key) {
        return followed.isEmpty() ? key : followed + "." + key;
    }

    private static Leaf key(Mapping mapping, String key, Patch patch) {
        return mapping.entry(key)
                .map(Tree.Entry::key)
                .orElse(new Leaf(key, true, patch.path().place()));
    }

    private void tell(Patch patch, Lost lost) {
        var path = Words.shown(patch.path().text());
        var why = lost.why().isEmpty() ? Code.E032.rule() : lost.why();
        var known = new ArrayList<>(lost.known());
        if (lost.followed().isEmpty()) {
            base.get("assumptions")
                    .filter(Mapping.class::isInstance)
                    .ifPresent(assumptions -> known.addAll(((Mapping) assumptions).names()));
        }
        int dot = lost.rest().indexOf('.');
        var first = dot < 0 ? lost.rest() : lost.rest().substring(0, dot);
        var after = dot < 0 ? "" : lost.rest().substring(dot);
        var follows = lost.followed().isEmpty() ? "" : "after '" + Words.shown(lost.followed()) + "' ";
        var next = Nearest.to(lost.rest(), known)
                .or(() -> Nearest.to(first, known).map(name -> name + after))
                .map(name -> "did you mean '" + Words.shown(join(lost.followed(), name)) + "'?")
                .orElse(follows + Words.oneOf(known));
        faults.add(Code.E032, patch.path().place(), "There is no number at '" + path + "'.", why, next);
    }
}
