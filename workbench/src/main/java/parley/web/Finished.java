package parley.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import parley.report.Findings;

/// The last comparisons that were finished, for questions that build on one.
final class Finished {

    private static final int KEPT = 24;

    /// A comparison and the case it was played on.
    record Comparison(Findings findings, Comparing.Sound sound) {}

    private final Map<String, Comparison> known = new LinkedHashMap<>();

    synchronized void keep(String job, Findings findings, Comparing.Sound sound) {
        known.put(job, new Comparison(findings, sound));
        if (known.size() > KEPT) {
            known.remove(known.keySet().iterator().next());
        }
    }

    /// Of a job.
    ///
    /// @throws Problem where it is not known, or not any more
    synchronized Comparison get(String job) {
        return Optional.ofNullable(known.get(job))
                .orElseThrow(() -> new Problem(
                        404,
                        "There is no such comparison.",
                        "It is not finished, or no longer kept. Ask for it again."));
    }
}
