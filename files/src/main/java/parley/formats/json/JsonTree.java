package parley.formats.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import parley.casefile.Code;
import parley.casefile.Faults;
import parley.casefile.Page;
import parley.casefile.Place;
import parley.casefile.Tree;
import parley.casefile.TreeReader;
import parley.casefile.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// Reads a JSON text as a tree. Numbers and truth values are plain leaves, texts are quoted ones.
public final class JsonTree {

    private static final int DEEPEST = 60;
    private static final int MOST_PARTS = 1_000_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(100)
                    .maxNameLength(10_000)
                    .maxStringLength(1_000_000)
                    .build())
            .build();

    private final Page page;
    private final JsonParser parser;
    private final Faults faults;
    private int parts;

    private JsonTree(Page page, JsonParser parser, Faults faults) {
        this.page = page;
        this.parser = parser;
        this.faults = faults;
    }

    /// The tree of a file; empty where it cannot be read as one.
    public static Optional<Tree> read(String fileName, byte[] content, Faults faults) {
        if (content.length > TreeReader.LARGEST) {
            var what =
                    "The file has " + content.length + " bytes; the most that is read is " + TreeReader.LARGEST + ".";
            faults.add(Code.E004, new Place(Page.of(fileName, ""), 0, 0, 1), what, "is it a scenario at all?");
            return Optional.empty();
        }
        return TreeReader.decoded(fileName, content, faults).flatMap(text -> {
            var page = Page.of(fileName, text);
            try (var parser = JSON.createParser(ObjectReadContext.empty(), text)) {
                return new JsonTree(page, parser, faults).whole();
            }
        });
    }

    private Optional<Tree> whole() {
        try {
            return document();
        } catch (StreamConstraintsException tooMuch) {
            faults.add(Code.E005, here(tooMuch), told(tooMuch), "is it a scenario at all?");
        } catch (JacksonException broken) {
            faults.add(Code.E051, here(broken), told(broken), "");
        }
        return Optional.empty();
    }

    /// Where it broke off; some exceptions do not say.
    private Place here(JacksonException broken) {
        return place(page, Optional.ofNullable(broken.getLocation()).orElseGet(parser::currentLocation), 1);
    }

    private Optional<Tree> document() {
        if (parser.nextToken() == null) {
            faults.add(Code.E008, new Place(page, 0, 0, 1), "The file is empty.", "name a file with something in it");
            return Optional.empty();
        }
        var tree = tree();
        if (tree.isPresent() && parser.nextToken() != null) {
            var what = "Behind the end of the value stands more.";
            faults.add(Code.E051, place(page, parser.currentTokenLocation(), 1), what, "take it away");
            return Optional.empty();
        }
        return tree;
    }

    private Optional<Tree> tree() {
        var place = place(page, parser.currentTokenLocation(), length());
        if (++parts > MOST_PARTS) {
            var what = "The file has more than " + MOST_PARTS + " parts.";
            faults.add(Code.E005, place, what, "is it a scenario at all?");
            return Optional.empty();
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(place);
            case START_ARRAY -> array(place);
            case VALUE_STRING -> Optional.of(new Tree.Leaf(parser.getString(), false, place));
            default -> Optional.of(new Tree.Leaf(parser.getString(), true, place));
        };
    }

    private Optional<Tree> array(Place place) {
        var items = new ArrayList<Tree>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            var item = tree();
            if (item.isEmpty()) {
                return item;
            }
            items.add(item.get());
        }
        return Optional.of(new Tree.Sequence(items, place));
    }

    private Optional<Tree> object(Place place) {
        var entries = new LinkedHashMap<String, Tree.Entry>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = new Tree.Leaf(parser.currentName(), false, place(page, parser.currentTokenLocation(), length()));
            parser.nextToken();
            var value = tree();
            if (value.isEmpty()) {
                return value;
            }
            var before = entries.putIfAbsent(key.text(), new Tree.Entry(key, value.get()));
            if (before != null) {
                var what = "The key '" + Words.shown(key.text()) + "' stands here a second time; the first is on line "
                        + (before.key().place().line() + 1) + ".";
                faults.add(Code.E007, key.place(), what, "keep one of them");
            }
        }
        return Optional.of(new Tree.Mapping(List.copyOf(entries.values()), place));
    }

    /// How many characters the token takes, as far as that can be told.
    private int length() {
        return switch (parser.currentToken()) {
            case VALUE_STRING, PROPERTY_NAME -> parser.getString().length() + 2;
            case START_OBJECT, START_ARRAY -> 1;
            default -> Math.max(1, parser.getString().length());
        };
    }

    private static Place place(Page page, TokenStreamLocation location, int length) {
        int line =
                Math.clamp(location.getLineNr() - 1, 0, Math.max(0, page.lines().size() - 1));
        return new Place(page, line, Math.max(0, location.getColumnNr() - 1), length);
    }

    private static String told(JacksonException broken) {
        var message = Optional.ofNullable(broken.getOriginalMessage()).orElse("it cannot be read");
        return "JSON: " + Words.sentence(message.lines().findFirst().orElse("").replaceAll("\\(code \\d+\\)\\s*", ""));
    }
}
