/// The value of one number at which an answer flips, all else being as it is.
///
/// Works on any margin that is a fixed function of the number: one played on the same luck at every value. Knows no
/// case; imports nothing of Parley.
@NullMarked
package parley.robustness.tipping;

import org.jspecify.annotations.NullMarked;
