package parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The files of other programs in the page.
final class ForeignPageTest {

    private static final Path FILES = Path.of(System.getProperty("parley.root", ".."))
            .toAbsolutePath()
            .normalize()
            .resolve("files/src/test/resources");

    @TempDir
    private Path folder;

    @Test
    void aScenarioOfAnotherProgramIsShownAndAnalysedAndSaysWhyItIsNotPlayed() {
        try (var browser = Browser.open(folder.resolve("runs"), FILES.resolve("foreign/negmas"))) {
            Page page = browser.page();
            page.navigate(browser.at("/"));
            page.waitForSelector(".cards li");
            assertThat(page.locator(".cards li").first().textContent()).contains("negmas files, read only");

            page.navigate(browser.at("/case/negmas"));
            page.waitForSelector("text=There is nothing to compare");
            page.getByText("see the deals").click();
            page.waitForFunction(
                    "() => document.querySelector('parley-deals')?.dataset.settled === 'yes' && document.querySelector('figure svg')");
            var wrong = new ArrayList<>(Layout.faults(page));
            Browser.picture(page, "foreign-deals");
            page.getByText("Look for stable states").click();
            page.waitForSelector(".sheet table");

            page.navigate(browser.at("/case/negmas/case"));
            page.waitForSelector(".cm-content");
            assertThat(page.locator(".cm-content").getAttribute("contenteditable"))
                    .isEqualTo("false");
            page.locator("select[aria-label='Which file']").selectOption("");
            page.waitForSelector("text=parley: 1");
            Browser.picture(page, "foreign-case");
            wrong.addAll(Layout.faults(page));
            wrong.addAll(Axe.violations(page));

            assertThat(wrong).isEmpty();
            assertThat(browser.errors).isEmpty();
        }
    }

    @Test
    void itsFaultsAreShownInTheFileWhereTheyAre() {
        try (var browser = Browser.open(folder.resolve("runs"), FILES.resolve("foreign-faulty/negmas-no-value"))) {
            Page page = browser.page();
            page.navigate(browser.at("/case/negmas-no-value"));
            page.getByText("See them in place.").click();
            page.waitForSelector(".problems li");
            page.waitForSelector(".cm-lintRange-error");

            assertThat(page.locator(".problems").textContent()).contains("seller.yml:7:29 E037");
            assertThat(page.locator(".cm-content").textContent()).contains("TableFun");
            assertThat(browser.errors).isEmpty();
        }
    }
}
