package parley.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ComparisonReportTest {

    private static final List<Part> REPORT = ComparisonReport.of(River.findings());

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 120})
    void looksTheSameAsBeforeAtEachWidth(int width) {
        Golden.check("compare-" + width + ".txt", TextPage.of(REPORT, new Screen(width, true, false)));
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 40, 60, 61, 79, 80, 99, 100, 120, 200})
    void noLineButACommandIsWiderThanTheScreen(int width) {
        assertThat(TextPage.of(REPORT, new Screen(width, true, false)).lines())
                .filteredOn(line -> !line.startsWith("  parley "))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
    }

    @Test
    void markdownLooksTheSameAsBefore() {
        Golden.check("compare.md", MarkdownPage.of(REPORT));
    }

    @Test
    void plainLooksTheSameAsBefore() {
        Golden.check("compare-plain.txt", PlainPage.of(REPORT));
    }

    @Test
    void aStoppedComparisonSaysSoAndLeavesGapsOpen() {
        String page = TextPage.of(ComparisonReport.of(River.findings(River.stopped())), new Screen(80, true, false));
        Golden.check("compare-stopped.txt", page);
        assertThat(page).contains("Stopped before the wanted precision");
    }

    @Test
    void onlyMarksAreColoured() {
        String colour = TextPage.of(REPORT, new Screen(80, true, true));
        assertThat(colour.replaceAll("\u001b\\[[0-9;]*m(\\*|\\?|ok|//|xx)\u001b\\[0m", "$1"))
                .isEqualTo(TextPage.of(REPORT, new Screen(80, true, false)));
    }

    @Test
    void asciiTerminalsGetAscii() {
        assertThat(TextPage.of(REPORT, new Screen(80, false, false)).chars()).allMatch(c -> c < 128);
        assertThat(PlainPage.of(REPORT).chars()).allMatch(c -> c < 128);
    }

    @Test
    void nothingIsSaidOfTheFuture() {
        assertThat(TextPage.of(REPORT, new Screen(80, true, false))).doesNotContainPattern("(?i)\\bwill\\b");
    }
}
