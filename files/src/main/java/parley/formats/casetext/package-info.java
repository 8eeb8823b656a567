/// Scenarios and conflicts of other programs as Parley case files, and case files as scenarios and conflicts.
///
/// A scenario becomes a case without a world around the table: parties with a reservation, issues, interests. Utilities
/// of outcomes stay what they are to within 1e-12, unless a [parley.formats.scenario.Loss] says otherwise; what a case
/// has no place for is listed under `leaves out`.
///
/// Imports scenarios and conflicts, and the engine's case.
@NullMarked
package parley.formats.casetext;

import org.jspecify.annotations.NullMarked;
