package parley.casefile;

import java.util.List;
import parley.negotiation.Case;

/// What reading a case file gives: the case, or everything that is wrong with it.
public sealed interface Reading {

    /// A case that can be used, and what its author may want to look at again.
    record Read(Case negotiation, List<Fault> warnings) implements Reading {
        public Read {
            warnings = List.copyOf(warnings);
        }
    }

    /// At least one error, and the warnings found beside, in the order of the file.
    record Faulty(List<Fault> faults) implements Reading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
