/// Measurements of the engine with JMH. They run on the cases of the catalogue; nothing imports them.
@NullMarked
package parley.benchmarks;

import org.jspecify.annotations.NullMarked;
