package parley.experiment;

import java.util.List;
import java.util.stream.Stream;
import parley.experiment.Answer.Split;
import parley.experiment.Contrast.Term;

/// How much of a margin is procedure and how much posture: each procedure is also played under the other's posture.
///
/// With U(p, q) the utility of procedure p under posture q, a the leader and b the rival: procedure = ½[U(a,a) −
/// U(b,a) + U(a,b) − U(b,b)], posture = ½[U(a,a) − U(a,b) + U(b,a) − U(b,b)], the Shapley values of the two changes
/// (Shapley1953). They add up to U(a,a) − U(b,b). The others respond to a hybrid by the same rule as to any approach,
/// so that equal postures make the posture's part exactly 0, and equal procedures the procedure's.
///
/// @param ours   the leader's procedure under the rival's posture
/// @param theirs the rival's procedure under the leader's posture
record PostureSplit(Duel duel, Contender ours, Contender theirs) {

    /// The hybrids of a leading pair, not yet played.
    static PostureSplit of(Duel duel, PlayMaker table) {
        var a = duel.leader().contender();
        var b = duel.rival().contender();
        return a.approach().posture().equals(b.approach().posture())
                ? new PostureSplit(duel, a, b)
                : new PostureSplit(duel, hybrid(a, b, table), hybrid(b, a, table));
    }

    private static Contender hybrid(Contender procedure, Contender posture, PlayMaker table) {
        var approach = procedure.approach().withPostureOf(posture.approach());
        return new Contender(procedure.view(), approach, procedure.responses(), procedure.played(), table);
    }

    /// As many batches as the pair has both played, but no more than by the first look where their number is free:
    /// the split needs no verdict, and says its own interval.
    Stream<Contender.Job> jobs(Looks looks) {
        long both = Math.min(
                duel.leader().contender().batches(), duel.rival().contender().batches());
        long batches = Math.min(both, looks.free() ? looks.first() : looks.last());
        return Stream.of(ours, theirs).flatMap(contender -> contender.upTo(batches).stream());
    }

    /// Trajectories played for the split alone.
    long trajectories() {
        return ours == duel.leader().contender() ? 0 : ours.trajectories() + theirs.trajectories();
    }

    /// How many of these were at hand and not played.
    long reused() {
        return ours == duel.leader().contender() ? 0 : ours.reused() + theirs.reused();
    }

    Split split(String respond, int actor) {
        var ab = Stand.of(ours, respond, actor).asked();
        var ba = Stand.of(theirs, respond, actor).asked();
        var aa = duel.leader().asked();
        var bb = duel.rival().asked();
        return new Split(
                duel.rival().approach(),
                half(actor, List.of(aa, ab), List.of(ba, bb)),
                half(actor, List.of(aa, ba), List.of(ab, bb)));
    }

    private Answer.Margin half(int actor, List<Mixture> added, List<Mixture> taken) {
        var terms = Stream.concat(
                        added.stream().map(mixture -> new Term(0.5, mixture)),
                        taken.stream().map(mixture -> new Term(-0.5, mixture)))
                .toList();
        return Contrast.of(actor, terms).margin(duel.level());
    }
}
