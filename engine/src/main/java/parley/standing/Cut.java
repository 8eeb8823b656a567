package parley.standing;

/// How the numbers of [Exits] lie in one row, close together for the innermost loops.
final class Cut {

    /// Σ of the rates of nature's endings.
    static final int NATURE = 0;

    private final int events;
    private final int actors;
    private final int roles;
    private final int issues;
    private final int endings;
    private final int[] chosen;

    Cut(Model model) {
        this.events = model.happenings().size();
        this.actors = model.actors();
        this.roles = model.roles();
        this.issues = model.space().issues();
        this.endings = model.kinds().chosenEndings().length;
        this.chosen = new int[events];
        int number = 0;
        for (int e : model.kinds().chosenEndings()) {
            chosen[e] = number++;
        }
    }

    int width() {
        return seen(issues);
    }

    /// The rate of an event.
    int rate(int event) {
        return 1 + event;
    }

    /// Σ of rate × worth of nature's endings for an actor.
    int brings(int actor) {
        return 1 + events + actor;
    }

    /// The worth of an ending that somebody chooses, for an actor.
    int worth(int event, int actor) {
        return 1 + events + actors * (1 + chosen[event]) + actor;
    }

    /// Drift and gains less the cost of posture of a role.
    int flow(int role) {
        return 1 + events + actors * (1 + endings) + role;
    }

    /// The rate at which a breach of an issue is seen.
    int seen(int issue) {
        return 1 + events + actors * (1 + endings) + roles + issue;
    }

    /// The rate at which a breach of any of the issues (bit k for issue k) is seen.
    double detectionRate(double[] row, long breached) {
        double rate = 0;
        for (long rest = breached; rest != 0; rest &= rest - 1) {
            rate += row[seen(Long.numberOfTrailingZeros(rest))];
        }
        return rate;
    }
}
