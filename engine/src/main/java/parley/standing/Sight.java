package parley.standing;

import java.util.Arrays;

/// What one mind sees for one cast in many states of affairs: the numbers of [Exits], each a column over the states,
/// laid out when somebody first reads it, so that sums over states are made of vector instructions.
final class Sight {

    private final Cut cut;
    private final double[][] rows = new double[Slate.MOST][];
    private final double[][] columns;
    private final boolean[] laid;
    private final boolean[] zero;
    private int size = -1;
    private boolean sure;

    Sight(Cut cut) {
        this.cut = cut;
        this.columns = new double[cut.width()][];
        this.laid = new boolean[columns.length];
        this.zero = new boolean[columns.length];
    }

    void forget() {
        size = -1;
    }

    boolean known() {
        return size >= 0;
    }

    Sight look(Slate slate, States where, int mind, int cast, int event) {
        size = where.size();
        sure = false;
        Arrays.fill(laid, false);
        for (int i = 0; i < size; i++) {
            var exits = slate.exits(mind, cast, where.stands(i), event);
            sure |= exits.natural().sure();
            rows[i] = exits.row();
        }
        return this;
    }

    /// Whether an event is certain in any state, so that rates cannot simply be added.
    boolean sure() {
        return sure;
    }

    /// The column at a place that [Cut] names.
    double[] column(int place) {
        if (!laid[place]) {
            lay(place);
        }
        return columns[place];
    }

    private void lay(int place) {
        var column = Slate.grown(columns[place]);
        double sum = 0;
        for (int i = 0; i < size; i++) {
            double value = rows[i][place];
            column[i] = value;
            sum += Math.abs(value);
        }
        columns[place] = column;
        zero[place] = sum == 0;
        laid[place] = true;
    }

    /// Whether the event comes in no state.
    boolean never(int event) {
        column(cut.rate(event));
        return zero[cut.rate(event)];
    }

    /// The rate at which a breach of any of the issues (bit k for issue k) is seen in a state.
    double detectionRate(int state, long breached) {
        return cut.detectionRate(rows[state], breached);
    }
}
