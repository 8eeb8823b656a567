package parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long a person waits on the largest case of the catalogue: measured and written down for a person to read, never
/// asserted, since a machine may be busy.
final class LatencyTest {

    private static final String CASE = "/case/us-iran.2025/matrix?precision=0.05";
    private static final int WARM = 10;

    @TempDir
    private Path folder;

    @Test
    void howLongASliderTakesToItsCoarseAnswerIsMeasured() throws IOException {
        try (var browser = Browser.open(folder.resolve("runs"))) {
            var report = measured(browser);
            Files.createDirectories(Browser.PICTURES);
            Files.write(Browser.PICTURES.resolve("latency.txt"), report);
            report.forEach(System.out::println);

            assertThat(report).hasSize(4);
            assertThat(browser.errors).isEmpty();
        }
    }

    static List<String> measured(Browser browser) {
        Page page = browser.page();
        long opened = System.nanoTime();
        page.navigate(browser.at(CASE));
        page.waitForSelector(".top .brand");
        double painted =
                ((Number) page.evaluate("performance.getEntriesByType('paint').at(-1)?.startTime ?? -1")).doubleValue();
        page.waitForSelector(".matrix .value");
        double first = (System.nanoTime() - opened) / 1e6;
        settled(page);
        var sliders = page.locator(".sliders input[type=range]").all().stream()
                .map(slider -> page.locator("#" + slider.getAttribute("id")))
                .toList();
        // Other assumptions than the ones measured: what the page and the engine learn by doing it is learnt.
        sliders.subList(0, WARM).forEach(slider -> move(page, slider, 100));
        forget(page);
        page.evaluate("() => { window.tasks = []; new PerformanceObserver(list => list.getEntries().forEach(each =>"
                + " window.tasks.push(each.duration))).observe({type: 'longtask'}); }");
        sliders.subList(WARM, 34).forEach(slider -> move(page, slider, 100));
        var exploring = latencies(page);
        var tasks = (List<?>) page.evaluate("() => window.tasks");
        forget(page);
        sliders.subList(0, 6).forEach(slider -> move(page, slider, 1_500));
        var interrupting = latencies(page);
        return List.of(
                String.format(
                        Locale.ROOT,
                        "page: first paint %.0f ms after it was asked for, first values %.0f ms",
                        painted,
                        first),
                String.format(
                        Locale.ROOT,
                        "browser: %d tasks of more than 50 ms in 24 moves, %.0f ms altogether",
                        tasks.size(),
                        tasks.stream()
                                .mapToDouble(each -> ((Number) each).doubleValue())
                                .sum()),
                told("slider to coarse answer on the screen, one move after another", exploring),
                told("slider to coarse answer on the screen, while the last answer is refined", interrupting));
    }

    private static void move(Page page, Locator slider, int rest) {
        int before = latencies(page).size();
        double now = Double.parseDouble(slider.inputValue());
        boolean high = now
                > Double.parseDouble(slider.getAttribute("max")) / 2
                        + Double.parseDouble(slider.getAttribute("min")) / 2;
        slider.press(high ? "PageDown" : "PageUp");
        page.waitForFunction(
                "count => JSON.parse(document.querySelector('parley-app').dataset.latency ?? '[]').length > count",
                before);
        page.waitForTimeout(rest);
    }

    private static void settled(Page page) {
        page.waitForFunction(
                "() => document.querySelector('parley-app').dataset.settled === 'yes'",
                null,
                new Page.WaitForFunctionOptions().setTimeout(300_000));
    }

    private static void forget(Page page) {
        page.evaluate("() => { const app = document.querySelector('parley-app'); app.playing.latency.length = 0;"
                + " app.dataset.latency = '[]'; }");
    }

    private static List<Double> latencies(Page page) {
        var all = (List<?>)
                page.evaluate("() => JSON.parse(document.querySelector('parley-app').dataset.latency ?? '[]')");
        var sorted = new ArrayList<Double>();
        all.forEach(each -> sorted.add(((Number) each).doubleValue()));
        sorted.sort(null);
        return sorted;
    }

    private static String told(String what, List<Double> sorted) {
        return String.format(
                Locale.ROOT,
                "%s: median %.0f ms, 95th percentile %.0f ms, longest %.0f ms, of %d",
                what,
                sorted.get(sorted.size() / 2),
                sorted.get((int) Math.ceil(0.95 * sorted.size()) - 1),
                sorted.getLast(),
                sorted.size());
    }
}
