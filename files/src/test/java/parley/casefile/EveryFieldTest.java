package parley.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import parley.casefile.Tree.Leaf;
import parley.casefile.Tree.Mapping;
import parley.casefile.Tree.Sequence;

/// One case uses every key there is; each of them reaches the case that is read.
final class EveryFieldTest {

    private static final String TEXT = Samples.text("every-field.yaml");

    @Test
    void theFileHoldsEveryKey() {
        var known = new LinkedHashSet<String>();
        keys(CaseShape.CASE, known);
        var used = new LinkedHashSet<String>();
        used(tree(), CaseShape.CASE, used);
        assertThat(used).containsAll(known);
    }

    static List<String> keys() {
        var paths = new ArrayList<String>();
        paths(tree(), CaseShape.CASE, "", paths);
        return paths;
    }

    /// Taking a key away, or taking another value for it, leads to another case or to a fault: nothing is passed
    /// over.
    @ParameterizedTest
    @MethodSource("keys")
    void everyKeyMakesADifference(String path) {
        var whole = translated(tree());
        var without = translated(without(tree(), path));
        assertThat(without).as("the case without %s", path).isNotEqualTo(whole);
    }

    private static Object translated(Mapping tree) {
        var faults = new Faults();
        var checked = new ShapeCheck(faults).fit(tree, CaseShape.CASE, tree.place(), "");
        if (checked.isEmpty() || faults.anyError()) {
            return "faulty";
        }
        var whole = CaseFile.whole((Mapping) checked.get(), faults);
        return faults.anyError() ? "faulty" : whole;
    }

    private static Mapping tree() {
        var faults = new Faults();
        return (Mapping)
                TreeReader.read("every-field.yaml", TEXT.getBytes(java.nio.charset.StandardCharsets.UTF_8), faults)
                        .orElseThrow();
    }

    /// Every known key as `what.key`, such as `party.patience`.
    private static void keys(Shape shape, Set<String> into) {
        switch (shape) {
            case Shape.Fields fields ->
                fields.fields().forEach(field -> {
                    if (into.add(fields.what() + "." + field.key())) {
                        keys(field.shape(), into);
                    }
                });
            case Shape.Table table -> keys(table.each(), into);
            case Shape.Items items -> keys(items.each(), into);
            case Shape.Either either -> either.shapes().forEach(each -> keys(each, into));
            default -> {}
        }
    }

    private static void used(Tree tree, Shape shape, Set<String> into) {
        var fitting = shape.fitting(tree).orElseThrow();
        switch (fitting) {
            case Shape.Fields fields ->
                ((Mapping) tree).entries().forEach(entry -> {
                    into.add(fields.what() + "." + entry.name());
                    used(entry.value(), fields.field(entry.name()).orElseThrow().shape(), into);
                });
            case Shape.Table table ->
                ((Mapping) tree).entries().forEach(entry -> used(entry.value(), table.each(), into));
            case Shape.Items items -> ((Sequence) tree).items().forEach(item -> used(item, items.each(), into));
            default -> {}
        }
    }

    /// The place of every key, as entry numbers, with the key itself behind it.
    private static void paths(Tree tree, Shape shape, String path, List<String> into) {
        var fitting = shape.fitting(tree).orElseThrow();
        switch (fitting) {
            case Shape.Fields fields -> {
                for (int i = 0; i < ((Mapping) tree).entries().size(); i++) {
                    var entry = ((Mapping) tree).entries().get(i);
                    into.add(path + i + " " + entry.name());
                    paths(
                            entry.value(),
                            fields.field(entry.name()).orElseThrow().shape(),
                            path + i + "/",
                            into);
                }
            }
            case Shape.Table table -> {
                for (int i = 0; i < ((Mapping) tree).entries().size(); i++) {
                    paths(((Mapping) tree).entries().get(i).value(), table.each(), path + i + "/", into);
                }
            }
            case Shape.Items items -> {
                for (int i = 0; i < ((Sequence) tree).items().size(); i++) {
                    paths(((Sequence) tree).items().get(i), items.each(), path + i + "/", into);
                }
            }
            default -> {}
        }
    }

    private static Mapping without(Mapping tree, String path) {
        return (Mapping)
                without((Tree) tree, path.substring(0, path.indexOf(' ')).split("/"), 0);
    }

    private static Tree without(Tree tree, String[] way, int step) {
        int index = Integer.parseInt(way[step]);
        boolean last = step == way.length - 1;
        return switch (tree) {
            case Mapping mapping -> {
                var entries = new ArrayList<>(mapping.entries());
                if (last) {
                    entries.remove(index);
                } else {
                    var entry = entries.get(index);
                    entries.set(index, new Tree.Entry(entry.key(), without(entry.value(), way, step + 1)));
                }
                yield new Mapping(entries, mapping.place());
            }
            case Sequence list -> list.with(index, without(list.items().get(index), way, step + 1));
            case Leaf _, Tree.Broken _ -> throw new IllegalArgumentException("no such key");
        };
    }
}
