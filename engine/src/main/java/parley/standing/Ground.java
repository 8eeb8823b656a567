package parley.standing;

import java.util.List;

/// One of the ways things may be that a value is the mean of: who everybody is, what really stands, and where it may
/// lead. The value of a role is Σ weight × value over its grounds.
///
/// @param weight   how likely the role thinks it, 0..1
/// @param cast     who everybody is
/// @param stands   what really stands
/// @param own      issues that the role's own party breaches (bit k for issue k)
/// @param theirs   issues that others breach
/// @param patience discount factor of its party
/// @param utility  of what stands
/// @param flows    drift and gains less the cost of posture
/// @param penalty  expected penalty per period for its own breach, 0 or less
/// @param seen     issue → rate per period at which a breach of it is seen
/// @param ways     what may end it or take it elsewhere
public record Ground(
        double weight,
        int cast,
        int stands,
        long own,
        long theirs,
        double patience,
        double utility,
        double flows,
        double penalty,
        double[] seen,
        List<Way> ways) {

    /// A breach is seen.
    public static final int SEEN = -1;

    public Ground {
        ways = List.copyOf(ways);
    }

    /// One exit.
    ///
    /// @param event index among the model's happenings, [#SEEN] for a breach that is seen
    /// @param rate  per period
    /// @param worth what it leads to
    /// @param rise  how much more that would be were the penalty expected for an own breach less by 1 (it goes on)
    public record Way(int event, double rate, double worth, double rise) {}

    /// What it earns per period while it lasts.
    public double flow() {
        return utility + flows + penalty;
    }

    /// Its value.
    public double value() {
        return Standing.value(patience, flow(), rates(), worths());
    }

    /// Rates of its exits, in their order.
    public double[] rates() {
        return ways.stream().mapToDouble(Way::rate).toArray();
    }

    /// What its exits lead to, in their order.
    public double[] worths() {
        return ways.stream().mapToDouble(Way::worth).toArray();
    }

    /// The same with the breach of its own party seen at other rates, and punished otherwise.
    ///
    /// @param rates   issue → rate per period at which a breach is seen
    /// @param lost  by it when it is
    public Ground seenAt(double[] rates, double lost) {
        double mine = 0;
        double all = 0;
        for (int k = 0; k < rates.length; k++) {
            mine += (own >> k & 1) != 0 ? rates[k] : 0;
            all += ((own | theirs) >> k & 1) != 0 ? ((own >> k & 1) != 0 ? rates[k] : seen[k]) : 0;
        }
        double rate = all;
        double expected = -Standing.chance(mine) * lost;
        var changed = ways.stream()
                .map(way -> way.event == SEEN
                        ? new Way(SEEN, rate, way.worth, 0)
                        : new Way(way.event, way.rate, way.worth + way.rise * (expected - penalty), way.rise))
                .toList();
        return new Ground(weight, cast, stands, own, theirs, patience, utility, flows, expected, seen, changed);
    }
}
