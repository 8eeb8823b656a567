package parley.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A small case with three views, and its screens.
final class River {

    static final List<String> SCREENS =
            List.of("answer", "matrix", "deals", "time", "crux", "evidence", "case", "runs");

    private River() {}

    /// A copy of the case that a test may write to.
    static Path file(Path folder) throws IOException {
        try (var stream = Optional.ofNullable(River.class.getResourceAsStream("/river.yaml"))
                .orElseThrow(() -> new IOException("river.yaml is missing"))) {
            Path file = folder.resolve("river.yaml");
            Files.write(file, stream.readAllBytes());
            return file;
        }
    }

    /// Opens a screen and waits until all is played and drawn.
    static void open(Browser browser, Page page, String screen) {
        page.navigate(browser.at("/case/river/" + screen + "?precision=0.05"));
        settled(page);
    }

    static void settled(Page page) {
        page.waitForFunction(
                "() => document.querySelector('parley-app').dataset.settled === 'yes' && !document.querySelector('[data-settled=no]')");
        page.waitForTimeout(150);
    }
}
