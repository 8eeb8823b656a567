package parley.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import parley.web.Settings;
import parley.web.Workbench;

/// A workbench and a real Chromium that visits it; whatever the page writes to its console as an error is kept.
final class Browser implements AutoCloseable {

    /// Where pictures of the screens are put, for a person to look at.
    static final Path PICTURES =
            Path.of(System.getProperty("parley.root", "..")).resolve("browser-tests/target/screens");

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-renderer-backgrounding",
            "--disable-backgrounding-occluded-windows");

    final List<String> errors = new ArrayList<>();
    final Workbench workbench;
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Path executable, Path runs, Path... files) {
        Path cases = Path.of(System.getProperty("parley.root", "..")).resolve("cases");
        workbench = Workbench.start(new Settings(
                "127.0.0.1", 0, "", List.of(files), List.of(cases), List.of(runs), "1.0", 2, Settings.Limits.USUAL));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(FLAGS));
    }

    /// A browser, or a skipped test that says why.
    static Browser open(Path runs, Path... files) {
        Optional<Path> executable = executable();
        Assumptions.assumeTrue(
                executable.isPresent(),
                "skipped: no Chromium on this machine; apt-get install chromium, or set CHROMIUM");
        return new Browser(executable.orElseThrow(), runs, files);
    }

    private static Optional<Path> executable() {
        return Stream.of(
                        Optional.ofNullable(System.getenv("CHROMIUM")).orElse(""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/snap/bin/chromium",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// A page of a fresh profile.
    Page page(int width, int height, ColorScheme scheme) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setAcceptDownloads(true));
        context.setDefaultTimeout(60_000);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(errors::add);
        return page;
    }

    Page page() {
        return page(1280, 720, ColorScheme.LIGHT);
    }

    String at(String path) {
        return "http://127.0.0.1:" + workbench.port() + path;
    }

    static void picture(Page page, String name) {
        try {
            Files.createDirectories(PICTURES);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
        workbench.close();
    }
}
