package parley.formats.casetext;

import java.util.List;
import java.util.Optional;
import parley.deal.Performer;
import parley.formats.scenario.Conflict;
import parley.formats.scenario.Foreign;
import parley.formats.scenario.Loss;
import parley.formats.scenario.Scenario;
import parley.formats.scenario.Topic;
import parley.negotiation.Case;
import parley.party.Party;

/// A case as what other programs can hold of it.
///
/// @param foreign none where nothing of it can be held
/// @param losses  what is left out
public record CaseContent(Optional<Foreign> foreign, List<Loss> losses) {

    public CaseContent {
        losses = List.copyOf(losses);
    }

    /// The case as a scenario of utilities.
    ///
    /// @param name what it is called
    public static CaseContent scenario(String name, Case written) {
        return ScenarioOfCase.of(name, written);
    }

    /// The case as a conflict of options and preferences.
    ///
    /// @param name what it is called
    public static CaseContent conflict(String name, Case written) {
        return ConflictOfCase.of(name, written);
    }

    /// Whether the case is about preferences over states, not utilities.
    public static boolean isConflict(Case written) {
        var base = written.base();
        return base.parties().stream()
                        .filter(Party::atTable)
                        .anyMatch(party -> !party.preferences().isEmpty())
                && base.issues().stream()
                        .allMatch(issue -> issue.options().size() == 2 && issue.performer() instanceof Performer.One);
    }

    /// The issues, where it is a scenario.
    List<Topic> topics() {
        return foreign.map(found -> found instanceof Scenario scenario ? scenario.topics() : List.<Topic>of())
                .orElse(List.of());
    }

    static CaseContent of(Scenario scenario, List<Loss> losses) {
        return new CaseContent(Optional.of(scenario), losses);
    }

    static CaseContent of(Conflict conflict, List<Loss> losses) {
        return new CaseContent(Optional.of(conflict), losses);
    }

    static CaseContent nothing(List<Loss> losses) {
        return new CaseContent(Optional.empty(), losses);
    }
}
