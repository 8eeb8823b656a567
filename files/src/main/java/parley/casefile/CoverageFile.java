package parley.casefile;

import static parley.casefile.Kinds.TEXT;
import static parley.casefile.Kinds.TEXTS;
import static parley.casefile.Kinds.field;
import static parley.casefile.Kinds.required;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import parley.casefile.Coverage.Group;
import parley.casefile.Coverage.Item;
import parley.casefile.Coverage.Spot;
import parley.casefile.Shape.Fields;
import parley.casefile.Shape.Table;
import parley.casefile.Tree.Mapping;

/// Reads a list of what documents contain and holds it against the cases it names: everything on it stands somewhere in
/// them, or a reason is given.
public final class CoverageFile {

    private static final Fields ITEM = new Fields(
            "thing",
            List.of(
                    field("where", TEXT, "", "where in the documents"),
                    field("at", TEXTS, "", "places in cases: the case's key and the keys that lead there, with dots"),
                    field("because", TEXT, "", "why it stands in none")));

    private static final Fields GROUP = new Fields(
            "group",
            List.of(
                    field("complete", TEXT, "", "such as S1..S15: names that must all begin an entry"),
                    required("things", new Table("thing", ITEM), "what there is")));

    private static final Fields LIST = new Fields(
            "list",
            List.of(
                    required("coverage", TEXT, "what is covered"),
                    field("about", TEXT, "", "how to read it"),
                    required("cases", new Table("case", TEXT), "key of each case, and its file from the list's folder"),
                    required("groups", new Table("group", GROUP), "things of one kind")));

    private static final Pattern NUMBERED = Pattern.compile("([A-Z])(\\d{1,4})\\.\\.\\1(\\d{1,4})");

    private final Faults faults = new Faults();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, Optional<Tree>> trees = new LinkedHashMap<>();

    private CoverageFile() {}

    /// What came of reading a list.
    public sealed interface Checked {
        /// Everything on it stands somewhere, or has a reason.
        record Whole(Coverage coverage) implements Checked {}

        /// What is missing or wrong.
        record Faulty(List<Fault> faults) implements Checked {
            public Faulty {
                faults = List.copyOf(faults);
            }
        }
    }

    /// The list, held against its cases.
    ///
    /// @param cases the bytes of a case file, by its name in the list
    public static Checked read(String fileName, byte[] content, Function<String, byte[]> cases) {
        return new CoverageFile().checked(fileName, content, cases);
    }

    private Checked checked(String fileName, byte[] content, Function<String, byte[]> cases) {
        var tree = TreeReader.read(fileName, content, faults)
                .flatMap(read -> new ShapeCheck(faults).fit(read, LIST, read.place(), ""));
        if (tree.isEmpty() || faults.anyError()) {
            return new Checked.Faulty(faults.all());
        }
        var root = new Part("", "", tree.get().place(), tree.get(), LIST);
        for (var part : root.parts("cases")) {
            files.put(part.name(), part.text());
            trees.put(part.name(), TreeReader.read(part.text(), cases.apply(part.text()), faults));
        }
        var groups = root.parts("groups").stream().map(this::group).toList();
        return faults.anyError()
                ? new Checked.Faulty(faults.all())
                : new Checked.Whole(new Coverage(root.text("coverage"), root.text("about"), groups));
    }

    private Group group(Part part) {
        var things = part.parts("things");
        part.written("complete").ifPresent(range -> complete(range, things));
        return new Group(part.name(), things.stream().map(this::item).toList());
    }

    private void complete(Part range, List<Part> things) {
        var numbered = NUMBERED.matcher(range.text());
        if (!numbered.matches()) {
            faults.add(
                    Code.E030,
                    range.place(),
                    "'" + Words.shown(range.text()) + "' is no range of numbered names.",
                    "write it like S1..S15");
            return;
        }
        IntStream.rangeClosed(Integer.parseInt(numbered.group(2)), Integer.parseInt(numbered.group(3)))
                .mapToObj(number -> numbered.group(1) + number)
                .filter(name -> things.stream()
                        .noneMatch(thing ->
                                thing.name().equals(name) || thing.name().startsWith(name + " ")))
                .forEach(name -> faults.add(
                        Code.E037, range.key(), "Nothing is said about " + name + ".", "add an entry for " + name));
    }

    private Item item(Part part) {
        var at = new ArrayList<Spot>();
        for (var spot : part.parts("at")) {
            spot(spot).ifPresent(at::add);
        }
        if (part.parts("at").isEmpty() && part.text("because").isBlank()) {
            faults.add(
                    Code.E037,
                    part.key(),
                    "'" + Words.shown(part.name()) + "' stands nowhere, and no reason is given.",
                    "add at: CASE.PATH, or because: ...");
        }
        return new Item(part.name(), part.text("where"), at, part.text("because"));
    }

    private Optional<Spot> spot(Part part) {
        var text = part.text();
        int dot = text.indexOf('.');
        var key = dot < 0 ? text : text.substring(0, dot);
        var tree = trees.get(key);
        if (tree == null || dot < 0) {
            faults.add(
                    Code.E014,
                    part.place(),
                    "'" + Words.shown(text) + "' does not begin with the key of a case.",
                    Words.oneOf(trees.keySet()));
            return Optional.empty();
        }
        var path = text.substring(dot + 1);
        if (tree.isPresent() && !leads(tree.get(), path)) {
            faults.add(
                    Code.E032,
                    part.place(),
                    "'" + Words.shown(path) + "' leads nowhere in " + key + ".",
                    "name the keys that lead there, joined by dots");
        }
        return Optional.of(new Spot(files.getOrDefault(key, key), path));
    }

    /// Whether keys lead somewhere; a key may hold dots itself.
    private static boolean leads(Tree tree, String path) {
        return tree instanceof Mapping mapping
                && mapping.entries().stream()
                        .anyMatch(entry -> path.equals(entry.name())
                                || (path.startsWith(entry.name() + ".")
                                        && leads(
                                                entry.value(),
                                                path.substring(entry.name().length() + 1))));
    }
}
