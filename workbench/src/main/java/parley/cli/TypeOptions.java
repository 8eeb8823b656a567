package parley.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import parley.negotiation.Negotiation;
import parley.party.Party;
import parley.party.Type;
import parley.report.Quoting;
import picocli.CommandLine.Option;

/// Who the parties truly are: the option of commands that look at one combination of types.
final class TypeOptions {

    @Option(
            names = "--types",
            paramLabel = "PARTY=TYPE",
            split = ",",
            description = "Who the parties truly are; by default the likeliest.")
    private Map<String, String> types = new LinkedHashMap<>();

    /// party → type, by their full names.
    ///
    /// @throws Mistake where the case does not know a name
    Map<String, String> of(Negotiation negotiation) {
        var parties = negotiation.parties().stream().map(Party::name).toList();
        var chosen = new LinkedHashMap<String, String>();
        types.forEach((name, type) -> {
            String party = Names.one(name, parties, "party");
            var known =
                    negotiation.party(party).types().stream().map(Type::name).toList();
            chosen.put(party, Names.one(type, known, "type of " + party));
        });
        return chosen;
    }

    /// The option as it was given, to be continued.
    String again() {
        return types.isEmpty()
                ? ""
                : " --types "
                        + Quoting.word(String.join(
                                ",",
                                types.entrySet().stream()
                                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                                        .toList()));
    }
}
