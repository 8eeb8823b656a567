package parley.cli;

import java.util.List;
import parley.casefile.Fault;

/// The files of another program are wrong, or cannot be read as a case.
final class FaultyForeign extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String name;

    @SuppressWarnings("serial") // never written anywhere
    private final List<Fault> faults;

    /// @param name as it was typed
    FaultyForeign(String name, List<Fault> faults) {
        super(faults.size() + " faults in " + name);
        this.name = name;
        this.faults = List.copyOf(faults);
    }

    String name() {
        return name;
    }

    List<Fault> faults() {
        return faults;
    }
}
