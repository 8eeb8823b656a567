package parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Finished runs in the page.
final class RunsPageTest {

    @TempDir
    private Path folder;

    @Test
    void runsOutliveTheServerAndTwoOfThemTellWhatIsDifferent() throws Exception {
        Path file = River.file(folder);
        try (var browser = Browser.open(folder.resolve("runs"), file)) {
            Page page = browser.page();
            River.open(browser, page, "matrix");
            page.navigate(browser.at("/case/river/matrix?precision=0.05&seed=7&set=seen_by_inspectors:0.02"));
            River.settled(page);
        }
        try (var browser = Browser.open(folder.resolve("runs"), file)) {
            Page page = browser.page();
            page.navigate(browser.at("/case/river/runs"));
            page.waitForSelector("input[aria-label='Compare run 2']");
            page.locator("input[aria-label='Compare run 1']").check();
            page.locator("input[aria-label='Compare run 2']").check();
            page.waitForSelector("text=Run 1 and run 2");
            var wrong = new ArrayList<>(Layout.faults(page));
            wrong.addAll(Axe.violations(page));
            Browser.picture(page, "found-difference");

            assertThat(wrong).isEmpty();
            assertThat(page.locator("section.keep").first().textContent())
                    .contains("seen_by_inspectors", "as the views have it", "0.02", "seed");
            assertThat(page.locator("section.keep").last().textContent()).contains("under");
            page.locator("table a").getByText("2").click();
            assertThat(page.url()).contains("seed=7").contains("precision=0.05").contains("set=seen_by_inspectors");
            assertThat(browser.errors).isEmpty();
        }
    }
}
