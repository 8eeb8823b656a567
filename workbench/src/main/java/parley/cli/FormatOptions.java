package parley.cli;

import parley.report.ComparisonReport;
import parley.report.Findings;
import parley.report.MarkdownPage;
import parley.report.PlainPage;
import parley.report.Screen;
import parley.report.TextPage;
import parley.resultfile.ResultCsv;
import parley.resultfile.ResultJson;
import picocli.CommandLine.Option;

/// As what a comparison is printed; one at most.
final class FormatOptions {

    @Option(names = "--json", description = "Everything, as JSON.")
    private boolean json;

    @Option(names = "--csv", description = "One tidy row per cell and measure.")
    private boolean csv;

    @Option(names = "--markdown", description = "The report with Markdown tables.")
    private boolean markdown;

    @Option(names = "--plain", description = "The report in ASCII, tables as tab-separated lines.")
    private boolean plain;

    String text(Findings findings, Screen screen) {
        if (json) {
            return ResultJson.of(findings.result());
        }
        if (csv) {
            return ResultCsv.of(findings.result());
        }
        var report = ComparisonReport.of(findings);
        if (markdown) {
            return MarkdownPage.of(report);
        }
        return plain ? PlainPage.of(report) : TextPage.of(report, screen);
    }
}
