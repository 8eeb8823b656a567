package parley.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.casefile.CaseFile;
import parley.casefile.Code;
import parley.casefile.Fault;
import parley.casefile.Faults;
import parley.casefile.Page;
import parley.casefile.Place;
import parley.casefile.Reading;
import parley.casefile.Severity;
import parley.formats.casetext.CaseText;
import parley.formats.scenario.Document;
import parley.formats.scenario.Loss;

/// The files of another program as a case file, so that every command can take them.
public sealed interface ForeignCase {

    /// The text of a sound case file, and what was read leniently.
    record Text(byte[] content, List<Fault> warnings) implements ForeignCase {
        public Text {
            warnings = List.copyOf(warnings);
        }
    }

    /// What is wrong with the files, or cannot be said in a case.
    record Faulty(List<Fault> faults) implements ForeignCase {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /// The case the files amount to. What is lost beside utilities stands in it under `leaves out`; what would
    /// change a utility is a fault.
    ///
    /// @param name  what the folder or file is called
    /// @param named none, or the one file among them that was named
    static ForeignCase of(String name, List<Document> files, Optional<Document> named) {
        return switch (ForeignFiles.read(name, files, named)) {
            case ForeignReading.Faulty(List<Fault> found) -> new Faulty(found);
            case ForeignReading.Read read -> {
                var written = CaseText.of(read.foreign());
                var faults = new Faults();
                written.losses().stream()
                        .filter(loss -> loss.kind() != Loss.Kind.BESIDE)
                        .forEach(loss -> tell(faults, name, "It would lose " + loss.what() + "."));
                if (!faults.anyError()) {
                    sound(name, written.files().getFirst().content()).forEach(what -> tell(faults, name, what));
                }
                yield faults.anyError()
                        ? new Faulty(both(read.warnings(), faults.all()))
                        : new Text(written.files().getFirst().content(), read.warnings());
            }
        };
    }

    private static List<Fault> both(List<Fault> first, List<Fault> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    private static void tell(Faults faults, String name, String what) {
        var place = new Place(Page.of(name, ""), 0, 0, 1);
        faults.add(Code.E055, place, what, "parley convert --lossy writes what is left, where anything is");
    }

    /// What the reader of case files has against the text, in its words.
    private static List<String> sound(String name, byte[] content) {
        return switch (CaseFile.read(name, content)) {
            case Reading.Read _ -> List.of();
            case Reading.Faulty(List<Fault> found) ->
                found.stream()
                        .filter(fault -> fault.severity() == Severity.ERROR)
                        .limit(3)
                        .map(fault -> "As a case it breaks a rule: " + fault.what())
                        .toList();
        };
    }
}
