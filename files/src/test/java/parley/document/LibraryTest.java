package parley.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LibraryTest {

    private static final String PAGE = """
            <html><head><title>News</title><script>var x = "boats";</script></head><body>
            <nav><ul><li><a href="/">Home</a></li><li><a href="/boats">Boats and harbours</a></li></ul></nav>
            <div id="story">
              <h1>The ferry</h1>
              <p>The ferryman says that the river rises every spring and floods the lower harbour.</p>
              <p>Nobody in the ministry expects that inspectors would be let in before the harvest.</p>
              <p>A treaty was signed and broken within a decade.</p>
            </div>
            <div id="more"><p><a href="/a">How to cook squash</a></p><p><a href="/b">Before the harvest inspectors expects</a></p></div>
            <footer><p>All rights reserved by the river gazette of the harbour.</p></footer>
            </body></html>
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void documentsLieInAFolder() throws IOException {
        Files.writeString(folder.resolve("plain.txt"), "\n first \n\t\nsecond\n");
        Files.writeString(folder.resolve("gazette.html"), PAGE);
        Files.writeString(folder.resolve("../outside.txt"), "secret\n");
    }

    @Test
    void aParagraphOfPlainTextIsTheNthLineThatIsNotEmpty() {
        var library = Library.of(folder);
        assertThat(library.passage("plain.txt", 1, "")).isEqualTo(new Passage.Cited("first"));
        assertThat(library.passage("plain.txt", 2, "")).isEqualTo(new Passage.Cited("second"));
        assertThat(library.passage("plain.txt", 3, "")).isEqualTo(new Passage.Unmatched("plain.txt", 2));
    }

    @Test
    void ofASavedPageTheMainTextIsKept() {
        assertThat(MainText.of(PAGE)).hasSize(4).first().isEqualTo("The ferry");
        assertThat(MainText.of(PAGE).toString()).doesNotContain("squash", "rights", "Home", "var x");
    }

    @Test
    void aCitationIsKnownAgainByItsWordsWhereThePageCountsDifferently() {
        var passage = Library.of(folder)
                .passage("gazette.txt", 17, "the ministry does not expect inspectors before the harvest; unlikely");
        assertThat(passage).isInstanceOfSatisfying(Passage.Matched.class, matched -> {
            assertThat(matched.text()).contains("inspectors would be let in");
            assertThat(matched.paragraph()).isEqualTo(3);
        });
    }

    @Test
    void whatCannotBeMatchedIsSaid() {
        assertThat(Library.of(folder).passage("gazette.txt", 17, "nothing of the kind"))
                .isEqualTo(new Passage.Unmatched("gazette.html", 4));
        assertThat(Library.of(folder).passage("missing.txt", 1, "")).isEqualTo(new Passage.Absent());
    }

    @Test
    void noSourceReachesOutsideTheFolder() {
        assertThat(Library.of(folder).passage("../outside.txt", 1, "")).isEqualTo(new Passage.Absent());
        assertThat(Library.of(folder).passage("Archigos 4.1, Goemans 2009: leaders", 1, ""))
                .isEqualTo(new Passage.Absent());
    }
}
