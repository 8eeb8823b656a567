package parley.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.approach.Approach;
import parley.casefile.CaseFile;
import parley.casefile.Reading;
import parley.negotiation.Case;
import parley.negotiation.Negotiation;
import parley.simulation.Play;
import parley.simulation.Table;

/// Whether [Straight] and the engine play the same model: every actor's utility in every trajectory, to 1e-9.
/// `StraightCheck check CASE [BLOCKS]` ends with 1 where they do not.
public final class StraightCheck {

    private static final double TOLERANCE = 1e-9;

    private StraightCheck() {}

    /// The meeting it plays, for the engine: the case's first view and the others' first responses.
    record Meeting(Negotiation negotiation, Map<String, Approach> profile) {

        /// The advised party's first approach where that goes by stages, its second, a package, where not.
        static Meeting of(Path file, boolean stages) {
            var negotiation = read(file).views().getFirst().negotiation();
            var meeting = new HashMap<String, Approach>();
            negotiation.approaches().forEach((party, own) -> meeting.put(party, own.getFirst()));
            var advised = negotiation.question().advise();
            meeting.put(advised, negotiation.approachesOf(advised).get(stages ? 0 : 1));
            return new Meeting(negotiation, meeting);
        }

        private static Case read(Path file) {
            try {
                if (CaseFile.read(file.toString(), Files.readAllBytes(file), List.of(), List.of())
                        instanceof Reading.Read found) {
                    return found.negotiation();
                }
                throw new IllegalStateException("the case has faults");
            } catch (IOException absent) {
                throw new UncheckedIOException(absent);
            }
        }

        /// At a table where nobody has sat.
        Play play(long seed) {
            return Table.of(negotiation, seed).play(profile);
        }
    }

    static void main(String[] arguments) {
        if (arguments.length < 2 || !arguments[0].equals("check")) {
            throw new IllegalArgumentException("say: check CASE [BLOCKS]");
        }
        int blocks = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 16;
        boolean agree = true;
        for (boolean stages : new boolean[] {false, true}) {
            agree &= agrees(Meeting.of(Path.of(arguments[1]), stages).play(1), stages, blocks);
        }
        if (!agree) {
            System.exit(1);
        }
    }

    private static boolean agrees(Play play, boolean stages, int blocks) {
        var straight = Straight.of(stages, 1);
        long all = 0;
        long apart = 0;
        double most = 0;
        for (int number = 0; number < blocks; number++) {
            var theirs = play.utilities(number, play.batchesPerBlock()).utility();
            var ours = straight.block(number);
            for (int cast = 0; cast < ours[0].length; cast++) {
                for (int batch = 0; batch < ours[0][cast].length; batch++) {
                    double worst = 0;
                    for (int actor = 0; actor < ours.length; actor++) {
                        worst = Math.max(worst, Math.abs(ours[actor][cast][batch] - theirs[actor][cast][batch]));
                    }
                    all++;
                    apart += worst <= TOLERANCE ? 0 : 1;
                    most = Math.max(most, worst);
                }
            }
        }
        System.out.printf(
                "%s: %,d trajectories, %,d apart by more than %.0e, at most %.1e%n",
                stages ? "in stages" : "in one package", all, apart, TOLERANCE, most);
        return apart == 0 && all > 0;
    }
}
