package parley.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.casefile.Change;
import parley.negotiation.Case;
import parley.negotiation.Mechanism;
import picocli.CommandLine.Option;

/// What is changed in a case before it is looked at.
final class ChangeOptions {

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = "Replace a number of the case, in every view: --set trust=0.3, --set 'trust=[0.2, 0.4]'.")
    private List<String> set = new ArrayList<>();

    @Option(names = "--without", paramLabel = "MECHANISM", description = "Switch a causal claim of the case off.")
    private List<String> without = new ArrayList<>();

    boolean none() {
        return set.isEmpty() && without.isEmpty();
    }

    /// Path → text, in the order typed.
    Map<String, String> settings() {
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

    List<Change> changes() {
        return settings().entrySet().stream()
                .map(setting -> new Change(setting.getKey(), setting.getValue(), "--set"))
                .toList();
    }

    /// Names of the mechanisms that are switched off.
    List<String> without(Case written) {
        var names = written.mechanisms().stream().map(Mechanism::name).toList();
        return without.isEmpty() ? List.of() : Names.some(without, names, "mechanism");
    }

    /// Adds the words that ask for the same changes.
    void repeat(List<String> words) {
        set.forEach(value -> words.addAll(List.of("--set", value)));
        without.forEach(value -> words.addAll(List.of("--without", value)));
    }
}
