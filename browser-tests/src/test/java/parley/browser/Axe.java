package parley.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The accessibility rules of axe-core, put to a page.
final class Axe {

    private static final String RULES = rules();

    private static final String RUN = """
            async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']})).violations
              .flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')} ${node.failureSummary.replaceAll('\\n', ' ')}`))
            """;

    private Axe() {}

    @SuppressWarnings("unchecked") // a list of texts, as the function above makes it
    static List<String> violations(Page page) {
        page.evaluate(RULES);
        return (List<String>) page.evaluate(RUN);
    }

    private static String rules() {
        try (var stream = Optional.ofNullable(Axe.class.getResourceAsStream("/axe.min.js"))
                .orElseThrow(() -> new AssertionError("axe.min.js is missing"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
