package parley.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.casefile.Fault;
import parley.casefile.Severity;
import parley.report.Json;

/// Why a request is refused, as RFC 9457 wants it told.
final class Problem extends RuntimeException {

    static final String TYPE = "application/problem+json";

    private static final long serialVersionUID = 1;

    private final int status;
    private final String title;
    private final transient Map<String, Object> more;

    /// @param title what is wrong, the same for all of its kind
    /// @param remedy what to do about this one
    Problem(int status, String title, String remedy) {
        this(status, title, remedy, Map.of());
    }

    private Problem(int status, String title, String remedy, Map<String, Object> more) {
        super(remedy);
        this.status = status;
        this.title = title;
        this.more = more;
    }

    /// What a request asks does not make sense: every mistake at once.
    static Problem of(List<Mistake> mistakes) {
        return new Problem(
                422,
                "The request cannot be carried out.",
                String.join(" ", mistakes.stream().map(Mistake::what).toList()),
                Map.of(
                        "errors",
                        mistakes.stream()
                                .map(mistake -> Map.of("field", mistake.field(), "what", mistake.what()))
                                .toList()));
    }

    /// A case with errors: the same faults as on the command line.
    static Problem faulty(String name, List<Fault> faults) {
        long errors = faults.stream()
                .filter(fault -> fault.severity() == Severity.ERROR)
                .count();
        return new Problem(
                422,
                "The case has errors.",
                errors + (errors == 1 ? " error in " : " errors in ") + name + ". Nothing was run.",
                Map.of("faults", faults.stream().map(Problem::fault).toList()));
    }

    /// A part of a request that is wrong.
    record Mistake(String field, String what) {}

    int status() {
        return status;
    }

    String json() {
        var map = new LinkedHashMap<String, Object>();
        map.put("type", "about:blank");
        map.put("title", title);
        map.put("status", status);
        map.put("detail", String.valueOf(getMessage()));
        map.putAll(more);
        return Json.of(map);
    }

    static Map<String, Object> fault(Fault fault) {
        var map = new LinkedHashMap<String, Object>();
        map.put("file", fault.file());
        map.put("line", fault.line());
        map.put("column", fault.column());
        map.put("length", fault.length());
        map.put("severity", fault.severity() == Severity.ERROR ? "error" : "warning");
        map.put("code", fault.code());
        map.put("what", fault.what());
        map.put("why", fault.why());
        map.put("remedy", fault.remedy());
        map.put("excerpt", fault.excerpt());
        return map;
    }
}
