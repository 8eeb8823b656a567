package parley.formats.scenario;

import java.util.List;
import java.util.Map;

/// A conflict as the Graph Model describes it (FangHipelKilgour1993): options that are taken or not, who decides on
/// them, and who prefers which states.
///
/// @param infeasible combinations that cannot be: option → whether it is taken
public record Conflict(
        String name, List<Option> options, List<DecisionMaker> makers, List<Map<Integer, Boolean>> infeasible)
        implements Foreign {

    public Conflict {
        options = List.copyOf(options);
        makers = List.copyOf(makers);
        infeasible = infeasible.stream().map(Map::copyOf).toList();
    }

    /// Which way an option can be moved.
    public enum Direction {
        BOTH,
        /// It can be taken, but not given up.
        FORWARD,
        /// It can be given up, but not taken.
        BACK
    }

    /// Something that is done or not.
    public record Option(String name, Direction direction) {}

    /// Somebody who decides on options.
    public record DecisionMaker(String name, List<Integer> options, Order order) {
        public DecisionMaker {
            options = List.copyOf(options);
        }
    }

    /// Which states somebody prefers.
    public sealed interface Order {

        /// Statements, the most important first; each is met by any of its combinations (option → taken).
        record Statements(List<List<Map<Integer, Boolean>>> statements) implements Order {
            public Statements {
                statements = statements.stream().map(List::copyOf).toList();
            }
        }

        /// States, best first, tied ones together; a state is the set of options taken, bit k for option k.
        record Ranking(List<List<Long>> best) implements Order {
            public Ranking {
                best = best.stream().map(List::copyOf).toList();
            }
        }
    }

    /// Whether a state (bit k for option k) is possible.
    public boolean feasible(long state) {
        return infeasible.stream()
                .noneMatch(combination -> combination.entrySet().stream()
                        .allMatch(entry -> ((state >> entry.getKey() & 1) == 1) == entry.getValue()));
    }

    /// The possible states, ascending; for at most 20 options.
    public List<Long> states() {
        return java.util.stream.LongStream.range(0, 1L << options.size())
                .filter(this::feasible)
                .boxed()
                .toList();
    }
}
