package parley.standing;

/// A further exit that one role hopes for: a deal out of talks under way, or another stage agreed.
///
/// @param rate  perceived rate per period; 0 where there is nothing to hope for
/// @param worth what it would be worth
public record Hoped(double rate, double worth) {

    /// Nothing to hope for.
    public static final Hoped NOTHING = new Hoped(0, 0);
}
