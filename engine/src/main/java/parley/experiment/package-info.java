/// Experiments: every approach × response × view played over the same luck, and the verdicts drawn from it.
///
/// Imports measures, approaches, negotiations and the contract of plays; imported by whoever reports. A comparison is
/// a pure function of its views and plan: blocks are merged in block order, so threads and the order of arrival leave
/// no trace.
@NullMarked
package parley.experiment;

import org.jspecify.annotations.NullMarked;
