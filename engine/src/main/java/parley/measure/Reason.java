package parley.measure;

import java.util.List;

/// A number that can say where it comes from.
///
/// Its parts, in the order in which a reader needs them, are what it was worked out from: `because` says how. Whoever
/// renders it computes nothing.
///
/// @param value   any number; infinite or not a number where there is none
/// @param because what the number is, and how it follows from its parts; a phrase without a full stop
/// @param parts   what it follows from; empty where it stands in the case as it is
public record Reason(double value, Unit unit, String because, List<Reason> parts) {

    public Reason {
        parts = List.copyOf(parts);
    }

    /// What a number counts.
    public enum Unit {
        /// Value on the flow scale of utilities: 1 is everything one wants, for ever.
        UTILITY,
        /// A chance, in 0..1.
        PROBABILITY,
        /// Expected number per period.
        RATE,
        /// Periods of the case.
        PERIODS,
        /// Years.
        YEARS,
        /// A share or factor without a unit.
        SHARE,
        /// How many.
        COUNT
    }

    /// A number that stands as it is.
    public static Reason given(double value, Unit unit, String because) {
        return new Reason(value, unit, because, List.of());
    }

    /// A number that follows from others.
    public static Reason of(double value, Unit unit, String because, Reason... parts) {
        return new Reason(value, unit, because, List.of(parts));
    }

    /// The sum of utilities.
    public static Reason sum(String because, List<Reason> parts) {
        return new Reason(parts.stream().mapToDouble(Reason::value).sum(), Unit.UTILITY, because, parts);
    }
}
