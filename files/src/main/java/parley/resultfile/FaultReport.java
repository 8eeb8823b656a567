package parley.resultfile;

import java.util.List;
import java.util.stream.Collectors;
import parley.casefile.Fault;
import parley.casefile.Severity;

/// Faults as other programs read them.
public final class FaultReport {

    private static final String SARIF = "https://json.schemastore.org/sarif-2.1.0.json";

    private FaultReport() {}

    /// Our own JSON: everything a fault says.
    public static String json(List<Fault> faults) {
        return JsonText.object(json -> {
            json.whole("errors", count(faults, Severity.ERROR));
            json.whole("warnings", count(faults, Severity.WARNING));
            json.objects("faults", faults, (part, fault) -> {
                part.text("file", fault.file());
                part.whole("line", fault.line());
                part.whole("column", fault.column());
                part.whole("length", fault.length());
                part.text("severity", level(fault));
                part.text("code", fault.code());
                part.text("what", fault.what());
                part.text("why", fault.why());
                part.text("remedy", fault.remedy());
                part.texts("excerpt", fault.excerpt());
            });
        });
    }

    /// SARIF 2.1.0 (OASIS 2020), as code hosts and editors read it.
    public static String sarif(List<Fault> faults, String version) {
        return JsonText.object(json -> {
            json.text("$schema", SARIF);
            json.text("version", "2.1.0");
            json.objects("runs", List.of(faults), (run, all) -> {
                run.object(
                        "tool",
                        tool -> tool.object("driver", driver -> {
                            driver.text("name", "parley");
                            driver.text("version", version);
                            driver.objects("rules", codes(all), (rule, code) -> rule.text("id", code));
                        }));
                run.text("columnKind", "utf16CodeUnits");
                run.objects("results", all, FaultReport::sarif);
            });
        });
    }

    private static void sarif(JsonText result, Fault fault) {
        result.text("ruleId", fault.code());
        result.text("level", level(fault));
        result.object("message", message -> message.text("text", sentence(fault)));
        result.objects(
                "locations",
                List.of(fault),
                (location, at) -> location.object("physicalLocation", physical -> {
                    physical.object("artifactLocation", artifact -> artifact.text("uri", uri(at.file())));
                    physical.object("region", region -> {
                        region.whole("startLine", at.line());
                        region.whole("startColumn", at.column());
                        region.whole("endColumn", at.column() + (long) at.length());
                    });
                }));
    }

    /// Workflow commands: GitHub shows them beside the lines of a change.
    public static String github(List<Fault> faults) {
        return faults.stream()
                .map(fault -> "::" + level(fault) + " file=" + property(fault.file()) + ",line=" + fault.line()
                        + ",col=" + fault.column() + ",title=" + property(fault.code()) + "::"
                        + escaped(sentence(fault)) + "\n")
                .collect(Collectors.joining());
    }

    private static String sentence(Fault fault) {
        return List.of(fault.what(), fault.why(), fault.remedy()).stream()
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static String level(Fault fault) {
        return fault.severity() == Severity.ERROR ? "error" : "warning";
    }

    private static long count(List<Fault> faults, Severity severity) {
        return faults.stream().filter(fault -> fault.severity() == severity).count();
    }

    private static List<String> codes(List<Fault> faults) {
        return faults.stream().map(Fault::code).distinct().sorted().toList();
    }

    private static String uri(String file) {
        return file.replace("%", "%25").replace(" ", "%20").replace('\\', '/');
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return escaped(text).replace(":", "%3A").replace(",", "%2C");
    }
}
