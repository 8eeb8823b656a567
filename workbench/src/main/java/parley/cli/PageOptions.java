package parley.cli;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import parley.report.MarkdownPage;
import parley.report.Part;
import parley.report.PlainPage;
import parley.report.Screen;
import parley.report.TextPage;
import picocli.CommandLine.Option;

/// As what an analysis is printed; one at most.
final class PageOptions {

    @Option(names = "--json", description = "Everything, as JSON.")
    private boolean json;

    @Option(names = "--markdown", description = "The report with Markdown tables.")
    private boolean markdown;

    @Option(names = "--plain", description = "The report in ASCII, tables as tab-separated lines.")
    private boolean plain;

    String text(Supplier<String> data, Supplier<List<Part>> report, Screen screen) {
        return text(data, report, UnaryOperator.identity(), screen);
    }

    /// @param framed what a Markdown page has around it
    String text(Supplier<String> data, Supplier<List<Part>> report, UnaryOperator<String> framed, Screen screen) {
        if (json) {
            return data.get();
        }
        if (markdown) {
            return framed.apply(MarkdownPage.of(report.get()));
        }
        return plain ? PlainPage.of(report.get()) : TextPage.of(report.get(), screen);
    }
}
