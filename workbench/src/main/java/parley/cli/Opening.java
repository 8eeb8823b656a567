package parley.cli;

import java.util.ArrayList;
import java.util.List;
import parley.casefile.Fault;
import parley.casefile.Reading;
import parley.negotiation.Case;
import parley.report.Quoting;
import parley.report.Screen;

/// How a command on a case begins: the case is read, warnings are mentioned, and faults end the command.
record Opening(Surroundings surroundings, Engine engine, Screen screen, boolean quiet) {

    /// The case as written.
    ///
    /// @throws Refused where it has faults
    Case read(CaseSource source) {
        return read(source, new ChangeOptions());
    }

    /// The case with the changes made.
    ///
    /// @throws Refused where it has faults, before or after
    Case read(CaseSource source, ChangeOptions changes) {
        return switch (reading(source, changes)) {
            case Reading.Faulty(List<Fault> faults) -> throw refused(source, faults);
            case Reading.Read(Case subject, List<Fault> warnings) -> {
                warn(source, warnings);
                yield subject;
            }
        };
    }

    /// The case as written first: only a sound case can say whether what is asked of it exists.
    private Reading reading(CaseSource source, ChangeOptions changes) {
        var written = engine.read(source.name(), source.content(), List.of(), List.of());
        if (changes.none() || !(written instanceof Reading.Read(Case before, var _))) {
            return written;
        }
        var changed = engine.read(source.name(), source.content(), changes.changes(), changes.without(before));
        return changed instanceof Reading.Read(Case subject, List<Fault> warnings)
                ? new Reading.Read(subject.changedFrom(before), warnings)
                : changed;
    }

    private void warn(CaseSource source, List<Fault> found) {
        var warnings = new ArrayList<>(source.warnings());
        warnings.addAll(found);
        if (!quiet && !warnings.isEmpty()) {
            surroundings.say("parley: " + FaultPrinter.count(warnings) + " in " + source.name() + "; see parley check "
                    + Quoting.word(source.name()) + "\n");
        }
    }

    /// A number that cannot be set is a mistake of the command line; everything else one of the case.
    private Refused refused(CaseSource source, List<Fault> faults) {
        boolean here = faults.stream().allMatch(fault -> fault.file().startsWith("--"));
        return new Refused(
                FaultPrinter.text(faults, screen) + "\n" + FaultPrinter.count(faults) + " in "
                        + (here ? "the command line" : source.name()) + ". Nothing was run.\n",
                here ? Exit.USAGE : Exit.FAULTY);
    }

    /// Faults that end a command.
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final int code;

        private Refused(String message, int code) {
            super(message);
            this.code = code;
        }

        /// Says what is wrong.
        ///
        /// @return the exit code
        int tell(Surroundings surroundings) {
            surroundings.say(String.valueOf(getMessage()));
            return code;
        }
    }
}
