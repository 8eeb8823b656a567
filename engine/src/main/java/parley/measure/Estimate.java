package parley.measure;

/// A mean known by sampling.
///
/// @param error standard error of the mean, 0 or more; infinite where it cannot be known yet
public record Estimate(double mean, double error) {

    /// A number known exactly.
    public static Estimate exact(double value) {
        return new Estimate(value, 0);
    }

    /// The interval of so many standard errors to either side.
    public Interval within(double errors) {
        return new Interval(mean - errors * error, mean + errors * error);
    }
}
