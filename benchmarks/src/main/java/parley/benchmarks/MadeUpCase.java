package parley.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.casefile.CaseFile;
import parley.casefile.Reading;
import parley.negotiation.Case;

/// A case of any size, made up to measure how time grows with size. The first party is advised and has a firm and a
/// yielding approach; every other party has one. Each issue is a matter of more or less between the first party and
/// one of the others; where these might be of several types, signs in the first half year tell a little of them.
///
/// @param parties 2 or more
/// @param issues  1 or more
/// @param options per issue
/// @param types   each party but the first might be of so many
/// @param views   authors, who differ in how well a breach is seen
public record MadeUpCase(int parties, int issues, int options, int types, int views) {

    /// What the others are held at while one size grows.
    public static final MadeUpCase USUAL = new MadeUpCase(2, 3, 3, 2, 1);

    /// Reads it as any case file is read.
    public Case read() {
        var reading = CaseFile.read("made up", text().getBytes(StandardCharsets.UTF_8), List.of(), List.of());
        return switch (reading) {
            case Reading.Read found -> found.negotiation();
            case Reading.Faulty(var faults) -> throw new IllegalStateException(faults + "\n" + text());
        };
    }

    /// Combinations of options.
    public long outcomes() {
        return Math.powExact((long) options, issues);
    }

    String text() {
        return """
                parley: 1
                case: Made up
                leaves out: [everything]
                period: month
                horizon: 24
                tempo: 0.3
                question: {advise: p0, others respond: best}
                parties:
                %s
                issues:
                %s
                interests:
                %s
                instruments:
                  pressure: {by: p0, against: p1, costs: {p0: 0.05 * pressure, p1: 0.1 * pressure}}
                stocks: {anger: {start: 0, min: 0, max: 1}}
                events:
                  anger rises: {rate: 0.02, set: {anger: 1}}
                  break: {chosen by: p1, opportunity: 0.01 * pressure * (1 + anger), ends: rupture, worth: {%s}}
                %s
                approaches:
                  p0:
                    firm: {stages: package, open: 0.9, settle: 0.4, talk time: 12, posture: {pressure: 1}}
                    yielding: {stages: package, open: 0.7, settle: 0.1, talk time: 12}
                %s
                assumptions: {seen: {default: 0.5, range: [0, 1], unit: per month, meaning: chance that a breach is seen}}
                views:
                %s
                """.formatted(
                lines(parties, this::party),
                lines(
                        issues,
                        i -> "i%d: {options: [%s], performed by: p%d, verified: seen, reverses in: 2}"
                                .formatted(i, listed(options, o -> "o" + o), other(i))),
                lines(parties, this::interests),
                listed(parties, p -> "p" + p + ": 0.2"),
                types == 1 ? "# nobody might be of several types" : "signals:\n" + lines(parties, this::sign),
                lines(
                        parties,
                        p -> p == 0
                                ? "# p0 stands above"
                                : "p" + p + ": {bargain: {stages: any, open: 0.8, settle: 0.2, talk time: 12}}"),
                lines(
                        views,
                        v -> "author %d: {recommends: firm, set: {seen: {value: %s}}}"
                                .formatted(v, number(0.3 + 0.4 * v / Math.max(1, views)))));
    }

    /// What is seen of a party in the first half year, likelier for later types.
    private String sign(int p) {
        return p == 0
                ? "# what p0 is everybody knows"
                : "sign of p%d: {sign: t <= 6, about: p%d, likelihood: {%s}}"
                        .formatted(p, p, listed(types, t -> "t" + t + ": " + number((t + 1.0) / (types + 1))));
    }

    private int other(int issue) {
        return 1 + issue % (parties - 1);
    }

    private String party(int p) {
        String rest = "patience: 0.9 per year, noise: {accept: 0.02, vote: 0.05, keep: 0.03, choose: 0.05}";
        return p == 0 || types == 1
                ? "p%d: {%s}".formatted(p, rest)
                : "p%d: {%s, types: {%s}}".formatted(p, rest, listed(types, this::type));
    }

    private String type(int t) {
        String weights = listed(
                issues, i -> "i" + i + ": " + number(weight(1, i) * (types - t) / types + (double) t / types / issues));
        return "t%d: {prior: %s, believed: %s, keeps word: %s, weights: {%s}}"
                .formatted(t, number(1.0 / types), number(1.0 / types), t % 2 == 0, weights);
    }

    private String interests(int p) {
        return "p%d: {weights: {%s}, values: {%s}}"
                .formatted(
                        p,
                        listed(issues, i -> "i" + i + ": " + number(weight(p, i))),
                        listed(
                                issues,
                                i -> "i%d: [%s]"
                                        .formatted(
                                                i, listed(options, o -> number(value(p == 0 ? options - 1 - o : o))))));
    }

    /// Later issues matter more to the first party, earlier ones to the rest.
    private double weight(int p, int i) {
        return 2.0 * (p == 0 ? i + 1 : issues - i) / (issues * (issues + 1));
    }

    private double value(int step) {
        return options == 1 ? 1 : Math.sqrt((double) step / (options - 1));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.17g", value);
    }

    private static String lines(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(i -> "  " + each.apply(i)).collect(Collectors.joining("\n"));
    }

    private static String listed(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining(", "));
    }
}
