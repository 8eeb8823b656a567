package parley.formats.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/// A utility as a plain sum over issues.
///
/// @param parts issue → option → what it adds
public record Additive(List<double[]> parts) {

    private static final double NO_WIDTH = 1e-12;
    private static final double TOLERANCE = 1e-9;

    public Additive {
        parts = List.copyOf(parts);
    }

    /// The sum, if the worth is one.
    public static Optional<Additive> of(Worth worth, List<Topic> topics) {
        return switch (worth) {
            case Worth.Sum sum -> Optional.of(new Additive(Arrays.asList(sum.parts(topics))));
            case Worth.Bonuses bonuses when bonuses.bonuses().isEmpty() -> of(bonuses.sum(), topics);
            case Worth.Groups groups
            when groups.groups().stream().allMatch(group -> group.topics().size() == 1) ->
                Optional.of(single(groups, topics));
            case Worth.Bonuses _, Worth.Groups _, Worth.Boxes _ -> Optional.empty();
        };
    }

    private static Additive single(Worth.Groups groups, List<Topic> topics) {
        var parts = new ArrayList<double[]>();
        topics.forEach(topic -> parts.add(new double[topic.range().size()]));
        for (var group : groups.groups()) {
            group.utilities()
                    .forEach((key, utility) -> parts.get(group.topics().getFirst())[key.getFirst()] += utility);
        }
        return new Additive(parts);
    }

    /// The most an option of an issue adds.
    public double most(int issue) {
        return DoubleStream.of(parts.get(issue)).max().orElse(0);
    }

    /// The least an option of an issue adds.
    public double least(int issue) {
        return DoubleStream.of(parts.get(issue)).min().orElse(0);
    }

    /// The largest utility.
    public double most() {
        double sum = 0;
        for (int k = 0; k < parts.size(); k++) {
            sum += most(k);
        }
        return sum;
    }

    /// The smallest utility.
    public double least() {
        double sum = 0;
        for (int k = 0; k < parts.size(); k++) {
            sum += least(k);
        }
        return sum;
    }

    /// Whether no part is negative and no utility is above 1.
    public boolean isUnit() {
        return parts.stream().flatMapToDouble(DoubleStream::of).allMatch(part -> part >= 0) && most() <= 1 + TOLERANCE;
    }

    /// A utility on that scale.
    public double stretched(double utility) {
        return width() == 0 ? utility - least() : (utility - least()) / width();
    }

    private double width() {
        double width = most() - least();
        return width < NO_WIDTH ? 0 : width;
    }

    /// The same on a scale from 0 to 1; all 0 where every outcome is worth the same.
    public Additive stretched() {
        double width = width();
        var scaled = new ArrayList<double[]>();
        for (int k = 0; k < parts.size(); k++) {
            double low = least(k);
            scaled.add(DoubleStream.of(parts.get(k))
                    .map(part -> width == 0 ? 0 : (part - low) / width)
                    .toArray());
        }
        return new Additive(scaled);
    }
}
