package parley.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.casefile.Reading;
import parley.document.Library;
import parley.document.Passage;
import parley.negotiation.Authors;
import parley.negotiation.Case;
import parley.report.Golden;

/// What the cases rest on: their documents, their authors, and whether anything of the documents was forgotten.
final class EvidenceTest {

    private static final Path ROOT =
            Path.of(System.getProperty("parley.root", "..")).toAbsolutePath().normalize();
    private static final List<String> TOLD = List.of("us-iran/2007", "us-iran/2010", "us-iran/2025");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void theCoverageOfTheDocumentsIsWhatItsCommandPrints() throws Exception {
        String printed = printed("coverage", "docs/coverage.yaml", "--markdown");
        Path page = ROOT.resolve("docs/coverage.md");
        if ("write".equals(System.getProperty("parley.golden"))) {
            Files.writeString(page, printed);
        }
        assertThat(Files.readString(page)).isEqualTo(printed);
    }

    @Test
    void aGapInTheCoverageIsAnError() throws Exception {
        String list = Files.readString(ROOT.resolve("docs/coverage.yaml"))
                .replace("../cases", ROOT.resolve("cases").toString())
                .replaceFirst("\n      M17 [^\n]*", "")
                .replaceFirst("at: 2007\\.parties\\.usa}", "at: 2007.parties.atlantis}")
                .replaceFirst(", because: the place where the Leveretts write", "");
        Path gap = folder.resolve("gap.yaml");
        Files.writeString(gap, list);
        assertThat(run("coverage", gap.toString())).isEqualTo(Exit.FAULTY);
        assertThat(err.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " "))
                .contains("Nothing is said about M17", "'parties.atlantis' leads nowhere in 2007", "stands nowhere");
    }

    @Test
    void authorsStandSideBySide() {
        Golden.check("views.txt", printed("views", "us-iran/2010", "--width", "100"));
        Golden.check("views-one.txt", printed("views", "us-iran/2010", "--view", "Officials waiting for change 2010"));
        assertThat(printed("views", "us-iran/2010", "--json"))
                .contains("\"path\" : \"collapse_rate\"", "\"hops\" : 3", "\"within\" : [ 0.0037, 0.0133 ]");
    }

    @Test
    void aCitedParagraphIsShownFromTheUsersOwnCopyAndOnlyThen() throws Exception {
        Files.writeString(
                folder.resolve("001_e0eb4a23b178bb60.txt"),
                "one\n\n  \ntwo\n\nthe third of them\nthe fourth of them\n");
        String view = "Officials waiting for change 2010";
        assertThat(printed("views", "us-iran/2010", "--view", view, "--documents", folder.toString()))
                .contains("goldberg 3: “the third of them”", "goldberg 4: “the fourth of them”");
        assertThat(printed("views", "us-iran/2010", "--view", view)).doesNotContain("the third of them");
        assertThat(run("views", "us-iran/2010", "--documents", "nowhere")).isEqualTo(Exit.USAGE);
    }

    @Test
    void oneCellIsExplainedToTheLastTerm() {
        String view = "Hillary Mann Leverett 2010";
        String approach = "regular meetings first";
        Golden.check(
                "explain.txt",
                printed("explain", "us-iran/2010", view, approach, "-n", "64", "--decision", "sign", "--width", "100"));
        Golden.check(
                "explain-story.txt",
                printed("explain", "us-iran/2010", view, approach, "bargain", "-n", "64", "--trajectory", "9"));
        assertThat(printed("explain", "us-iran/2010", view, approach, "-n", "64", "--json", "--trajectory", "1"))
                .contains("\"because\" : \"utility of today's terms\"", "\"threshold\"", "\"fact\"");
        assertThat(run("explain", "us-iran/2010", view, approach, "-n", "64", "--decision", "sing"))
                .isEqualTo(Exit.USAGE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Did you mean 'sign'?");
    }

    @Test
    void aClaimIsSwitchedOffAndWhatMovesIsSaid() {
        Golden.check(
                "mechanisms.txt",
                printed(
                        "mechanisms",
                        "us-iran/2010",
                        "--view",
                        "Congress 2010",
                        "--claim",
                        "pressure never moved Tehran,courtesy was rebuffed",
                        "--approach",
                        "isolation and sanctions,conciliation",
                        "-n",
                        "64"));
        assertThat(printed("mechanisms", "us-iran/2007", "--list")).contains("claimed by Kervick", "enemy_gain = 0");
        assertThat(printed("mechanisms", "us-iran/2007", "--list", "--json")).contains("\"by\" : \"jon\"");
    }

    @Test
    @EnabledIfSystemProperty(named = "parley.whole", matches = "true", disabledReason = "takes too long")
    void theCruxesAreWhatTheirCommandPrints() throws Exception {
        String page = Files.readString(ROOT.resolve("docs/cruxes-us-iran.md"));
        var made = java.util.regex.Pattern.compile("`parley (crux [^`]*)`").matcher(page);
        assertThat(made.find()).isTrue();
        var words = java.util.regex.Pattern.compile("'[^']*'|\\S+")
                .matcher(made.group(1) + " -q --markdown")
                .results()
                .map(word -> word.group().replace("'", ""))
                .toArray(String[]::new);
        assertThat(withoutCounts(printed(words))).isEqualTo(withoutCounts(page));
    }

    /// How much of a search was at hand depends on what memory had to forget.
    private static String withoutCounts(String page) {
        return page.replaceAll("[0-9,]+ runs played, [0-9,]+ reused", "").strip();
    }

    /// It must be of the case as it is, and say the command that made it.
    @Test
    void theCruxesAreOfTheCaseAsItIs() throws Exception {
        String page = Files.readString(ROOT.resolve("docs/cruxes-us-iran.md"));
        var made = java.util.regex.Pattern.compile("Case (cases/\\S+), ([0-9a-f]{12})\\.")
                .matcher(page);
        assertThat(made.find()).isTrue();
        var source = new CaseSource(made.group(1), Files.readAllBytes(ROOT.resolve(made.group(1))));
        assertThat(source.hash())
                .as("%s has changed since docs/cruxes-us-iran.md was made", made.group(1))
                .startsWith(made.group(2));
        assertThat(page)
                .contains("parley crux cases/us-iran/2025.yaml --seed 1 -n ")
                .contains("--between 'Leverett 2007,Goldberg and Milani 2010'")
                .contains("--between 'Walldorf 2025,Maximalists 2025'")
                .contains("--between 'Officials waiting for change 2010,Leverett 2007'")
                .doesNotContain("Stopped early");
    }

    /// The page is made of these cases as they are; one row of it is worked out anew. The rest takes too long to
    /// repeat.
    @Test
    void theAuthorTestIsOfTheCasesAsTheyAre() throws Exception {
        String page = Files.readString(ROOT.resolve("docs/author-test.md"));
        var made = java.util.regex.Pattern.compile("Case (cases/\\S+), ([0-9a-f]{12})\\.")
                .matcher(page);
        int cases = 0;
        while (made.find()) {
            var source = new CaseSource(made.group(1), Files.readAllBytes(ROOT.resolve(made.group(1))));
            assertThat(source.hash())
                    .as("%s has changed since docs/author-test.md was made", made.group(1))
                    .startsWith(made.group(2));
            cases++;
        }
        assertThat(cases).isPositive();
    }

    /// The page is what its commands print. Two of its sections take up to a quarter of an hour each, so they are
    /// made again only where that is asked for, with `-Dparley.whole=true`.
    @ParameterizedTest
    @ValueSource(strings = {"2007", "2010", "2025"})
    void aSectionOfTheAuthorTestIsWhatItsCommandPrints(String year) throws Exception {
        assumeThat(year.equals("2025") || Boolean.getBoolean("parley.whole"))
                .as("the section of %s takes too long; -Dparley.whole=true makes it again", year)
                .isTrue();
        String page = Files.readString(ROOT.resolve("docs/author-test.md"));
        var made = java.util.regex.Pattern.compile("`parley (author-test cases/us-iran/" + year + "\\.yaml [^`]*)`")
                .matcher(page);
        assertThat(made.find()).isTrue();
        String printed = printed((made.group(1) + " -q --markdown").split(" "));
        assertThat(page).contains(printed.substring(printed.indexOf("\n## ")).strip());
    }

    /// Of the sections that take too long, one author is played again.
    @ParameterizedTest
    @CsvSource({"2007,Bush administration 2007", "2010,Congress 2010"})
    void anAuthorsRowIsWhatItsCommandPrints(String year, String view) throws Exception {
        String page = Files.readString(ROOT.resolve("docs/author-test.md"));
        String file = "cases/us-iran/" + year + ".yaml";
        var made = java.util.regex.Pattern.compile("author-test " + file + " -n (\\d+) .*--seed (\\d+)")
                .matcher(page);
        assertThat(made.find()).isTrue();
        String row = printed(
                        "author-test",
                        file,
                        "--view",
                        view,
                        "-n",
                        made.group(1),
                        "--seed",
                        made.group(2),
                        "--worlds",
                        "0",
                        "--no-needs",
                        "-q",
                        "--markdown")
                .lines()
                .filter(line -> line.startsWith("| " + view))
                .findFirst()
                .orElseThrow();
        assertThat(page).contains(row.substring(0, row.indexOf(" | not tried")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"us-iran/2007", "us-iran/2010", "us-iran/2025"})
    void everyViewHasSourcesAndBandsAndRecommendsSomethingTheCaseKnows(String name) {
        Case subject = subject(name);
        for (var view : subject.views()) {
            assertThat(view.recommends()).as(view.name()).isNotEmpty();
            assertThat(Authors.unsourced(view)).as(view.name()).isEmpty();
            assertThat(view.settings()).as(view.name()).allSatisfy(setting -> {
                assertThat(setting.because()).as(setting.path()).isNotBlank();
                assertThat(setting.box()).as(setting.path()).hasSize(1);
            });
        }
        assertThat(subject.mechanisms()).allSatisfy(mechanism -> {
            assertThat(mechanism.by()).as(mechanism.name()).isNotBlank();
            assertThat(mechanism.sources()).as(mechanism.name()).isNotEmpty();
        });
    }

    /// Paragraphs that are cited exist in the documents, where those are at hand.
    @Test
    void citedParagraphsExist() {
        Path documents = Path.of(System.getProperty("parley.data", "../../shared/data"))
                .resolveSibling("seeds")
                .toAbsolutePath()
                .normalize();
        assumeThat(Files.isDirectory(documents))
                .as("the documents are not at hand in %s", documents)
                .isTrue();
        var library = Library.of(documents);
        for (String name : TOLD) {
            Case subject = subject(name);
            Authors.of(subject, subject.views())
                    .cited()
                    .forEach((document, paragraphs) -> assertThat(paragraphs)
                            .as("%s in %s", document, name)
                            .allSatisfy(paragraph -> assertThat(
                                            library.passage(subject.sources().get(document), paragraph, ""))
                                    .isInstanceOf(Passage.Cited.class)));
        }
    }

    private Case subject(String name) {
        Path file = ROOT.resolve("cases").resolve(name + ".yaml");
        try {
            return Engine.REAL.read(name, Files.readAllBytes(file), List.of(), List.of())
                                    instanceof Reading.Read(Case read, var warnings)
                            && warnings.isEmpty()
                    ? read
                    : failed(name);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Case failed(String name) {
        throw new AssertionError(name + " has faults or warnings");
    }

    private String printed(String... words) {
        out.reset();
        assertThat(run(words)).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private int run(String... words) {
        var surroundings = new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                out,
                err,
                Map.of(),
                ROOT,
                List.of(ROOT.resolve("cases")),
                "1.0",
                "parley 1.0",
                new Terminal(false, false, true, 80),
                Interrupts.ofNobody(),
                System::nanoTime);
        return CommandTree.run(surroundings, Engine.REAL, new ArrayList<>(List.of(words)).toArray(String[]::new));
    }
}
