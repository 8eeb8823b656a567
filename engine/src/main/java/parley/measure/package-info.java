/// Small exact values with units: an interval, a mean with its standard error, a number with its reasons.
///
/// An interval is closed and never reversed; an error is never negative. Ground floor: imports nothing,
/// everybody may import it. A value enters here only if several floors speak of it.
@NullMarked
package parley.measure;

import org.jspecify.annotations.NullMarked;
