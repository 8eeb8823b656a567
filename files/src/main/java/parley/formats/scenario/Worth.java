package parley.formats.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How a party values outcomes.
public sealed interface Worth {

    /// The utility of an outcome: one option for each issue.
    double of(List<Topic> topics, int[] options);

    /// A weighted sum over issues.
    ///
    /// @param weights one for each issue, as written: they need not add up to 1
    /// @param curves  one for each issue
    /// @param cut     whether what is above 1 counts as 1
    record Sum(List<Double> weights, List<Curve> curves, boolean cut) implements Worth {
        public Sum {
            weights = List.copyOf(weights);
            curves = List.copyOf(curves);
            if (weights.size() != curves.size()) {
                throw new IllegalArgumentException(weights.size() + " weights for " + curves.size() + " curves");
            }
        }

        @Override
        public double of(List<Topic> topics, int[] options) {
            double sum = 0;
            for (int k = 0; k < options.length; k++) {
                sum += weights.get(k) * curves.get(k).at(topics.get(k).range(), options[k]);
            }
            return cut ? Math.min(sum, 1) : sum;
        }

        /// What each option adds: issue → option.
        public double[][] parts(List<Topic> topics) {
            var parts = new double[topics.size()][];
            for (int k = 0; k < parts.length; k++) {
                parts[k] = curves.get(k).over(topics.get(k).range());
                for (int option = 0; option < parts[k].length; option++) {
                    parts[k][option] *= weights.get(k);
                }
            }
            return parts;
        }
    }

    /// Boxes in the space of numbers, each worth something, put together; divided by the most there is to get,
    /// and cut at 1 (ItoHattoriKlein2007).
    record Boxes(double most, Bundle bundle) implements Worth {
        @Override
        public double of(List<Topic> topics, int[] options) {
            return Math.min(bundle.of(topics, options) / most, 1);
        }
    }

    /// How what is in a bundle is put together.
    enum Together {
        SUM,
        MIN,
        MAX
    }

    /// Boxes and further bundles, put together and weighed.
    record Bundle(double weight, Together together, List<Box> boxes, List<Bundle> bundles) {
        public Bundle {
            boxes = List.copyOf(boxes);
            bundles = List.copyOf(bundles);
        }

        double of(List<Topic> topics, int[] options) {
            double sum = 0;
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (var box : boxes) {
                double value = box.of(topics, options);
                sum += value;
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            for (var bundle : bundles) {
                double value = bundle.of(topics, options);
                sum += value;
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
            if (boxes.isEmpty() && bundles.isEmpty()) {
                return 0;
            }
            return weight
                    * switch (together) {
                        case SUM -> sum;
                        case MIN -> least;
                        case MAX -> most;
                    };
        }
    }

    /// Worth its utility where all bounds hold; or, inside out, where one of them does not.
    record Box(double utility, double weight, List<Bound> bounds, boolean insideOut) {
        public Box {
            bounds = List.copyOf(bounds);
        }

        double of(List<Topic> topics, int[] options) {
            boolean inside = true;
            for (var bound : bounds) {
                double x = topics.get(bound.topic()).range().number(options[bound.topic()]);
                inside &= bound.low() <= x && x <= bound.high();
            }
            return inside != insideOut || bounds.isEmpty() ? utility * weight : 0;
        }
    }

    /// From low to high on one issue, both ends included.
    record Bound(int topic, double low, double high) {}

    /// A weighted sum over issues, with bonuses and losses for combinations.
    record Bonuses(Sum sum, List<Bonus> bonuses) implements Worth {
        public Bonuses {
            bonuses = List.copyOf(bonuses);
        }

        @Override
        public double of(List<Topic> topics, int[] options) {
            double utility = sum.of(topics, options);
            for (var bonus : bonuses) {
                utility += bonus.holds(options) ? bonus.amount : 0;
            }
            return utility;
        }
    }

    /// Earned where each named issue stands at least, and at most, at the given option.
    ///
    /// @param atLeast issue → option
    /// @param atMost  issue → option
    record Bonus(Map<Integer, Integer> atLeast, Map<Integer, Integer> atMost, double amount) {
        public Bonus {
            atLeast = Map.copyOf(atLeast);
            atMost = Map.copyOf(atMost);
        }

        boolean holds(int[] options) {
            for (var entry : atLeast.entrySet()) {
                if (options[entry.getKey()] < entry.getValue()) {
                    return false;
                }
            }
            for (var entry : atMost.entrySet()) {
                if (options[entry.getKey()] > entry.getValue()) {
                    return false;
                }
            }
            return true;
        }
    }

    /// A sum over groups of issues that share no issue; each combination of a group's options has its own utility.
    record Groups(List<Group> groups) implements Worth {
        public Groups {
            groups = List.copyOf(groups);
        }

        @Override
        public double of(List<Topic> topics, int[] options) {
            double sum = 0;
            for (var group : groups) {
                var key = group.topics.stream().map(topic -> options[topic]).toList();
                sum += group.utilities.getOrDefault(key, 0.0);
            }
            return sum;
        }
    }

    /// The issues of a group, and what combinations of their options are worth; 0 where none is given.
    record Group(String name, List<Integer> topics, Map<List<Integer>, Double> utilities) {
        public Group {
            topics = List.copyOf(topics);
            utilities = Collections.unmodifiableMap(new LinkedHashMap<>(utilities));
        }
    }
}
