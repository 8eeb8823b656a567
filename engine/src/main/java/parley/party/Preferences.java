package parley.party;

import java.util.List;
import java.util.Map;

/// Preferences over states given directly, for conflict analysis without utilities.
public sealed interface Preferences {

    /// States best first; states inside one group are tied. A state names an option index per issue.
    record Ranking(List<List<Map<String, Integer>>> best) implements Preferences {
        public Ranking {
            best = List.copyOf(best);
        }
    }

    /// Statements in order of importance (option prioritising): each is a list of alternatives, and is met by a
    /// state that has all option indices of one of them.
    record Priorities(List<List<Map<String, Integer>>> statements) implements Preferences {
        public Priorities {
            statements = statements.stream().map(List::copyOf).toList();
        }
    }
}
