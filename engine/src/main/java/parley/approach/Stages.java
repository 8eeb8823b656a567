package parley.approach;

import java.util.List;
import java.util.Map;

/// In what order issues are settled.
public sealed interface Stages {

    /// One group of issues after the other.
    ///
    /// @param groups per stage: issue → index of the furthest option it may reach there, -1 for any
    record Sequence(List<Map<String, Integer>> groups) implements Stages {
        public Sequence {
            groups = List.copyOf(groups);
            if (groups.isEmpty()) {
                throw new IllegalArgumentException("a sequence needs a stage");
            }
        }
    }

    /// All issues in one deal.
    record Package() implements Stages {}

    /// Every issue by itself, all at once.
    record Simultaneous() implements Stages {}

    /// No talks.
    record None() implements Stages {}

    /// As the other side wants.
    record Any() implements Stages {}
}
