package parley.negotiation;

import java.util.List;
import parley.formula.Formula;

/// A named uncertain number.
///
/// @param value     its value under the view at hand: one formula (may read other assumptions, without circles)
/// @param drawn     none, or the range it is drawn from instead, once per trajectory, every value equally likely
/// @param low       smallest value thought possible
/// @param high      largest value thought possible
/// @param baseRates none, or an outside number to hold beside it
public record Assumption(
        String name,
        Formula value,
        List<Range> drawn,
        double low,
        double high,
        String unit,
        String meaning,
        List<BaseRate> baseRates) {

    public Assumption {
        drawn = List.copyOf(drawn);
        baseRates = List.copyOf(baseRates);
    }

    /// The same with one value instead.
    public Assumption at(double value) {
        return new Assumption(name, Formula.of(value), List.of(), low, high, unit, meaning, baseRates);
    }

    /// The same drawn from a range instead.
    public Assumption within(Range range) {
        var middle = Formula.of((range.low + range.high) / 2);
        return new Assumption(name, middle, List.of(range), low, high, unit, meaning, baseRates);
    }

    /// From `low` to `high`, uniform.
    public record Range(double low, double high) {
        public Range {
            if (!(low <= high)) {
                throw new IllegalArgumentException("range " + low + " .. " + high + " is reversed");
            }
        }
    }

    /// A frequency from elsewhere.
    ///
    /// @param of     what was counted
    /// @param source key of a document the case names
    public record BaseRate(double value, String of, String source) {}
}
