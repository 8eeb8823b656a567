package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.negotiation.Case;
import parley.robustness.Space;
import picocli.CommandLine.Option;

/// Over which worlds an analysis goes: what varies, and how it is spread.
final class SpaceOptions {

    @Option(
            names = "--space",
            paramLabel = "WHICH",
            defaultValue = "stated",
            description =
                    "stated: every assumption over its stated range; disputed: those on which authors differ, from"
                            + " the lowest to the highest of their values.")
    private Ends space = Ends.stated;

    @Option(names = "--only", paramLabel = "A,B", split = ",", description = "Only these assumptions vary.")
    private List<String> only = new ArrayList<>();

    @Option(
            names = "--spread",
            paramLabel = "A=HOW",
            converter = Spreads.class,
            description =
                    "How one of them is spread: uniform(low, high), triangular(low, mode, high), normal90(low, high),"
                            + " lognormal90(low, high), beta(alpha, beta, low, high), fixed(value).")
    private List<Spreads.Spread> spreads = new ArrayList<>();

    /// Which ranges.
    enum Ends {
        stated,
        disputed
    }

    /// The space asked for; it may hold nothing that varies.
    Space of(Case subject) {
        var all = space == Ends.stated ? Space.stated(subject) : Space.disputed(subject);
        var varied = only.isEmpty() ? all : all.only(Names.some(only, all.names(), "assumption with a range"));
        for (var spread : spreads) {
            varied = varied.with(
                    Names.one(spread.assumption(), varied.names(), "assumption that varies"), spread.distribution());
        }
        return varied;
    }

    /// What to say where nothing varies.
    String nothing() {
        return "No assumption has a range to vary over"
                + (space == Ends.disputed ? " on which the authors differ" : "")
                + ", so every approach is as robust as it is: see parley compare.";
    }

    /// Adds the words that ask the same again.
    void repeat(List<String> words) {
        words.addAll(List.of("--space", space.name()));
        if (!only.isEmpty()) {
            words.addAll(List.of("--only", String.join(",", only)));
        }
        spreads.forEach(spread -> words.addAll(List.of("--spread", spread.assumption() + "=" + shown(spread))));
    }

    /// As it may be typed: `Uniform[low=0.0, high=1.0]` becomes `uniform(0.0, 1.0)`.
    private static String shown(Spreads.Spread spread) {
        var text = spread.distribution().toString();
        int open = text.indexOf('[');
        return text.substring(0, open).toLowerCase(Locale.ROOT) + "("
                + text.substring(open + 1, text.length() - 1).replaceAll("\\w+=", "") + ")";
    }
}
