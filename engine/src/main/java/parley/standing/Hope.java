package parley.standing;

/// A further exit that each role hopes for: another stage agreed, a deal out of talks under way.
///
/// @param rates  role → perceived rate per period; 0 where there is nothing to hope for
/// @param worths role → what it would be worth
public record Hope(double[] rates, double[] worths) {

    /// Nothing to hope for.
    public static Hope none(int roles) {
        return new Hope(new double[roles], new double[roles]);
    }
}
