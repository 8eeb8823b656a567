package parley.deal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// All outcomes of a list of issues: one option per issue, numbered in mixed radix with the last issue running fastest.
public final class Space {

    private final int[] options;
    private final int[] strides;
    private final int size;
    private final int statusQuo;
    private final boolean[] infeasible;
    private final char[][] digits;
    private final int[] today;
    private final long all;

    private Space(int[] options, int[] strides, int size, int statusQuo, boolean[] infeasible) {
        this.options = options;
        this.strides = strides;
        this.size = size;
        this.statusQuo = statusQuo;
        this.infeasible = infeasible;
        this.digits = new char[options.length][size];
        for (int k = 0; k < options.length; k++) {
            for (int x = 0; x < size; x++) {
                digits[k][x] = (char) (x / strides[k] % options[k]);
            }
        }
        this.today = new int[options.length];
        for (int k = 0; k < today.length; k++) {
            today[k] = option(statusQuo, k);
        }
        this.all = options.length == 64 ? ~0L : (1L << options.length) - 1;
    }

    /// The space of the issues, less the combinations that cannot be (issue → option index).
    ///
    /// @throws IllegalArgumentException where there are more than 2³⁰ outcomes
    public static Space of(List<Issue> issues, List<Map<String, Integer>> impossible) {
        int count = issues.size();
        var options = new int[count];
        var strides = new int[count];
        long size = 1;
        int today = 0;
        for (int k = count - 1; k >= 0; k--) {
            options[k] = issues.get(k).options().size();
            strides[k] = (int) size;
            today += issues.get(k).statusQuo() * strides[k];
            size *= options[k];
            if (size > 1 << 30) {
                throw new IllegalArgumentException("more than 2^30 outcomes");
            }
        }
        var space = new Space(options, strides, (int) size, today, new boolean[(int) size]);
        var names = issues.stream().map(Issue::name).toList();
        for (var combination : impossible) {
            var has = new boolean[(int) size];
            Arrays.fill(has, true);
            combination.forEach((issue, option) -> space.narrow(has, names.indexOf(issue), other -> other == option));
            for (int x = 0; x < has.length; x++) {
                space.infeasible[x] |= has[x];
            }
        }
        return space;
    }

    /// How many outcomes there are, infeasible ones counted.
    public int size() {
        return size;
    }

    /// How many issues.
    public int issues() {
        return options.length;
    }

    /// How many options an issue has.
    public int options(int issue) {
        return options[issue];
    }

    /// Today's outcome.
    public int statusQuo() {
        return statusQuo;
    }

    /// Whether the outcome can be.
    public boolean feasible(int outcome) {
        return !infeasible[outcome];
    }

    /// The option an outcome has on an issue.
    public int option(int outcome, int issue) {
        return digits[issue][outcome];
    }

    /// Strikes out of a set of outcomes those whose option on an issue is not wanted.
    ///
    /// @param some outcome → whether it is in the set
    public void narrow(boolean[] some, int issue, IntPredicate wanted) {
        var fits = new boolean[options[issue]];
        for (int option = 0; option < fits.length; option++) {
            fits[option] = wanted.test(option);
        }
        for (int x = 0; x < size; x++) {
            some[x] &= fits[option(x, issue)];
        }
    }

    /// The outcome with another option on one issue.
    public int with(int outcome, int issue, int option) {
        return outcome + (option - option(outcome, issue)) * strides[issue];
    }

    /// The outcome with today's options on every issue in the set (bit k for issue k).
    public int without(int outcome, long issues) {
        int rest = outcome;
        for (long left = issues & all; left != 0; left &= left - 1) {
            int k = Long.numberOfTrailingZeros(left);
            rest += (today[k] - option(outcome, k)) * strides[k];
        }
        return rest;
    }

    /// Today's outcome with only the issues in the set as in `outcome`.
    public int only(int outcome, long issues) {
        return without(outcome, ~issues);
    }

    /// The set of issues (bit k for issue k) on which an outcome differs from another.
    public long changed(int outcome, int from) {
        long set = 0;
        for (int k = 0; k < options.length; k++) {
            if (option(outcome, k) != option(from, k)) {
                set |= 1L << k;
            }
        }
        return set;
    }
}
