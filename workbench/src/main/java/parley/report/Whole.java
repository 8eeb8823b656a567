package parley.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.analysis.Deals;
import parley.experiment.Unfolding;
import parley.negotiation.Authors;
import parley.resultfile.ResultJson;
import parley.robustness.Cruxes;
import parley.robustness.FlipMap;

/// Everything a report holds, in each form the same: the comparison, how its leading cell unfolds, what could be agreed
/// there, what flips the answer there, the evidence.
///
/// @param unfolding of the cell of [ReportPage#leading]
/// @param deals     under its view
/// @param cruxes    within its view
/// @param map       over the two assumptions nearest to a flip
public record Whole(
        Findings findings,
        Optional<Unfolding> unfolding,
        Optional<Deals> deals,
        Optional<Cruxes> cruxes,
        Optional<FlipMap> map) {

    /// One file that needs nothing else.
    public String html() {
        return ReportPage.of(findings, unfolding, more());
    }

    /// Everything that the page draws, and the saved result.
    public String json() {
        var tree = new LinkedHashMap<>(ReportPage.tree(findings, unfolding, more()));
        return "{\"result\": " + ResultJson.of(findings.result()).strip() + ",\n\"report\": " + Json.of(tree) + "}\n";
    }

    /// The same as text with Markdown tables.
    public String markdown() {
        var parts = new ArrayList<>(ComparisonReport.of(findings));
        parts.addAll(Lasting.of(findings));
        unfolding.ifPresent(each -> parts.addAll(Courses.of(findings, each)));
        var subject = findings.result().subject();
        deals.ifPresent(each -> {
            parts.add(new Part.Heading("What could be agreed, " + each.view()));
            parts.addAll(DealsReport.of(subject, List.of(each), command("deals")));
        });
        cruxes.ifPresent(each -> {
            parts.add(new Part.Heading("What flips the answer"));
            parts.addAll(CruxReport.of(subject, each, command("crux")));
        });
        String maps = map.map(each -> "\n## Two at once\n\n```\n"
                        + MapPicture.of(
                                List.of(each),
                                command("map") + " --x "
                                        + Quoting.word(each.x().assumption()) + " --y "
                                        + Quoting.word(each.y().assumption()))
                        + "```\n")
                .orElse("");
        return MarkdownPage.of(parts) + maps + evidence();
    }

    /// Another command about the same case with the same changes.
    private String command(String name) {
        return findings.again().replaceFirst("^parley compare", "parley " + name);
    }

    private String evidence() {
        var subject = findings.result().subject();
        if (subject.views().isEmpty()) {
            return "";
        }
        var parts = new ArrayList<Part>(List.of(new Part.Heading("Evidence")));
        parts.addAll(
                ViewsReport.of(subject, Authors.of(subject, subject.views()), new Citations(subject, List.of()), true));
        return "\n" + MarkdownPage.of(parts);
    }

    private Map<String, Object> more() {
        var more = new LinkedHashMap<String, Object>();
        deals.ifPresent(each -> more.put("deals", Map.of("views", List.of(DealsPicture.of(each)))));
        cruxes.ifPresent(each -> more.put("cruxes", CruxPicture.of(each)));
        map.ifPresent(each -> more.put("map", CruxPicture.map(each)));
        return more;
    }
}
