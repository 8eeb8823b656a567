package parley.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// The options of an issue: listed, or numbers from one to another in steps.
final class NumericOptions {

    private static final int MOST = 10_000;

    private NumericOptions() {}

    /// The names of the options in their order; empty where they cannot be made out.
    static List<String> of(Part issue, Faults faults) {
        var options = issue.written("options");
        boolean steps = issue.keys().stream().anyMatch(List.of("from", "to", "step")::contains);
        if (issue.keys().contains("options") && steps) {
            faults.add(Code.E036, issue.key(), "The issue has options and numbers too.", "keep one of them");
        }
        if (options.isEmpty() && !steps) {
            if (!issue.keys().contains("options")) {
                var what = "The issue '" + Words.shown(issue.name()) + "' has no options.";
                faults.add(Code.E011, issue.key(), what, "add options: [first, second, ...]");
            }
            return List.of();
        }
        return options.isPresent() && options.get().shape() instanceof Shape.Items
                ? listed(options.get(), faults)
                : steps(options.orElse(issue), faults);
    }

    private static List<String> listed(Part options, Faults faults) {
        var names = new ArrayList<String>();
        for (var option : options.parts()) {
            if (names.contains(option.text())) {
                var what = "The option '" + Words.shown(option.text()) + "' stands twice.";
                faults.add(Code.E035, option.place(), what, "give each option a name of its own");
            } else {
                names.add(option.text());
            }
        }
        return names;
    }

    private static List<String> steps(Part numbers, Faults faults) {
        var from = number(numbers, "from", faults);
        var to = number(numbers, "to", faults);
        var step = number(numbers, "step", faults);
        if (from.isEmpty() || to.isEmpty() || step.isEmpty()) {
            return List.of();
        }
        double width = to.getAsDouble() - from.getAsDouble();
        double count = width / step.getAsDouble();
        if (!(count >= 1 && count < MOST)) {
            var what = "From " + Words.shown(from.getAsDouble()) + " to " + Words.shown(to.getAsDouble())
                    + " in steps of " + Words.shown(step.getAsDouble()) + " there are no 2 to " + MOST + " options.";
            faults.add(Code.E040, numbers.key(), what, "let the step lead from the first to the last option");
            return List.of();
        }
        var names = new ArrayList<String>();
        for (int i = 0; i <= count + 1e-9; i++) {
            names.add(Words.shown(from.getAsDouble() + i * step.getAsDouble()));
        }
        return names;
    }

    private static OptionalDouble number(Part numbers, String key, Faults faults) {
        var part = numbers.written(key);
        if (part.isEmpty()) {
            if (!numbers.keys().contains(key) && !numbers.name().equals("options")) {
                var what = "'" + key + "' is missing: numbers need from, to and step.";
                faults.add(Code.E011, numbers.key(), what, "add " + key + ": ...");
            }
            return OptionalDouble.empty();
        }
        return Literals.number(part.get(), faults);
    }
}
