/// Results as other programs read them: JSON with everything, CSV with one tidy row per number; faults as JSON, SARIF
/// and GitHub annotations.
///
/// Invariants: the same result gives the same bytes, whatever the machine (no time, no folder, no number of threads
/// is written); a number that cannot be known is `null` in JSON and empty in CSV; lines end with a line feed, text is
/// UTF-8. Shares under `fate` add up to 1.
///
/// It may import the engine, `parley.robustness`, `parley.casefile` and Jackson; the workbench imports it.
@NullMarked
package parley.resultfile;

import org.jspecify.annotations.NullMarked;
