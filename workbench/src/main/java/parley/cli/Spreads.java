package parley.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import parley.robustness.sampling.Distribution;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// How an assumption is spread, as typed: `NAME=uniform(0, 1)`.
final class Spreads implements ITypeConverter<Spreads.Spread> {

    private static final Pattern FORM = Pattern.compile("(.+?)=\\s*(\\w+)\\s*\\(([^()]*)\\)\\s*");

    /// An assumption with its spread.
    record Spread(String assumption, Distribution distribution) {}

    @Override
    public Spread convert(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw wrong(text);
        }
        try {
            var numbers = Arrays.stream(form.group(3).split(",", -1))
                    .map(String::strip)
                    .map(Double::valueOf)
                    .toList();
            if (!numbers.stream().allMatch(Double::isFinite)) {
                throw wrong(text);
            }
            return new Spread(
                    form.group(1).strip(), distribution(form.group(2).toLowerCase(Locale.ROOT), numbers, text));
        } catch (NumberFormatException _) {
            throw wrong(text);
        } catch (IllegalArgumentException impossible) {
            throw new TypeConversionException("'" + text + "': " + impossible.getMessage());
        }
    }

    private static Distribution distribution(String kind, List<Double> n, String text) {
        return switch (kind + "/" + n.size()) {
            case "uniform/2" -> new Distribution.Uniform(n.get(0), n.get(1));
            case "triangular/3" -> new Distribution.Triangular(n.get(0), n.get(1), n.get(2));
            case "normal90/2" -> new Distribution.Normal90(n.get(0), n.get(1));
            case "lognormal90/2" -> new Distribution.LogNormal90(n.get(0), n.get(1));
            case "beta/4" -> new Distribution.Beta(n.get(0), n.get(1), n.get(2), n.get(3));
            case "fixed/1" -> new Distribution.Fixed(n.get(0));
            default -> throw wrong(text);
        };
    }

    private static TypeConversionException wrong(String text) {
        return new TypeConversionException("'" + text + "' is not of the form NAME=uniform(low, high), "
                + "triangular(low, mode, high), normal90(low, high), lognormal90(low, high), "
                + "beta(alpha, beta, low, high) or fixed(value)");
    }
}
