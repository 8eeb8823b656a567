package parley.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import parley.analysis.Deals;
import parley.experiment.Answer;
import parley.experiment.Unfolding;

/// The report as one HTML file that needs nothing else: the findings as JSON, and the page's own modules that draw
/// them, each as a `data:` address that the import map names. Without JavaScript it shows the report as text.
public final class ReportPage {

    /// Name of a module → where the application keeps it.
    private static final List<List<String>> MODULES = List.of(
            List.of("lit", "lib/lit/index.js"),
            List.of("lit-html", "lib/lit-html/lit-html.js"),
            List.of("lit-html/is-server.js", "lib/lit-html/is-server.js"),
            List.of("lit-element/lit-element.js", "lib/lit-element/lit-element.js"),
            List.of("@lit/reactive-element/css-tag.js", "lib/reactive-element/css-tag.js"),
            List.of("@lit/reactive-element", "lib/reactive-element/reactive-element.js"),
            List.of("echarts", "lib/echarts/echarts.esm.min.mjs"),
            List.of("parley/charts.js", "app/charts.js"),
            List.of("parley/figures.js", "app/figures.js"),
            List.of("parley/figure.js", "app/figure.js"),
            List.of("parley/findings.js", "app/findings.js"),
            List.of("parley/parts.js", "app/parts.js"),
            List.of("parley/saving.js", "app/saving.js"));

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="generator" content="parley {version}">
            <title>{title} · Parley</title>
            <link rel="icon" href="data:,">
            <style>
            {style}
            </style>
            <script type="importmap">{modules}</script>
            <script type="application/json" id="findings">{findings}</script>
            </head>
            <body>
            <div id="report"></div>
            <noscript><pre>{text}</pre></noscript>
            <script type="module">
            {script}
            </script>
            </body>
            </html>
            """;

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private ReportPage() {}

    /// All that a report draws.
    static Map<String, Object> tree(Findings findings, Optional<Unfolding> unfolding, Map<String, Object> more) {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("picture", Picture.whole(findings));
        tree.put("subject", CasePicture.of(findings.result().subject()));
        leading(findings)
                .ifPresent(cell -> unfolding.ifPresent(each -> {
                    var map = new LinkedHashMap<>(Picture.unfolding(each));
                    map.put("view", cell.view());
                    map.put("approach", cell.approach());
                    tree.put("unfolding", map);
                }));
        tree.put("more", more);
        return tree;
    }

    /// The file.
    ///
    /// @param unfolding how the cell of [#leading] unfolds
    /// @param more      what else was found: `deals`, `cruxes`, `map`
    public static String of(Findings findings, Optional<Unfolding> unfolding, Map<String, Object> more) {
        var tree = tree(findings, unfolding, more);
        var imports = new LinkedHashMap<String, Object>();
        MODULES.forEach(module -> imports.put(module.getFirst(), data(module.getLast())));
        String text = TextPage.of(ComparisonReport.of(findings), new Screen(100, true, false));
        return filled(Map.of(
                "version", escaped(findings.result().version()),
                "title", escaped(findings.result().subject().title()),
                "style", text("style.css"),
                "modules", Json.of(Map.of("imports", imports)),
                "findings", Json.of(tree).replace("<", "\\u003c"),
                "text", escaped(text),
                "script", text("app/report.js")));
    }

    /// The cell a report looks at most closely: what leads under the first view that names a winner, else under the
    /// first.
    public static Optional<Leading> leading(Findings findings) {
        var answers = findings.answers();
        return answers.stream()
                .filter(answer -> answer.verdict() == Answer.Verdict.BEST)
                .findFirst()
                .or(() -> answers.stream().findFirst())
                .map(answer -> new Leading(answer.view(), answer.approaches().getFirst()));
    }

    /// What could be agreed under the view that a report looks at most closely.
    public static Optional<Deals> deals(Findings findings) {
        return leading(findings)
                .flatMap(leading -> findings.view(leading.view()))
                .map(view -> Deals.of(view.name(), view.negotiation(), Deals.Asked.NOTHING));
    }

    /// A view and what leads under it.
    public record Leading(String view, String approach) {}

    private static String filled(Map<String, String> parts) {
        var page = new StringBuilder();
        var places = PLACE.matcher(PAGE);
        int from = 0;
        while (places.find()) {
            page.append(PAGE, from, places.start()).append(parts.getOrDefault(places.group(1), ""));
            from = places.end();
        }
        return page.append(PAGE.substring(from)).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String data(String name) {
        // A data: address has no folder to look in.
        byte[] module = text(name)
                .replace("\"./css-tag.js\"", "\"@lit/reactive-element/css-tag.js\"")
                .getBytes(StandardCharsets.UTF_8);
        return "data:text/javascript;base64," + Base64.getEncoder().encodeToString(module);
    }

    private static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (InputStream stream = ReportPage.class.getResourceAsStream("/page/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("the application lacks its file " + name);
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
