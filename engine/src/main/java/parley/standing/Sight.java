package parley.standing;

import java.util.Arrays;

/// What one mind sees for one cast in many states of affairs: the numbers of [Exits], each a column over the states,
/// laid out when somebody first reads it, so that sums over states are made of vector instructions.
final class Sight {

    private final Cut cut;
    private final Scratch scratch;
    private final double[][] rows = new double[Slate.LENGTH][];
    private final double[][] columns;
    private final boolean[] zero;
    private final int[] laid;
    private int columnsLaid;
    private double[] detection = Slate.NO_NUMBERS;
    private boolean surelySeen;
    private double[] seenOwn = Slate.NO_NUMBERS;
    private int size = -1;
    private boolean sure;

    Sight(Cut cut, Scratch scratch) {
        this.cut = cut;
        this.scratch = scratch;
        this.columns = new double[cut.width()][];
        Arrays.fill(columns, Slate.NO_NUMBERS);
        this.zero = new boolean[columns.length];
        this.laid = new int[columns.length];
    }

    /// Gives its columns back.
    void forget() {
        size = -1;
        for (int i = 0; i < columnsLaid; i++) {
            scratch.back(columns[laid[i]]);
            columns[laid[i]] = Slate.NO_NUMBERS;
        }
        columnsLaid = 0;
        detection = givenBack(detection);
        seenOwn = givenBack(seenOwn);
    }

    private double[] givenBack(double[] column) {
        if (column.length > 0) {
            scratch.back(column);
        }
        return Slate.NO_NUMBERS;
    }

    boolean known() {
        return size >= 0;
    }

    Sight look(Slate slate, States where, int mind, int cast, int event) {
        size = where.size();
        sure = slate.look(where, mind, cast, event, rows);
        return this;
    }

    /// Whether an event is certain in any state, so that rates cannot simply be added.
    boolean sure() {
        return sure;
    }

    /// The column at a place that [Cut] names.
    double[] column(int place) {
        return columns[place].length == 0 ? lay(place) : columns[place];
    }

    private double[] lay(int place) {
        var column = scratch.numbers();
        long bits = 0; // of all numbers but their signs: a sum of numbers would have to wait for each addition
        for (int i = 0; i < size; i++) {
            double value = rows[i][place];
            column[i] = value;
            bits |= Double.doubleToRawLongBits(value) << 1;
        }
        columns[place] = column;
        zero[place] = bits == 0;
        laid[columnsLaid++] = place;
        return column;
    }

    /// Whether the event comes in no state.
    boolean never(int event) {
        column(cut.rate(event));
        return zero[cut.rate(event)];
    }

    /// The rates at which what is breached in each state is seen.
    double[] detection(States where) {
        if (detection.length == 0) {
            detection = scratch.numbers();
            surelySeen = false;
            for (int i = 0; i < size; i++) {
                detection[i] = cut.detectionRate(rows[i], where.breached(i));
                surelySeen |= detection[i] == Double.POSITIVE_INFINITY;
            }
        }
        return detection;
    }

    /// Whether in any state what is breached is seen for certain; known with the rates of [#detection].
    boolean surelySeen() {
        return surelySeen;
    }

    /// How likely what one's own party breaches in each state is seen, per period.
    double[] seenOwn(States where) {
        if (seenOwn.length == 0) {
            seenOwn = scratch.numbers();
            for (int i = 0; i < size; i++) {
                seenOwn[i] = Standing.chance(cut.detectionRate(rows[i], where.own(i)));
            }
        }
        return seenOwn;
    }
}
