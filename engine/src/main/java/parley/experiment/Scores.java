package parley.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/// How a contest stands at a look.
///
/// @param stands contenders that have played at all, in the plan's order
/// @param duels  the leader against each rival, best rival first
record Scores(Contest contest, List<Stand> stands, List<Duel> duels) {

    /// Part of the wanted precision that is too little to tell responses apart.
    private static final double SLIGHT = 0.25;

    static Scores of(Contest contest) {
        return of(contest, List.of());
    }

    /// After some more has been played.
    Scores again() {
        return of(contest, stands);
    }

    private static Scores of(Contest contest, List<Stand> before) {
        var plan = contest.plan();
        var stands = contest.contenders().stream()
                .filter(contender -> contender.batches() > 0)
                .map(contender -> before.stream()
                        .filter(stand -> stand.contender() == contender)
                        .findFirst()
                        .map(stand -> stand.fresh() ? stand : stand.again(plan.respond(), contest.actor()))
                        .orElseGet(() -> Stand.of(contender, plan.respond(), contest.actor())))
                .toList();
        var duels = Answers.duels(stands, contest.actor(), contest.looks(), plan.indifference());
        return new Scores(contest, stands, duels);
    }

    /// A contender that must play on.
    ///
    /// @param batches until its next look
    record Further(Contender contender, long batches) {
        Stream<Contender.Job> jobs() {
            return contender.upTo(batches).stream();
        }
    }

    /// Who must play on: everybody, where the number is fixed; else those whose own precision is not reached, until
    /// it should be, and of an open duel the one that has played less, or both.
    List<Further> goOn() {
        var plan = contest.plan();
        var looks = contest.looks();
        var further = new LinkedHashMap<Contender, Long>();
        for (var stand : stands) {
            if (!looks.free() || stand.halfWidth() > plan.precision()) {
                long batches = stand.seen().batches();
                further.put(stand.contender(), looks.after(batches, stand.enough(plan.precision())));
            }
        }
        for (var duel : duels) {
            if (duel.open()) {
                behind(duel).forEach(contender -> further.put(contender, looks.after(contender.batches())));
            }
        }
        return further.entrySet().stream()
                .filter(each -> !contest.spent(each.getKey()))
                .map(each -> new Further(each.getKey(), each.getValue()))
                .toList();
    }

    /// Drops, where the others respond as is best for them, responses that need no more playing; else all responses
    /// to an approach go on together, since which of them is picked is itself undecided.
    void drop() {
        if (contest.plan().respond().equals(Stand.BEST) && contest.plan().trajectories() == 0) {
            stands.forEach(stand -> stand.contender()
                    .drop(Game.of(stand.contender(), 0)
                            .needless(
                                    contest.actor(),
                                    SLIGHT * contest.plan().precision(),
                                    stand.alpha(contest.looks()))));
        }
    }

    private static List<Contender> behind(Duel duel) {
        long least = Math.min(
                duel.leader().contender().batches(), duel.rival().contender().batches());
        return Stream.of(duel.leader(), duel.rival())
                .map(Stand::contender)
                .filter(contender -> contender.batches() == least)
                .toList();
    }

    /// Largest 95 % half-width of the actor's utility; infinite while a contender has not played.
    double reached() {
        return stands.size() < contest.contenders().size()
                ? Double.POSITIVE_INFINITY
                : stands.stream().mapToDouble(Stand::halfWidth).max().orElseThrow();
    }
}
