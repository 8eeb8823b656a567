package parley.formula;

import java.util.List;

/// What reading a text as a formula gives.
public sealed interface Parsed {

    /// The formula.
    record Understood(Formula formula) implements Parsed {}

    /// At least one problem, in the order of the text.
    record Misread(List<Problem> problems) implements Parsed {
        public Misread {
            problems = List.copyOf(problems);
        }
    }

    /// One thing wrong with the text of a formula.
    ///
    /// @param offset where it begins, from 0
    /// @param length how many characters it concerns, at least 1
    /// @param remedy what to write instead; may be empty
    record Problem(Kind kind, int offset, int length, String what, String remedy) {}

    /// What sort of problem.
    enum Kind {
        /// The text is no formula.
        SYNTAX,
        /// A percent sign or a decimal comma.
        NOTATION,
        /// A name that means nothing here.
        NAME,
        /// Too few or too many arguments.
        ARGUMENTS,
        /// Too long or too deep.
        LIMIT
    }
}
