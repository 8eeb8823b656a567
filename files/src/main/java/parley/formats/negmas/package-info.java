/// The folders of NegMAS: a domain in YAML or JSON and one file for each party's utility function.
///
/// Read as NegMAS reads them: `type` (or `__python_class__`) names the class; weights in the order of the issues, as
/// written; a reserved value may be missing or -.inf. Side files whose names begin with `_` are passed over.
///
/// Imports trees of scenarios, and YAML and JSON texts as trees.
@NullMarked
package parley.formats.negmas;

import org.jspecify.annotations.NullMarked;
