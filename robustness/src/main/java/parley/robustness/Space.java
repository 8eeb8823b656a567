package parley.robustness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import parley.negotiation.Case;
import parley.negotiation.Negotiation;
import parley.robustness.sampling.Design;
import parley.robustness.sampling.Distribution;

/// A space of worlds: assumptions that vary, each with its spread, all else as the case is written.
///
/// @param dimensions at least one
public record Space(List<Dimension> dimensions) {

    public Space {
        dimensions = List.copyOf(dimensions);
    }

    /// One assumption that varies.
    ///
    /// @param unit for reports
    public record Dimension(String assumption, String unit, Distribution spread) {

        double width() {
            return spread.quantile(1) - spread.quantile(0);
        }
    }

    /// Every assumption over the range it is thought possible in, every value equally likely.
    public static Space stated(Case subject) {
        return new Space(subject.base().assumptions().stream()
                .filter(each -> each.low() < each.high())
                .map(each -> new Dimension(each.name(), each.unit(), new Distribution.Uniform(each.low(), each.high())))
                .toList());
    }

    /// Every assumption on which the views differ, from the lowest to the highest of their values.
    public static Space disputed(Case subject) {
        var valuations = subject.views().stream()
                .map(view -> Valuation.of(view.negotiation()))
                .toList();
        var dimensions = new ArrayList<Dimension>();
        for (var assumption : subject.base().assumptions()) {
            var values = valuations.stream()
                    .mapToDouble(each -> each.of(assumption.name()))
                    .summaryStatistics();
            if (values.getMin() < values.getMax()) {
                dimensions.add(new Dimension(
                        assumption.name(),
                        assumption.unit(),
                        new Distribution.Uniform(values.getMin(), values.getMax())));
            }
        }
        return new Space(dimensions);
    }

    /// What has a range and is disputed, first where the views are furthest apart as a share of the range.
    public static List<String> byDispute(Case subject) {
        var disputed = disputed(subject);
        return stated(subject).dimensions().stream()
                .filter(each -> disputed.width(each.assumption()) > 0)
                .sorted(Comparator.comparingDouble(each -> -disputed.width(each.assumption()) / each.width()))
                .map(Dimension::assumption)
                .toList();
    }

    /// 0 where it does not vary.
    private double width(String assumption) {
        return dimensions.stream()
                .filter(each -> each.assumption().equals(assumption))
                .mapToDouble(Dimension::width)
                .sum();
    }

    /// With one assumption spread otherwise.
    public Space with(String assumption, Distribution spread) {
        return new Space(dimensions.stream()
                .map(each ->
                        each.assumption().equals(assumption) ? new Dimension(assumption, each.unit(), spread) : each)
                .toList());
    }

    /// Only some of the assumptions.
    public Space only(List<String> assumptions) {
        return new Space(dimensions.stream()
                .filter(each -> assumptions.contains(each.assumption()))
                .toList());
    }

    /// Names of the assumptions.
    public List<String> names() {
        return dimensions.stream().map(Dimension::assumption).toList();
    }

    /// The spreads.
    public List<Distribution> spreads() {
        return dimensions.stream().map(Dimension::spread).toList();
    }

    /// The values at a point of the unit cube.
    public double[] values(double[] point) {
        var values = new double[dimensions.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = dimensions.get(i).spread().quantile(point[i]);
        }
        return values;
    }

    /// What makes the world with these values.
    public List<Move> moves(double[] values) {
        var moves = new ArrayList<Move>();
        for (int i = 0; i < values.length; i++) {
            moves.add(new Move(dimensions.get(i).assumption(), Double.toString(values[i])));
        }
        moves.sort(Comparator.comparing(Move::path));
        return List.copyOf(moves);
    }

    /// The values of a design's points.
    List<double[]> values(Design design) {
        return design.points().stream().map(this::values).toList();
    }

    /// The values that the assumptions have in a negotiation.
    double[] values(Negotiation negotiation) {
        var valuation = Valuation.of(negotiation);
        return names().stream().mapToDouble(valuation::of).toArray();
    }
}
