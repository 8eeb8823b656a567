package parley.measure;

/// A closed interval of numbers.
public record Interval(double low, double high) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("interval " + low + " .. " + high + " is reversed");
        }
    }

    /// Whether the number lies inside or on the border.
    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /// Half its length.
    public double halfWidth() {
        return (high - low) / 2;
    }
}
