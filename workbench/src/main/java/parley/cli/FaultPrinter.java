package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import parley.casefile.Fault;
import parley.casefile.FaultText;
import parley.casefile.Severity;
import parley.report.Screen;

/// Faults for a person: warnings first, so that errors stand where the eye ends, and a count last.
final class FaultPrinter {

    private FaultPrinter() {}

    static String text(List<Fault> faults, Screen screen) {
        var ordered = new ArrayList<>(of(faults, Severity.WARNING));
        ordered.addAll(of(faults, Severity.ERROR));
        return ordered.stream()
                .map(fault ->
                        FaultText.of(fault, screen.width(), screen.unicode()).stripTrailing() + "\n")
                .collect(Collectors.joining("\n"));
    }

    /// `6 errors, 2 warnings`.
    static String count(List<Fault> faults) {
        int errors = of(faults, Severity.ERROR).size();
        int warnings = of(faults, Severity.WARNING).size();
        return (errors == 0 ? "no errors" : counted(errors, "error")) + ", "
                + (warnings == 0 ? "no warnings" : counted(warnings, "warning"));
    }

    private static String counted(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static List<Fault> of(List<Fault> faults, Severity severity) {
        return faults.stream().filter(fault -> fault.severity() == severity).toList();
    }
}
