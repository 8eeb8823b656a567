package parley.party;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import parley.formula.Formula;

/// What somebody wants: a weighted sum over issues with links and a gate, and flows beside it. All numbers but
/// `drift` and `gains` are constant within a trajectory.
///
/// @param weights issue → weight; they add up to 1; an issue left out weighs nothing
/// @param values  issue → value of each option, in 0..1, in the order of the options
/// @param links   bonuses and losses for combinations
/// @param gates   none or one
/// @param drift   flow added always; may read stocks, instruments, levels
/// @param gains   flow added with a deal in force
public record Interests(
        Map<String, Formula> weights,
        Map<String, List<Formula>> values,
        List<Link> links,
        List<Gate> gates,
        Formula drift,
        Formula gains) {

    public Interests {
        weights = Map.copyOf(weights);
        values = Map.copyOf(values);
        links = List.copyOf(links);
        gates = List.copyOf(gates);
        if (gates.size() > 1) {
            throw new IllegalArgumentException("at most one gate, not " + gates.size());
        }
    }

    /// Nobody's interests: nothing matters.
    public static final Interests NONE =
            new Interests(Map.of(), Map.of(), List.of(), List.of(), Formula.ZERO, Formula.ZERO);

    /// A bonus (or loss) earned when each named issue stands at least, and at most, at the named option.
    ///
    /// @param atLeast issue → option index
    /// @param atMost  issue → option index
    public record Link(Map<String, Integer> atLeast, Map<String, Integer> atMost, Formula bonus) {
        public Link {
            atLeast = Map.copyOf(atLeast);
            atMost = Map.copyOf(atMost);
        }

        /// With no upper bound.
        public Link(Map<String, Integer> atLeast, Formula bonus) {
            this(atLeast, Map.of(), bonus);
        }

        /// Whether it is earned in an outcome.
        ///
        /// @param option issue → option index
        public boolean holds(ToIntFunction<String> option) {
            return atLeast.entrySet().stream().allMatch(entry -> option.applyAsInt(entry.getKey()) >= entry.getValue())
                    && atMost.entrySet().stream()
                            .allMatch(entry -> option.applyAsInt(entry.getKey()) <= entry.getValue());
        }
    }

    /// Gains elsewhere are held back by the share `holdBack` while the core issue's value is below `atLeast`.
    public record Gate(String core, Formula atLeast, Formula holdBack) {}
}
