package parley.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The tables of `docs/case-file.md` say what the shapes say. Run with `-Dparley.golden=write` to print them anew.
final class ReferenceTest {

    private static final Path PAGE = Samples.FOLDER.resolve("../../../../docs/case-file.md");
    private static final Pattern TABLE =
            Pattern.compile("(?s)<!-- (keys|faults)(?: of ([^>]*?))? -->\n.*?<!-- end -->");

    @Test
    void theTablesAreThoseOfTheShapes() throws IOException {
        var page = Files.readString(PAGE);
        var blocks = blocks();
        var printed = TABLE.matcher(page)
                .replaceAll(found -> Matcher.quoteReplacement(printed(found.group(1), found.group(2), blocks)));
        if ("write".equals(System.getProperty("parley.golden"))) {
            Files.writeString(PAGE, printed);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(printed);
    }

    @Test
    void everyBlockOfKeysHasATable() throws IOException {
        var page = Files.readString(PAGE);
        assertThat(blocks().keySet()).allSatisfy(what -> assertThat(page).contains("<!-- keys of " + what + " -->"));
    }

    private static String printed(String kind, String what, Map<String, Shape.Fields> blocks) {
        var head = kind.equals("faults") ? "<!-- faults -->" : "<!-- keys of " + what + " -->";
        var rows = kind.equals("faults") ? faults() : keys(blocks.get(what));
        return head + "\n" + rows + "<!-- end -->";
    }

    private static String faults() {
        var rows = new StringBuilder("| code | what is wrong | the rule |\n|---|---|---|\n");
        Arrays.stream(Code.values())
                .forEach(code -> rows.append(String.format(
                        "| %s | %s | %s |%n", code, code.title(), code.rule().replace("|", "\\|"))));
        return rows.toString();
    }

    private static String keys(Shape.Fields fields) {
        var rows = new StringBuilder("| key | what stands there | left out | meaning |\n|---|---|---|---|\n");
        for (var field : fields.fields()) {
            var otherwise =
                    field.required() ? "required" : field.fallback().isEmpty() ? "" : "`" + field.fallback() + "`";
            rows.append(String.format(
                    "| `%s` | %s | %s | %s |%n", field.key(), kind(field.shape()), otherwise, field.meaning()));
        }
        return rows.toString();
    }

    private static String kind(Shape shape) {
        return switch (shape) {
            case Shape.Text _ -> "text";
            case Shape.Name name -> Shape.Article.of(name.what());
            case Shape.Flag _ -> "`true` or `false`";
            case Shape.Choice choice -> "`" + String.join("`, `", choice.words()) + "`";
            case Shape.WordOrName either ->
                "`" + String.join("`, `", either.words()) + "` or " + Shape.Article.of(either.what());
            case Shape.Amount amount -> amount(amount);
            case Shape.Whole whole -> "whole number, " + whole.least() + " … " + whole.most();
            case Shape.Period _ -> "`day`, `week`, `month`, `quarter`, `year`, or such as `2 weeks`";
            case Shape.Range _ -> "`[low, high]`";
            case Shape.Fields fields -> fields.what() + ": keys below";
            case Shape.Table table -> "for each " + table.what() + ": " + kind(table.each());
            case Shape.Items items -> "list: " + kind(items.each());
            case Shape.Either either ->
                String.join(
                        "; or ",
                        either.shapes().stream().map(ReferenceTest::kind).toList());
        };
    }

    private static String amount(Shape.Amount amount) {
        boolean wide = amount.most() >= 1e6 && amount.least() < 0;
        var limits = wide ? "" : ", " + Words.shown(amount.least()) + " … " + Words.shown(amount.most());
        var reads = amount.scope() == Scope.LITERAL
                ? ""
                : "; reads " + amount.scope().words();
        var word = amount.special().isEmpty() ? "" : ", or `" + amount.special().getFirst() + "`";
        return "number" + limits + word + (amount.perTime() ? ", `per year` and the like" : "") + reads;
    }

    private static Map<String, Shape.Fields> blocks() {
        var blocks = new LinkedHashMap<String, Shape.Fields>();
        collect(CaseShape.CASE, blocks, new LinkedHashSet<>());
        return blocks;
    }

    private static void collect(Shape shape, Map<String, Shape.Fields> into, Set<Shape> seen) {
        if (!seen.add(shape)) {
            return;
        }
        switch (shape) {
            case Shape.Fields fields -> {
                into.put(fields.what(), fields);
                fields.fields().forEach(field -> collect(field.shape(), into, seen));
            }
            case Shape.Table table -> collect(table.each(), into, seen);
            case Shape.Items items -> collect(items.each(), into, seen);
            case Shape.Either either -> either.shapes().forEach(each -> collect(each, into, seen));
            default -> {}
        }
    }
}
