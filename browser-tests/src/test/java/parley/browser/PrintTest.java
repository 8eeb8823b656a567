package parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The report of the largest case on paper. It is played with 64 runs a cell, and its search for what flips the answer
/// is ended after some seconds: its length on paper hardly depends on either, and neither can be waited for here.
final class PrintTest {

    private static final String QUESTION = "{\"case\":\"us-iran.2025\",\"trajectories\":64%s}";
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"(\\w+)\"");
    private static final Pattern STATE = Pattern.compile("\"state\"\\s*:\\s*\"(\\w+)\"");

    /// A4 less margins of 12 mm, at 96 dots an inch.
    private static final double PAGE_WIDTH = (210 - 24) / 25.4 * 96;

    private static final double PAGE_HEIGHT = (297 - 24) / 25.4 * 96;

    /// What of a figure could be cut: those that may break, and those that fit on no page.
    private static final String CUT = """
            height => [...document.querySelectorAll('figure')].flatMap(figure => {
              const box = figure.getBoundingClientRect();
              const name = figure.querySelector('h3')?.textContent ?? figure.id;
              const breaks = getComputedStyle(figure).breakInside;
              return [...(breaks === 'avoid' ? [] : [`${name}: break-inside is ${breaks}`]),
                ...(box.height < height ? [] : [`${name}: ${box.height} px high`]),
                ...(box.width <= document.documentElement.clientWidth + 1 ? [] : [`${name}: ${box.width} px wide`])];
            })""";

    /// Tables that are wider than the page.
    private static final String WIDE = """
            () => [...document.querySelectorAll('table')].filter(table => table.getBoundingClientRect().width > 0)
              .filter(table => table.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
              .map(table => table.caption?.textContent ?? table.className)""";

    @TempDir
    private Path folder;

    @Test
    void theReportOfTheLargestCaseTakesAtMostEightPagesAndCutsNoFigure() throws Exception {
        try (var browser = Browser.open(folder.resolve("runs"));
                var client = HttpClient.newHttpClient()) {
            String played = job(client, browser, "compare", QUESTION.formatted(""), 300);
            String cruxes = job(client, browser, "crux", QUESTION.formatted(",\"pairs\":false"), 20);
            Path report = folder.resolve("report.html");
            Files.writeString(
                    report,
                    post(client, browser, "report", "{\"job\":\"" + played + "\",\"cruxes\":\"" + cruxes + "\"}"));
            Page sheet = browser.page((int) PAGE_WIDTH, 1000, ColorScheme.LIGHT);
            sheet.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            sheet.navigate(report.toUri().toString());
            sheet.waitForSelector("figure svg");
            sheet.waitForTimeout(1_000);
            byte[] pdf = sheet.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
            Files.createDirectories(Browser.PICTURES);
            Files.write(Browser.PICTURES.resolve("report-2025.pdf"), pdf);

            assertThat(sheet.locator("figure").count()).isGreaterThan(15);
            assertThat((List<?>) sheet.evaluate(CUT, PAGE_HEIGHT)).isEmpty();
            assertThat((List<?>) sheet.evaluate(WIDE)).isEmpty();
            assertThat(pages(pdf)).isBetween(4, 8);
            assertThat(browser.errors).isEmpty();
        }
    }

    private static int pages(byte[] pdf) {
        return new String(pdf, StandardCharsets.ISO_8859_1).split("/Type\\s*/Page[^s]", -1).length - 1;
    }

    /// Asks for a job and waits until it is over, or ends it after so many seconds with what it has.
    private static String job(HttpClient client, Browser browser, String path, String question, int seconds)
            throws Exception {
        String id = first(ID, post(client, browser, path, question));
        URI job = URI.create(browser.at("/api/jobs/" + id));
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (List.of("waiting", "running").contains(state(client, job))) {
            if (System.nanoTime() > end) {
                client.send(HttpRequest.newBuilder(job).DELETE().build(), BodyHandlers.discarding());
            }
            Thread.sleep(200);
        }
        return id;
    }

    private static String state(HttpClient client, URI job) throws Exception {
        return first(
                STATE,
                client.send(HttpRequest.newBuilder(job).build(), BodyHandlers.ofString())
                        .body());
    }

    private static String post(HttpClient client, Browser browser, String path, String json) throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(browser.at("/api/" + path)))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
        return answer.body();
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }
}
