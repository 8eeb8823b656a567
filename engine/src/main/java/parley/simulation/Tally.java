package parley.simulation;

/// Sums over trajectories of one stratum. Adding tallies in a fixed order gives the same bytes however they were made.
///
/// Most deals never end and many paths stay at 0, so a row takes no room before anything is added to it.
public final class Tally {

    private long trajectories;
    private final double[] sums;
    private final double[] squares;
    private final int periods;
    private final double[][] paths;
    private final long[] atRisk;
    private final long[][] failures;

    /// An empty tally.
    ///
    /// @param measures how many numbers are read off a trajectory
    /// @param paths    how many quantities are followed over time
    /// @param periods  the horizon
    /// @param ages     how many periods deals are followed after signature
    /// @param causes   how many causes end a deal
    public Tally(int measures, int paths, int periods, int ages, int causes) {
        this.sums = new double[measures];
        this.squares = new double[measures];
        this.periods = paths == 0 ? 0 : periods;
        this.paths = new double[paths][0];
        this.atRisk = new long[ages];
        this.failures = new long[causes][0];
    }

    /// A tally of nothing at all.
    static Tally none() {
        return new Tally(0, 0, 0, 0, 0);
    }

    /// How many numbers it holds.
    long numbers() {
        long numbers = 2L * sums.length + atRisk.length;
        for (var path : paths) {
            numbers += path.length;
        }
        for (var ended : failures) {
            numbers += ended.length;
        }
        return numbers;
    }

    /// An empty tally of the same shape.
    public Tally emptied() {
        return new Tally(sums.length, paths.length, periods(), atRisk.length, failures.length);
    }

    /// Takes in one trajectory's numbers, in the order of the play's measures.
    public void take(double[] numbers) {
        trajectories++;
        for (int i = 0; i < sums.length; i++) {
            sums[i] += numbers[i];
            squares[i] += numbers[i] * numbers[i];
        }
    }

    /// Adds to the path of a quantity in the periods from one to before another.
    public void follow(int path, int from, int to, double value) {
        if (value != 0 && from < to) {
            var row = path(path);
            for (int period = from; period < to; period++) {
                row[period] += value;
            }
        }
    }

    /// A deal is still standing at the start of this age.
    public void survives(int age) {
        atRisk[age]++;
    }

    /// A deal ended at this age from this cause.
    public void fails(int cause, int age) {
        failures(cause)[age]++;
    }

    /// Adds all of another tally of the same shape.
    public void add(Tally other) {
        trajectories += other.trajectories;
        for (int i = 0; i < sums.length; i++) {
            sums[i] += other.sums[i];
            squares[i] += other.squares[i];
        }
        for (int i = 0; i < paths.length; i++) {
            for (int t = 0; t < other.paths[i].length; t++) {
                path(i)[t] += other.paths[i][t];
            }
        }
        for (int age = 0; age < atRisk.length; age++) {
            atRisk[age] += other.atRisk[age];
        }
        for (int cause = 0; cause < failures.length; cause++) {
            for (int age = 0; age < other.failures[cause].length; age++) {
                failures(cause)[age] += other.failures[cause][age];
            }
        }
    }

    /// The path of a quantity, to be added to.
    private double[] path(int path) {
        if (paths[path].length == 0) {
            paths[path] = new double[periods];
        }
        return paths[path];
    }

    private long[] failures(int cause) {
        if (failures[cause].length == 0) {
            failures[cause] = new long[atRisk.length];
        }
        return failures[cause];
    }

    /// How many trajectories were taken in.
    public long trajectories() {
        return trajectories;
    }

    /// Sum of one measure.
    public double sum(int measure) {
        return sums[measure];
    }

    /// Sum of squares of one measure.
    public double square(int measure) {
        return squares[measure];
    }

    /// Sum of a followed quantity in a period; divide by the number of trajectories.
    public double path(int path, int period) {
        return paths[path].length == 0 ? 0 : paths[path][period];
    }

    /// How many periods a quantity is followed over; 0 where none is.
    public int periods() {
        return periods;
    }

    /// How many periods deals are followed after signature.
    public int ages() {
        return atRisk.length;
    }

    /// How many deals were followed up to the start of this age.
    public long atRisk(int age) {
        return atRisk[age];
    }

    /// How many deals ended at this age from this cause.
    public long failures(int cause, int age) {
        return failures[cause].length == 0 ? 0 : failures[cause][age];
    }
}
