package parley.formats;

import java.util.List;
import parley.casefile.Fault;
import parley.formats.scenario.Foreign;

/// What reading the files of another program gives.
public sealed interface ForeignReading {

    /// What they hold, and what was read leniently.
    record Read(Foreign foreign, Format format, List<Fault> warnings) implements ForeignReading {
        public Read {
            warnings = List.copyOf(warnings);
        }
    }

    /// At least one error, and the warnings found beside.
    record Faulty(List<Fault> faults) implements ForeignReading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
