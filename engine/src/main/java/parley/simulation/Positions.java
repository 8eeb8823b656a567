package parley.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parley.standing.Model;
import parley.standing.Position;
import parley.standing.Stage;

/// Positions of talks, each made once: equal ones are the same.
final class Positions {

    /// About how much room one takes.
    private static final int BYTES = 1_000;

    private final Match match;
    private final Model model;
    private final Key key;

    Positions(Match match) {
        this.match = match;
        this.model = match.model;
        this.key = new Key(new double[4 + 3 * model.parties()]);
    }

    /// Where talks about a stage of these rules stand.
    Position of(State state, Script rules, int stage) {
        int last = rules.stages().size() - 1;
        boolean more = !rules.simultaneous() && stage < last;
        key.numbers[0] = rules.party();
        key.numbers[1] = state.script[rules.party()];
        key.numbers[2] = stage;
        key.numbers[3] = state.agreed;
        for (int party = 0; party < model.parties(); party++) {
            boolean stays = state.period < state.leftUntil[party];
            key.numbers[4 + 3 * party] =
                    stays ? state.left[party] : model.space().statusQuo();
            key.numbers[5 + 3 * party] = stays ? state.leftUntil[party] - state.period : 0;
            key.numbers[6 + 3 * party] = more || state.deal(match) ? widening(state, party) : 0;
        }
        var known = match.positions.get(key);
        if (known == null) {
            known = make(rules, stage, more);
            match.positions.put(new Key(key.numbers.clone()), known);
            match.perceptions.brief().grow(BYTES);
        }
        return known;
    }

    private static double widening(State state, int party) {
        double successes = state.counted[2 * party];
        double failures = state.counted[2 * party + 1];
        return (successes + 1) / (successes + failures + 2);
    }

    private Position make(Script rules, int stage, boolean more) {
        var left = new ArrayList<Integer>();
        var until = new ArrayList<Double>();
        var widening = new ArrayList<Double>();
        for (int party = 0; party < model.parties(); party++) {
            left.add((int) key.numbers[4 + 3 * party]);
            until.add(key.numbers[5 + 3 * party]);
            widening.add(key.numbers[6 + 3 * party]);
        }
        List<Stage> next = more ? List.of(rules.stages().get(stage + 1)) : List.of();
        return new Position(rules.stages().get(stage), next, (int) key.numbers[3], left, until, widening);
    }

    record Key(double[] numbers) {
        @Override
        public int hashCode() {
            return Arrays.hashCode(numbers);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(numbers, key.numbers);
        }
    }
}
