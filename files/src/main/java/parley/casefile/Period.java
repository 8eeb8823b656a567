package parley.casefile;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import parley.formula.Expression;
import parley.formula.Formula;
import parley.formula.Operator;

/// A length of time, in years.
record Period(double years) {

    private static final double DAYS_PER_YEAR = 365.25;
    private static final Map<String, Double> PER_YEAR =
            Map.of("year", 1.0, "quarter", 4.0, "month", 12.0, "week", DAYS_PER_YEAR / 7, "day", DAYS_PER_YEAR);

    private static final Pattern LENGTH = Pattern.compile("(?:(\\d+(?:\\.\\d+)?)\\s+)?(year|quarter|month|week|day)s?");
    private static final Pattern PER = Pattern.compile("(?s)(.*\\S)\\s+per\\s+(\\S.*)");

    /// The length a text such as `2 weeks` stands for; empty where it is none.
    static Optional<Period> read(String text) {
        var matcher = LENGTH.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        double count = matcher.group(1) == null ? 1 : Double.parseDouble(matcher.group(1));
        double years = count / PER_YEAR.getOrDefault(matcher.group(2), 1.0);
        return years > 0 && years <= 100 ? Optional.of(new Period(years)) : Optional.empty();
    }

    /// How many of these make a year.
    double perYear() {
        for (var each : PER_YEAR.values()) {
            if (years == 1 / each) {
                return each;
            }
        }
        return 1 / years;
    }

    /// What is left after one of these periods, where `left` is what is left after a time such as `year`.
    Formula compounded(Formula left, String text, Period time) {
        double share = time.perYear() / perYear();
        if (share == 1) {
            return new Formula(text, left.tree());
        }
        if (left.tree() instanceof Expression.Number number && number.value() >= 0) {
            return new Formula(text, new Expression.Number(StrictMath.pow(number.value(), share)));
        }
        return new Formula(
                text,
                new Expression.Apply(Operator.POWER, java.util.List.of(left.tree(), new Expression.Number(share))));
    }

    /// A text `... per year`, cut in two.
    record Rate(String amount, String time) {
        static Optional<Rate> read(String text) {
            var matcher = PER.matcher(text);
            return matcher.matches() ? Optional.of(new Rate(matcher.group(1), matcher.group(2))) : Optional.empty();
        }
    }
}
