package parley.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import parley.approach.Approach;
import parley.negotiation.Negotiation;
import parley.negotiation.View;
import parley.simulation.Play;
import parley.simulation.Trace;

/// How one cell unfolds: for every quantity that is followed its mean, the middle shares of the trajectories, and some
/// trajectories as they went.
///
/// @param runs    how many trajectories were traced
/// @param courses in the order of the play
public record Unfolding(int runs, List<Course> courses) {

    private static final List<Double> SHARES = List.of(0.95, 0.8, 0.5);

    public Unfolding {
        courses = List.copyOf(courses);
    }

    /// One quantity over time.
    ///
    /// @param bands   the middle 95, 80 and 50 % of the trajectories
    /// @param samples a few trajectories, the same ones for every quantity
    public record Course(String name, double[] mean, List<Band> bands, List<double[]> samples) {
        public Course {
            bands = List.copyOf(bands);
            samples = List.copyOf(samples);
        }
    }

    /// Between which values this share of the trajectories lies, per period.
    public record Band(double share, double[] low, double[] high) {}

    /// Traces trajectories of a cell: the first of each batch in every stratum, each with the weight of its
    /// stratum.
    ///
    /// @param cell    of the plan's own response
    /// @param runs    traced at least, in whole batches
    /// @param samples shown one by one
    /// @param stop    asked before each batch; whatever is done by then is what is told
    /// @throws IllegalArgumentException where the view knows no such approach
    public static Unfolding of(View view, Cell cell, PlayMaker table, int runs, int samples, BooleanSupplier stop) {
        var negotiation = view.negotiation();
        var first = table.play(
                profile(negotiation, cell, new int[negotiation.parties().size()]));
        var plays = new LinkedHashMap<Map<String, Approach>, Play>();
        var strata = first.strata();
        var playing = Arrays.stream(strata)
                .map(types -> plays.computeIfAbsent(profile(negotiation, cell, types), table::play))
                .toList();
        var traces = new ArrayList<Trace>();
        long batches = Math.max(samples, Math.ceilDiv(runs, strata.length));
        for (long batch = 0; batch < batches && (batch == 0 || !stop.getAsBoolean()); batch++) {
            for (int stratum = 0; stratum < strata.length; stratum++) {
                traces.add(playing.get(stratum).trace(batch, stratum));
            }
        }
        var shown = shown(traces, strata.length, samples);
        var names = first.paths();
        return new Unfolding(
                traces.size(),
                IntStream.range(0, names.size())
                        .mapToObj(path -> course(names.get(path), path, traces, shown))
                        .toList());
    }

    /// Who follows what where the parties are of these types.
    private static Map<String, Approach> profile(Negotiation negotiation, Cell cell, int[] types) {
        var advised = negotiation.question().advise();
        var profile = new LinkedHashMap<String, Approach>();
        profile.put(advised, approach(negotiation, advised, cell.approach()));
        var named = List.of(cell.response().split(" / ", -1));
        int responder = 0;
        for (int party = 0; party < negotiation.parties().size(); party++) {
            var name = negotiation.parties().get(party).name();
            if (name.equals(advised) || negotiation.approachesOf(name).isEmpty()) {
                continue;
            }
            var type =
                    negotiation.parties().get(party).types().get(types[party]).name();
            var picked = cell.chosen()
                    .getOrDefault(name + " of " + type, cell.chosen().getOrDefault(name, named));
            profile.put(
                    name,
                    approach(
                            negotiation,
                            name,
                            picked.equals(named)
                                    ? named.get(Math.min(responder, named.size() - 1))
                                    : picked.getFirst()));
            responder++;
        }
        return profile;
    }

    private static Approach approach(Negotiation negotiation, String party, String name) {
        return negotiation.approachesOf(party).stream()
                .filter(approach -> approach.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(party + " has no approach '" + name + "'"));
    }

    /// Of the first batches one trajectory each, so that strata are met as often as they are likely.
    private static List<Trace> shown(List<Trace> traces, int strata, int samples) {
        var shown = new ArrayList<Trace>();
        for (int sample = 0; sample < samples && (sample + 1) * strata <= traces.size(); sample++) {
            double target = (sample + 0.5) / samples;
            int stratum = 0;
            double passed = traces.get(sample * strata).weight();
            while (passed < target && stratum < strata - 1) {
                stratum++;
                passed += traces.get(sample * strata + stratum).weight();
            }
            shown.add(traces.get(sample * strata + stratum));
        }
        return shown;
    }

    private static Course course(String name, int path, List<Trace> traces, List<Trace> shown) {
        int periods = traces.getFirst().paths()[path].length;
        var mean = new double[periods];
        var bands = SHARES.stream()
                .map(share -> new Band(share, new double[periods], new double[periods]))
                .toList();
        for (int period = 0; period < periods; period++) {
            var column = new Column(traces, path, period);
            mean[period] = column.mean();
            for (var band : bands) {
                band.low()[period] = column.quantile((1 - band.share()) / 2);
                band.high()[period] = column.quantile((1 + band.share()) / 2);
            }
        }
        return new Course(
                name,
                mean,
                bands,
                shown.stream().map(trace -> trace.paths()[path]).toList());
    }

    /// The values of a quantity in one period, ascending, with their weights.
    private record Column(double[] values, double[] weights) {

        Column(List<Trace> traces, int path, int period) {
            this(new double[traces.size()], new double[traces.size()]);
            var order = IntStream.range(0, traces.size())
                    .boxed()
                    .sorted(Comparator.comparingDouble(i -> traces.get(i).paths()[path][period]))
                    .toList();
            for (int i = 0; i < values.length; i++) {
                var trace = traces.get(order.get(i));
                values[i] = trace.paths()[path][period];
                weights[i] = trace.weight();
            }
        }

        double mean() {
            double sum = 0;
            for (int i = 0; i < values.length; i++) {
                sum += weights[i] * values[i];
            }
            return sum / Arrays.stream(weights).sum();
        }

        /// The first value up to which at least this share of the weight lies.
        double quantile(double share) {
            double wanted = share * Arrays.stream(weights).sum() - 1e-12;
            double passed = 0;
            for (int i = 0; i < values.length; i++) {
                passed += weights[i];
                if (passed >= wanted) {
                    return values[i];
                }
            }
            return values[values.length - 1];
        }
    }
}
