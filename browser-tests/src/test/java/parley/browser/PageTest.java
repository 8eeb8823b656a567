package parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person does with the page.
final class PageTest {

    @TempDir
    private Path folder;

    private Path file;
    private Browser browser;
    private Page page;

    @BeforeEach
    void open() throws Exception {
        file = River.file(folder);
        browser = Browser.open(folder.resolve("runs"), file);
        page = browser.page();
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void aSliderMovesTheAnswerUndoTakesItBackAndTheAddressHoldsIt() {
        River.open(browser, page, "matrix");
        String before = worth();
        var slider = page.locator("#slider-seen-by-inspectors, #slider-seen_by_inspectors")
                .first();
        slider.focus();
        for (int i = 0; i < 12; i++) {
            slider.press("PageDown");
        }
        River.settled(page);
        page.waitForTimeout(700);
        River.settled(page);
        String moved = worth();

        assertThat(moved).isNotEqualTo(before);
        assertThat(page.url()).contains("set=seen_by_inspectors");
        assertThat(page.locator(".patch").first().textContent()).contains("+   seen_by_inspectors:");

        Page elsewhere = browser.page();
        elsewhere.navigate(page.url());
        River.settled(elsewhere);
        assertThat(elsewhere.locator(".matrix").textContent())
                .isEqualTo(page.locator(".matrix").textContent());

        for (int i = 0; i < 30 && page.url().contains("set="); i++) {
            page.locator("main").click();
            page.keyboard().press("Control+z");
        }
        River.settled(page);
        assertThat(worth()).isEqualTo(before);
        page.keyboard().press("Control+Shift+z");
        assertThat(page.url()).contains("set=seen_by_inspectors");
        assertThat(browser.errors).isEmpty();
    }

    private String worth() {
        return page.locator(".matrix tbody").textContent();
    }

    @Test
    void aRangeCanBeTyped() {
        River.open(browser, page, "matrix");
        page.locator("input[aria-label^='seen_by_inspectors']").fill("[0.1, 0.6]");
        page.keyboard().press("Enter");
        River.settled(page);

        assertThat(page.locator(".matrix svg rect").count()).isPositive();
        assertThat(page.locator("[role=alert]").count()).isZero();
    }

    @Test
    void aNumberThatCannotBeIsAnsweredWithItsFault() {
        River.open(browser, page, "answer");
        page.locator("input[aria-label^='seen_by_inspectors']").fill("7 %");
        page.keyboard().press("Enter");
        page.waitForSelector("[role=alert]");

        assertThat(page.locator("[role=alert]").textContent()).containsPattern("E\\d{3}");
    }

    @Test
    void aRunCanBeCancelledAndKeepsWhatIsDone() throws Exception {
        Files.writeString(file, Files.readString(file).replace("horizon: 48", "horizon: 1000"));
        page.navigate(browser.at("/case/river?precision=0.0001"));
        page.waitForSelector(".answers tbody tr:nth-child(3)");
        page.getByText("Cancel").click();
        page.waitForSelector("text=cancelled: based on");

        assertThat(page.locator(".answers tbody tr").count()).isEqualTo(3);
        assertThat(browser.errors).isEmpty();
    }

    @Test
    void aFaultyCaseShowsItsFaultsWhereTheyAre() throws Exception {
        Files.writeString(file, Files.readString(file).replace("horizon: 48", "horizon: -48"));
        page.navigate(browser.at("/case/river"));
        page.getByText("See them in place.").click();
        page.waitForSelector(".problems li");

        assertThat(page.locator(".problems").textContent()).contains("E");
        page.waitForSelector(".cm-lintRange-error");
        assertThat(page.locator(".cm-lintRange-error").first().textContent()).contains("48");
    }

    @Test
    void whatIsWrittenInTheEditorIsSavedAndPlayed() throws Exception {
        River.open(browser, page, "case");
        page.waitForSelector(".cm-content");
        page.locator(".cm-content").click();
        page.keyboard().press("Control+Home");
        page.keyboard().type("# checked\n");
        page.waitForSelector("button.main:not([disabled])");
        page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForSelector("text=saved");

        assertThat(Files.readString(file)).startsWith("# checked\nparley: 1");
        assertThat(browser.errors).isEmpty();
    }

    @Test
    void changesBecomeAViewOfTheFile() throws Exception {
        page.navigate(browser.at("/case/river?precision=0.05&set=seen_by_inspectors:0.2"));
        River.settled(page);
        page.getByText("save as view").click();
        page.locator("dialog input[name=name]").fill("My own");
        page.locator("dialog").getByText("Show").click();
        page.locator("dialog .keep-it").click();
        page.waitForFunction(
                "() => document.querySelector('.viewcount') || document.body.textContent.includes('all 4')");

        assertThat(Files.readString(file)).contains("  My own:").contains("seen_by_inspectors: {value: 0.2}");
    }

    @Test
    void theKeyboardAloneWalksThroughScreensAndCells() {
        River.open(browser, page, "answer");
        page.keyboard().press("2");
        page.waitForSelector(".matrix");
        page.locator(".matrix button").first().focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");

        assertThat(page.url()).contains("look=Okoye").contains("at=inspected");
        page.keyboard().press("?");
        page.waitForSelector("dialog[open]");
        page.keyboard().press("Escape");
        page.keyboard().press("d");
        assertThat(page.evaluate("document.documentElement.dataset.theme")).isEqualTo("dark");
        assertThat(browser.errors).isEmpty();
    }

    @Test
    void everyFigureHasATwinAsATableAndCanBeTakenAway() {
        River.open(browser, page, "time");
        page.waitForSelector("figure svg");
        int figures = page.locator("figure").count();
        assertThat(figures).isGreaterThan(3);
        for (int i = 0; i < figures; i++) {
            var each = page.locator("figure").nth(i);
            each.getByText("show as table").click();
            assertThat(each.locator(".twin tbody tr").count()).as("figure " + i).isPositive();
            each.getByText("show chart").click();
        }
        var first = page.locator("figure").first();
        for (String kind : List.of("SVG", "PNG", "CSV", "JSON")) {
            var download = page.waitForDownload(
                    () -> first.getByText(kind, new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                            .click());
            assertThat(download.suggestedFilename()).endsWith(kind.toLowerCase(java.util.Locale.ROOT));
        }
    }

    @Test
    void dealsAndCruxesAreFoundAndDrawn() {
        page.navigate(browser.at("/case/river/deals"));
        page.waitForFunction(
                "() => document.querySelector('parley-deals')?.dataset.settled === 'yes' && document.querySelector('figure svg')");
        Browser.picture(page, "found-deals");
        var wrong = new java.util.ArrayList<>(Layout.faults(page));
        wrong.addAll(Axe.violations(page));
        page.navigate(browser.at("/case/river/crux"));
        page.getByText("Look for what flips the answer").click();
        page.waitForSelector("figure svg", new Page.WaitForSelectorOptions().setTimeout(180_000));
        page.waitForFunction("() => document.querySelector('parley-crux').dataset.settled === 'yes'");
        page.getByText("Draw the map").click();
        page.waitForSelector("#flipmap svg", new Page.WaitForSelectorOptions().setTimeout(180_000));
        page.waitForFunction("() => document.querySelector('parley-crux').dataset.settled === 'yes'");
        page.waitForTimeout(300);
        Browser.picture(page, "found-crux");
        wrong.addAll(Layout.faults(page));
        wrong.addAll(Axe.violations(page));

        assertThat(wrong).isEmpty();
        assertThat(browser.errors).isEmpty();
    }

    @Test
    void theReportStandsAloneAndFitsOnEightPages() throws Exception {
        River.open(browser, page, "answer");
        page.getByText("Export").click();
        var download =
                page.waitForDownload(() -> page.getByText("Report (HTML)").click());
        Path report = folder.resolve("report.html");
        download.saveAs(report);
        Page sheet = browser.page(1280, 900, ColorScheme.LIGHT);
        var asked = new java.util.ArrayList<String>();
        sheet.onRequest(request -> {
            if (request.url().startsWith("http")) {
                asked.add(request.url());
            }
        });
        sheet.navigate(report.toUri().toString());
        sheet.waitForSelector("figure svg");
        sheet.waitForTimeout(500);
        Browser.picture(sheet, "report");
        byte[] pdf = sheet.pdf(new Page.PdfOptions().setFormat("A4"));
        Files.write(Browser.PICTURES.resolve("report.pdf"), pdf);
        String text = new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1);
        int pages = text.split("/Type\\s*/Page[^s]", -1).length - 1;

        assertThat(asked).as("requests of the report").isEmpty();
        assertThat(pages).isBetween(1, 8);
        assertThat(Layout.faults(sheet)).isEmpty();
        assertThat(Axe.violations(sheet)).isEmpty();
        assertThat(browser.errors).isEmpty();
    }
}
