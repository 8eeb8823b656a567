package parley.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every screen in light and dark, wide and narrow: no text overlaps or is cut off, no accessibility rule is broken,
/// nothing is written to the console; the pictures are kept for a person to look at.
final class PicturesTest {

    @TempDir
    private Path folder;

    @Test
    void everyScreenIsSoundInLightAndDarkWideAndNarrow() throws Exception {
        try (var browser = Browser.open(folder.resolve("runs"), River.file(folder))) {
            var wrong = new ArrayList<String>();
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                for (int width : List.of(1280, 390)) {
                    String name = scheme.name().toLowerCase(Locale.ROOT) + "-" + width + "-";
                    Page page = browser.page(width, 720, scheme);
                    page.navigate(browser.at("/"));
                    page.waitForSelector(".cards li");
                    look(page, name + "cases", wrong);
                    for (String screen : River.SCREENS) {
                        River.open(browser, page, screen);
                        look(page, name + screen, wrong);
                    }
                    page.context().close();
                }
            }
            assertThat(wrong).isEmpty();
            assertThat(browser.errors).isEmpty();
        }
    }

    private static void look(Page page, String name, List<String> wrong) {
        Browser.picture(page, name);
        Layout.faults(page).forEach(fault -> wrong.add(name + ": " + fault));
        Axe.violations(page).forEach(violation -> wrong.add(name + ": " + violation));
    }
}
