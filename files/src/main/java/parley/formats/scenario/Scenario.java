package parley.formats.scenario;

import java.math.BigInteger;
import java.util.List;

/// A negotiation as programs for automated negotiation describe it: issues, and for each party a utility.
public record Scenario(String name, List<Topic> topics, List<Profile> profiles) implements Foreign {

    public Scenario {
        topics = List.copyOf(topics);
        profiles = List.copyOf(profiles);
        if (topics.isEmpty()) {
            throw new IllegalArgumentException("a scenario needs an issue");
        }
    }

    /// How many outcomes there are.
    public BigInteger outcomes() {
        return topics.stream()
                .map(topic -> BigInteger.valueOf(topic.range().size()))
                .reduce(BigInteger.ONE, BigInteger::multiply);
    }

    /// Whether there are no more outcomes than this.
    public boolean isAtMost(long outcomes) {
        return outcomes().compareTo(BigInteger.valueOf(outcomes)) <= 0;
    }

    /// The utilities of a party over all outcomes, the last issue running fastest.
    public double[] column(Worth worth) {
        var column = new double[outcomes().intValueExact()];
        var options = new int[topics.size()];
        for (int x = 0; x < column.length; x++) {
            column[x] = worth.of(topics, options);
            next(options);
        }
        return column;
    }

    /// Moves on to the next outcome, the first after the last.
    public void next(int[] options) {
        for (int k = options.length - 1; k >= 0; k--) {
            options[k]++;
            if (options[k] < topics.get(k).range().size()) {
                return;
            }
            options[k] = 0;
        }
    }
}
