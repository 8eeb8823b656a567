package parley.cli;

import parley.negotiation.Case;
import parley.report.Quoting;

/// Whether a case can be played; one without approaches can only be analysed.
final class Playable {

    private Playable() {}

    /// Whether it can; if not, what is missing has been said, and the command ends with [Exit#FAULTY].
    static boolean check(CaseSource source, Case subject, Surroundings surroundings) {
        if (!subject.base().approaches().isEmpty()) {
            return true;
        }
        surroundings.say("parley: '" + source.name() + "' holds nothing to compare: it has no approaches. "
                + "Say how each party can go about it under 'approaches', whose choice is advised under 'question', "
                + "and, if there is a world around the table, what can happen under 'events'; parley new FILE writes "
                + "a case with all of them. What could be agreed needs no play: parley deals "
                + Quoting.word(source.name()) + "\n");
        return false;
    }
}
