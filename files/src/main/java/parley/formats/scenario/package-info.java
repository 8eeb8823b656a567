/// What the files of other programs say, in no program's words: a [parley.formats.scenario.Scenario] of issues and
/// utilities, or a [parley.formats.scenario.Conflict] of options and preferences.
///
/// Invariants: values are immutable; a scenario evaluates every outcome to what the program it came from computes,
/// to within 1e-12; what a target cannot hold is a [parley.formats.scenario.Loss], never left out silently.
///
/// Knows no format; imports nothing.
@NullMarked
package parley.formats.scenario;

import org.jspecify.annotations.NullMarked;
