package parley.simulation;

import org.jspecify.annotations.Nullable;
import parley.standing.Model;
import parley.standing.Scene;

/// Plays trajectories of one match one after the other, with the scratch of one thread.
final class Runner {

    /// Deals of one trajectory in so many of each cast are followed after signature.
    private static final int FOLLOWED = 4;

    private final Match match;
    private final int[] first;
    private final Model model;
    private final Record record;
    private final Period period;
    private @Nullable Period after;
    private final double[] numbers;

    /// @param first party → number of the script it begins with, -1 for none
    Runner(Match match, int[] first, Record record, Scene scene) {
        this.match = match;
        this.first = first;
        this.model = match.model;
        this.record = record;
        this.period = new Period(match, scene);
        this.numbers = new double[record.measures().size()];
    }

    /// Plays one trajectory into a tally.
    ///
    /// @param turn its number among the trajectories of its cast in all even batches, or in all odd ones
    void play(long trajectory, int cast, long turn, Tally tally) {
        var state = period.state;
        state.begin(match, first, trajectory, cast);
        boolean followed = turn % FOLLOWED == 0;
        while (state.period < match.horizon && state.ended < 0) {
            int now = state.period;
            period.play(true);
            trace(state, now, now + 1, tally);
            if (followed && state.justSigned) {
                follow(tally);
                state.justSigned = false;
            }
        }
        trace(state, state.period, match.horizon, tally);
        if (state.ended < 0) {
            period.payHorizon();
        }
        record.read(state, match, numbers);
        tally.take(numbers);
    }

    /// Plays one trajectory for its utilities alone.
    void play(long trajectory, int cast) {
        var state = period.state;
        state.begin(match, first, trajectory, cast);
        while (state.period < match.horizon && state.ended < 0) {
            period.play(true);
        }
        if (state.ended < 0) {
            period.payHorizon();
        }
    }

    /// Utility of a party in the trajectory just played.
    double utility(int actor) {
        return period.state.earned[actor];
    }

    /// What is followed over time, as it stays from a period to before another.
    private void trace(State state, int from, int to, Tally tally) {
        var layout = model.layout();
        int path = 0;
        for (int i = 0; i < layout.time; i++) {
            tally.follow(path++, from, to, state.situation[i]);
        }
        for (int party = 0; party < model.parties(); party++) {
            int observer = party == match.ruling ? match.order[match.order.length - 1] : match.ruling;
            int mind = model.mindOf(model.role(observer, model.typeIn(state.cast, observer)));
            for (int type = 0; type < model.types(party) && model.types(party) > 1; type++) {
                tally.follow(path++, from, to, state.situation[layout.belief(mind, model.typeStart(party) + type)]);
            }
        }
        tally.follow(path, from, to, state.ended < 0 && state.deal(match) ? 1 : 0);
    }

    /// Follows a deal just signed, with talks closed, until it ends or has grown old.
    private void follow(Tally tally) {
        var after = after();
        var state = after.state;
        state.copy(period.state);
        for (int age = 0; age < record.ages(); age++) {
            tally.survives(age);
            if (age > 0) {
                after.play(false);
            }
            int cause = cause(age == 0 ? period.state : state);
            if (cause >= 0) {
                tally.fails(cause, age);
                return;
            }
        }
    }

    /// Where deals are followed: made when the first is, since plays of utilities alone follow none.
    private Period after() {
        var made = after;
        if (made == null) {
            made = new Period(match, period.scene);
            after = made;
        }
        return made;
    }

    /// Which cause has ended the deal, -1 for none.
    private int cause(State state) {
        if (state.ended >= 0) {
            return 2
                    + match.endings()
                            .indexOf(model.happenings().get(state.ended).label());
        }
        if (state.breached() != 0 || state.lost == State.BREACHED) {
            return 0;
        }
        return state.lost == State.WITHDRAWN ? 1 : -1;
    }
}
