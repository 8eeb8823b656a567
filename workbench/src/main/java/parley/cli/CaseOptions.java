package parley.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.casefile.Change;
import parley.casefile.Fault;
import parley.casefile.Reading;
import parley.negotiation.Case;
import parley.negotiation.Mechanism;
import parley.negotiation.View;
import parley.report.Quoting;
import picocli.CommandLine.Option;

/// Which views of a case, and what is changed in it: the options of commands that analyse without playing.
final class CaseOptions {

    @Option(names = "--view", paramLabel = "A,B", description = "Only these authors' views.")
    private List<String> views = new ArrayList<>();

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Replace a number of the case, in every view: --set trust=0.3.")
    private List<String> set = new ArrayList<>();

    @Option(names = "--without", paramLabel = "MECHANISM", description = "Switch a causal claim of the case off.")
    private List<String> without = new ArrayList<>();

    /// The case with the changes made; faults are said, and end the command.
    ///
    /// @throws Refused where it has faults
    Case read(CaseSource source, Engine engine, Surroundings surroundings, ScreenOptions screen) {
        Reading written = engine.read(source.name(), source.content(), List.of(), List.of());
        Reading reading = (set.isEmpty() && without.isEmpty()) || !(written instanceof Reading.Read sound)
                ? written
                : engine.read(source.name(), source.content(), changes(), without(sound.negotiation()));
        return switch (reading) {
            case Reading.Read(Case subject, List<Fault> warnings) -> {
                if (!warnings.isEmpty()) {
                    surroundings.say("parley: " + FaultPrinter.count(warnings) + " in " + source.name()
                            + "; see parley check " + Quoting.word(source.name()) + "\n");
                }
                yield subject;
            }
            case Reading.Faulty(List<Fault> faults) -> {
                boolean here = faults.stream().allMatch(fault -> fault.file().startsWith("--"));
                throw new Refused(
                        FaultPrinter.text(faults, screen.screen(surroundings, false)) + "\n"
                                + FaultPrinter.count(faults) + " in " + (here ? "the command line" : source.name())
                                + ". Nothing was run.\n",
                        here ? Exit.USAGE : Exit.FAULTY);
            }
        };
    }

    /// Faults that end a command.
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final int code;

        Refused(String message, int code) {
            super(message);
            this.code = code;
        }

        /// Says what is wrong.
        int tell(Surroundings surroundings) {
            surroundings.say(String.valueOf(getMessage()));
            return code;
        }
    }

    private List<Change> changes() {
        return settings().entrySet().stream()
                .map(setting -> new Change(setting.getKey(), setting.getValue(), "--set"))
                .toList();
    }

    private Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        for (String setting : set) {
            int sign = setting.indexOf('=');
            if (sign < 1 || sign == setting.length() - 1) {
                throw new Mistake("'--set " + setting + "' is not of the form --set path=value.");
            }
            settings.put(
                    setting.substring(0, sign).strip(),
                    setting.substring(sign + 1).strip());
        }
        return settings;
    }

    private List<String> without(Case written) {
        var names = written.mechanisms().stream().map(Mechanism::name).toList();
        return without.isEmpty() ? List.of() : Names.some(without, names, "mechanism");
    }

    /// The views asked for; the case as written where it has none.
    List<View> views(Case subject) {
        if (subject.views().isEmpty()) {
            Names.some(views, List.of("as written"), "view");
            return List.of(new View("as written", List.of(), false, "", List.of(), subject.base()));
        }
        var names = Names.some(views, subject.views().stream().map(View::name).toList(), "view");
        return subject.views().stream()
                .filter(view -> names.contains(view.name()))
                .toList();
    }

    /// The command with the same changes, to be continued.
    String again(String command, String file) {
        var words = new ArrayList<String>(List.of("parley", command, file));
        views.forEach(value -> words.addAll(List.of("--view", value)));
        set.forEach(value -> words.addAll(List.of("--set", value)));
        without.forEach(value -> words.addAll(List.of("--without", value)));
        return String.join(" ", words.stream().map(Quoting::word).toList());
    }
}
