package parley.casefile;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/// Builds a tree from the events of a YAML parser.
final class TreeBuilder {

    private static final int DEEPEST = 40;
    private static final int MOST_PARTS = 200_000;

    private final Page page;
    private final int shift;
    private final Iterator<Event> events;
    private final Faults faults;
    private int parts;

    TreeBuilder(Page page, int shift, Iterator<Event> events, Faults faults) {
        this.page = page;
        this.shift = shift;
        this.events = events;
        this.faults = faults;
    }

    /// The one document of the stream; empty where there is none or a limit is passed.
    Optional<Tree> document() {
        Optional<Tree> root = Optional.empty();
        while (events.hasNext()) {
            var event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart && root.isPresent()) {
                var what = "A second document begins here; a file holds one case.";
                faults.add(Code.E003, place(event), what, "take the line '---' away, or make two files");
                return Optional.empty();
            }
            if (event instanceof NodeEvent node) {
                root = tree(node, 0);
                if (root.isEmpty()) {
                    return root;
                }
            }
        }
        return root;
    }

    private Optional<Tree> tree(NodeEvent event, int depth) {
        if (depth > DEEPEST || ++parts > MOST_PARTS) {
            var what = depth > DEEPEST
                    ? "The file is nested more than " + DEEPEST + " deep here."
                    : "The file has more than " + MOST_PARTS + " parts.";
            faults.add(Code.E005, place(event), what, "is it a case file at all?");
            return Optional.empty();
        }
        if (event instanceof AliasEvent) {
            faults.add(Code.E006, place(event), "An alias (*) stands here.", "write the value out");
            return Optional.of(new Tree.Broken(place(event)));
        }
        if (event.getAnchor().isPresent()) {
            faults.add(Code.E006, place(event), "An anchor (&) stands here.", "take it away");
        }
        return switch (event) {
            case ScalarEvent scalar -> Optional.of(leaf(scalar));
            case SequenceStartEvent sequence -> sequence(sequence, depth);
            case MappingStartEvent mapping -> mapping(mapping, depth);
            default -> throw new IllegalStateException("no node: " + event);
        };
    }

    private Tree.Leaf leaf(ScalarEvent scalar) {
        tag(scalar, scalar.getTag().map(Object::toString));
        return new Tree.Leaf(scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.PLAIN, place(scalar));
    }

    private void tag(Event event, Optional<String> tag) {
        tag.filter(written -> !written.equals("!")).ifPresent(written -> {
            var what = "A YAML type (" + Words.shown(written) + ") stands here.";
            faults.add(Code.E006, place(event), what, "take it away; quote the value if it is text");
        });
    }

    private Optional<Tree> sequence(SequenceStartEvent start, int depth) {
        tag(start, start.getTag().map(Object::toString));
        var items = new ArrayList<Tree>();
        Event event = events.next();
        for (; event instanceof NodeEvent item; event = events.next()) {
            var tree = tree(item, depth + 1);
            if (tree.isEmpty()) {
                return tree;
            }
            items.add(tree.get());
        }
        return Optional.of(
                new Tree.Sequence(start.isFlow() ? CutValues.mend(items, faults) : items, place(start, event)));
    }

    private Optional<Tree> mapping(MappingStartEvent start, int depth) {
        tag(start, start.getTag().map(Object::toString));
        var entries = new ArrayList<Tree.Entry>();
        Event event = events.next();
        for (; event instanceof NodeEvent node; event = events.next()) {
            var key = tree(node, depth + 1);
            if (key.isEmpty() || !(events.next() instanceof NodeEvent next)) {
                return Optional.empty();
            }
            var value = tree(next, depth + 1);
            if (value.isEmpty()) {
                return value;
            }
            if (key.get() instanceof Tree.Leaf leaf) {
                entries.add(new Tree.Entry(leaf, value.get()));
            } else if (!(key.get() instanceof Tree.Broken)) {
                faults.add(Code.E012, key.get().place(), "A key must be a plain name.", "");
            }
        }
        var whole = start.isFlow() ? CutValues.mendEntries(entries, faults) : entries;
        return Optional.of(new Tree.Mapping(once(whole), place(start, event)));
    }

    private List<Tree.Entry> once(List<Tree.Entry> entries) {
        var first = new LinkedHashMap<String, Tree.Entry>();
        for (var entry : entries) {
            var before = first.putIfAbsent(entry.name(), entry);
            if (before != null) {
                var what =
                        "The key '" + Words.shown(entry.name()) + "' stands here a second time; the first is on line "
                                + (before.key().place().line() + 1) + ".";
                faults.add(Code.E007, entry.key().place(), what, "keep one of them");
            }
        }
        return List.copyOf(first.values());
    }

    /// From the bracket that opens a collection to the one that closes it, or to the end of the line.
    private Place place(CollectionStartEvent start, Event end) {
        var place = place(start);
        int line = end.getEndMark().map(Mark::getLine).orElse(-1);
        int column = end.getEndMark().map(Mark::getColumn).orElse(0) + (line == 0 ? shift : 0);
        return start.isFlow() && line == place.line() && column > place.column()
                ? place.part(0, column - place.column())
                : place;
    }

    private Place place(Event event) {
        int line = event.getStartMark().map(Mark::getLine).orElse(0);
        int column = event.getStartMark().map(Mark::getColumn).orElse(0);
        int endLine = event.getEndMark().map(Mark::getLine).orElse(line);
        int end = event.getEndMark().map(Mark::getColumn).orElse(column);
        boolean marked = endLine == line && !(event instanceof CollectionStartEvent);
        int length = marked ? end - column : restOfLine(line, column);
        return new Place(page, line, column + (line == 0 ? shift : 0), Math.max(1, length));
    }

    private int restOfLine(int line, int column) {
        if (line >= page.lines().size()) {
            return 1;
        }
        var text = page.lines().get(line);
        return text.stripTrailing().codePointCount(0, text.stripTrailing().length()) - column - (line == 0 ? shift : 0);
    }
}
