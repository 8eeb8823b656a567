package parley.casefile;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Reads bytes as a tree: YAML without anchors, aliases and tags, within limits of size, depth and number.
public final class TreeReader {

    /// The largest file that is read, in bytes.
    public static final int LARGEST = 4_000_000;

    private static final LoadSettings YAML = LoadSettings.builder()
            .setCodePointLimit(LARGEST)
            .setUseMarks(true)
            .setParseComments(false)
            .setAllowDuplicateKeys(true)
            .build();

    private static final Pattern TAB = Pattern.compile("^ *\\t\\s*\\S");

    private TreeReader() {}

    /// The tree of a file; empty where it cannot be read as one.
    public static Optional<Tree> read(String fileName, byte[] content, Faults faults) {
        if (content.length > LARGEST) {
            var what = "The file has " + content.length + " bytes; the most that is read is " + LARGEST + ".";
            faults.add(Code.E004, new Place(Page.of(fileName, ""), 0, 0, 1), what, "is it a case file at all?");
            return Optional.empty();
        }
        var text = decoded(fileName, content, faults);
        return text.flatMap(read -> {
            var page = Page.of(fileName, read);
            if (read.isBlank()) {
                faults.add(Code.E008, new Place(page, 0, 0, 1), "The file is empty.", "start from: parley new FILE");
                return Optional.empty();
            }
            var tree = parse(page, read, 0, faults);
            if (tree.isEmpty() && !faults.anyError()) {
                faults.add(
                        Code.E008, new Place(page, 0, 0, 1), "The file holds no case.", "start from: parley new FILE");
            }
            return tree;
        });
    }

    /// The tree of a value written outside the file.
    static Optional<Tree> read(Change change, Faults faults) {
        var written = change.path() + "=" + change.text();
        var page = Page.of(change.origin(), written);
        if (change.text().isBlank()) {
            faults.add(
                    Code.E012,
                    new Place(page, 0, Math.max(0, written.length() - 1), 1),
                    "Nothing stands behind '" + Words.shown(change.path()) + "'.",
                    "write PATH=VALUE");
            return Optional.empty();
        }
        return parse(page, change.text(), change.path().length() + 1, faults);
    }

    /// The text of a file in UTF-8, without its byte order mark; empty where it is none, which is told.
    public static Optional<String> decoded(String fileName, byte[] content, Faults faults) {
        var bytes = ByteBuffer.wrap(content);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var characters = CharBuffer.allocate(content.length + 1);
        try {
            var outcome = decoder.decode(bytes, characters, true);
            if (outcome.isError()) {
                outcome.throwException();
            }
            characters.flip();
            var text = characters.toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException _) {
            var before = new String(content, 0, bytes.position(), StandardCharsets.UTF_8);
            var page = Page.of(fileName, before + "?");
            int line = Math.max(0, page.lines().size() - 1);
            int column = Math.max(0, page.lines().get(line).length() - 1);
            faults.add(
                    Code.E009,
                    new Place(page, line, column, 1),
                    "Byte " + (bytes.position() + 1) + " is not UTF-8.",
                    "save the file as UTF-8 in your editor");
            return Optional.empty();
        }
    }

    private static Optional<Tree> parse(Page page, String text, int shift, Faults faults) {
        try {
            var events = new Parse(YAML).parseString(text).iterator();
            return new TreeBuilder(page, shift, events, faults).document();
        } catch (MarkedYamlEngineException broken) {
            var begun = broken.getContextMark()
                    .map(mark -> mark.getLine() + 1)
                    .filter(line -> line <= page.lines().size());
            syntax(page, shift, broken.getProblem(), broken.getProblemMark(), begun, faults);
        } catch (ReaderException unreadable) {
            var before = text.substring(
                    0,
                    text.offsetByCodePoints(
                            0, Math.min(unreadable.getPosition(), text.codePointCount(0, text.length()))));
            int line = (int) before.chars().filter(c -> c == '\n').count();
            int column = before.length() - before.lastIndexOf('\n') - 1;
            var what = String.format("The character U+%04X is not allowed in YAML.", unreadable.getCodePoint());
            faults.add(Code.E003, new Place(page, line, column + shift, 1), what, "take it away");
        } catch (YamlEngineException broken) {
            syntax(page, shift, String.valueOf(broken.getMessage()), Optional.empty(), Optional.empty(), faults);
        }
        return Optional.empty();
    }

    private static void syntax(
            Page page, int shift, String problem, Optional<Mark> mark, Optional<Integer> begun, Faults faults) {
        int broken = Math.min(
                mark.map(Mark::getLine).orElse(0), Math.max(0, page.lines().size() - 1));
        boolean tabs = false;
        for (int line = 0; line < page.lines().size() && line <= broken + 1; line++) {
            if (TAB.matcher(page.lines().get(line)).find()) {
                int column = page.lines().get(line).indexOf('\t');
                var what = "This line has a tab in its indentation.";
                faults.add(Code.E002, new Place(page, line, column, 1), what, "put spaces in its place");
                tabs = true;
            }
        }
        if (!tabs) {
            int column = mark.map(Mark::getColumn).orElse(0) + (broken == 0 ? shift : 0);
            var where = begun.filter(line -> line != broken + 1).map(line -> ", in what begins on line " + line);
            var said = "YAML: " + Words.shown(problem) + where.orElse("") + ".";
            faults.add(Code.E003, new Place(page, broken, column, 1), said, remedy(problem));
        }
    }

    private static String remedy(String problem) {
        if (problem.contains("mapping values are not allowed")) {
            return "quote the value if it holds ': ', or check that the lines are indented alike";
        }
        if (problem.contains("cannot start any token") && problem.contains("%")) {
            return "write a share such as 55 % as 0.55";
        }
        if (problem.contains("cannot start any token")) {
            return "quote the value";
        }
        if (problem.contains("',' or")) {
            return "close the brace or bracket, or quote the value";
        }
        if (problem.contains("expected <block end>") || problem.contains("block mapping")) {
            return "indent the line like the lines it belongs to, and put a ':' behind its key";
        }
        return "";
    }
}
