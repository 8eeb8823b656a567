/// The case file: one YAML text an analyst can read aloud, read into a [parley.negotiation.Case] or into the list of
/// everything that is wrong with it.
///
/// Invariants: reading never throws and never hangs, whatever the bytes; all faults are found in one pass, one per
/// root cause; a fault without a place in the file does not exist. A view, a `--set` and a `--without` are patches on
/// the tree of YAML nodes, so that each of them is translated and checked exactly as if it had been written in the
/// file.
///
/// It may import the engine and snakeyaml-engine; the workbench imports it, nothing else does.
///
/// ```java
/// switch (CaseFile.read("river.yaml", bytes)) {
///     case Reading.Read read -> play(read.negotiation());
///     case Reading.Faulty faulty -> faulty.faults().forEach(fault -> print(FaultText.of(fault, 80, true)));
/// }
/// ```
@NullMarked
package parley.casefile;

import org.jspecify.annotations.NullMarked;
