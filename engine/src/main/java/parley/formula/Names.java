package parley.formula;

import java.util.List;

/// What names mean in the place where a formula stands.
public interface Names {

    /// What a bare name means, such as `t`, a stock or an assumption.
    Meaning bare(String name);

    /// What a name with arguments means, such as `level(issue)`; never called for a function of [Operator].
    Meaning call(String function, List<String> arguments);

    /// A symbol, or why there is none.
    sealed interface Meaning {

        /// The name is known here.
        record Known(Symbol symbol) implements Meaning {}

        /// The name is not known, or may not be read here.
        record Unknown(String what, String remedy) implements Meaning {}
    }
}
