/// Results known in closed form, each a case file under `theory/` run through the shipped code.
@NullMarked
package parley.theory;

import org.jspecify.annotations.NullMarked;
