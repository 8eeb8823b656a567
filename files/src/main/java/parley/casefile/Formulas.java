package parley.casefile;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import parley.casefile.Shape.Amount;
import parley.casefile.Tree.Leaf;
import parley.formula.Expression;
import parley.formula.Formula;
import parley.formula.FormulaReader;
import parley.formula.Parsed;
import parley.negotiation.Assumption;

/// Reads every number of one case under one view, and remembers each for the check of values.
final class Formulas {

    private static final List<String> NO_NUMBERS = List.of(
            ".inf", "-.inf", ".nan", "inf", "nan", "infinity", "true", "false", "yes", "no", "on", "off", "null", "~");

    /// Stands in for every number that could not be read, so that nothing more is said about it.
    static final Formula UNREAD = new Formula("(not read)", new Expression.Number(1));

    /// A formula, where it stands, and the range its number must lie in.
    record Use(Place place, String name, Formula formula, double least, double most) {}

    /// Formulas that must add up to 1.
    record Whole(Place place, String what, List<Formula> shares) {}

    private final Declared declared;
    private final Period period;
    private final IdentityHashMap<Tree, String> patched;
    private final Faults faults;
    private final List<Use> uses = new ArrayList<>();
    private final List<Whole> wholes = new ArrayList<>();
    private final List<Assumption> ranges = new ArrayList<>();
    private final List<Use> reused = new ArrayList<>();
    private final List<Belief> beliefs = new ArrayList<>();
    private final IdentityHashMap<Tree, Formula> known = new IdentityHashMap<>();
    private final IdentityHashMap<Tree, Parsed> parsed;

    /// @param patched trees put in place by a view or change → the path they were put under
    /// @param parsed  what earlier readings of the same case have understood, to be added to
    Formulas(
            Declared declared,
            Period period,
            IdentityHashMap<Tree, String> patched,
            IdentityHashMap<Tree, Parsed> parsed,
            Faults faults) {
        this.parsed = parsed;
        this.declared = declared;
        this.period = period;
        this.patched = patched;
        this.faults = faults;
    }

    List<Use> uses() {
        return uses;
    }

    List<Whole> wholes() {
        return wholes;
    }

    /// Assumptions that came about because a range stands where a number belongs.
    List<Assumption> ranges() {
        return ranges;
    }

    /// The number of a part; [#UNREAD] where it cannot be read, which is then told.
    Formula read(Part part) {
        return read(part, List.of());
    }

    /// The same for a number that may read the types of certain parties.
    Formula read(Part part, List<String> dependsOn) {
        var before = known.get(part.tree());
        if (before != null) {
            return before;
        }
        if (!(part.shape() instanceof Amount amount)) {
            throw new IllegalArgumentException(part.path() + " holds no number");
        }
        var formula = part.tree() instanceof Leaf leaf ? leaf(part, leaf, amount, dependsOn) : range(part, amount);
        known.put(part.tree(), formula);
        return formula;
    }

    /// The number under a key or its default.
    Formula read(Part part, String key) {
        return part.get(key).map(this::read).orElse(Formula.ZERO);
    }

    /// The number under a key: none where nothing is written.
    List<Formula> written(Part part, String key) {
        return part.written(key).map(this::read).map(List::of).orElse(List.of());
    }

    /// Whether a tree was put in place by a view or change.
    boolean isPatched(Tree tree) {
        return patched.containsKey(tree);
    }

    /// What somebody believes assumptions to be.
    Map<String, List<Formula>> beliefs() {
        var all = new LinkedHashMap<String, List<Formula>>();
        beliefs.forEach(belief ->
                all.computeIfAbsent(belief.assumption(), _ -> new ArrayList<>()).add(belief.formula()));
        return all;
    }

    /// Remembers a belief about an assumption.
    void believed(String assumption, Formula formula) {
        beliefs.add(new Belief(assumption, formula));
    }

    /// What somebody believes an assumption to be.
    record Belief(String assumption, Formula formula) {}

    /// The numbers met so far.
    record Met(List<Use> uses, List<Whole> wholes, List<Assumption> ranges, List<Belief> beliefs) {
        Met {
            uses = List.copyOf(uses);
            wholes = List.copyOf(wholes);
            ranges = List.copyOf(ranges);
            beliefs = List.copyOf(beliefs);
        }

        /// Those met after an earlier time.
        Met since(Met earlier) {
            return new Met(
                    uses.subList(earlier.uses.size(), uses.size()),
                    wholes.subList(earlier.wholes.size(), wholes.size()),
                    ranges.subList(earlier.ranges.size(), ranges.size()),
                    beliefs.subList(earlier.beliefs.size(), beliefs.size()));
        }
    }

    Met met() {
        return new Met(uses, wholes, ranges, beliefs);
    }

    /// Meets numbers again that another reading of the case has met in the same part of the file.
    void meet(Met again) {
        reused.addAll(again.uses());
        wholes.addAll(again.wholes());
        ranges.addAll(again.ranges());
        beliefs.addAll(again.beliefs());
    }

    /// Formulas that another reading has already tried, with the values of its own.
    List<Use> reused() {
        return reused;
    }

    /// Remembers that the numbers of parts, read or derived, must add up to 1. Where one of them was put in place
    /// by a view or change, that is where the fault lies.
    void whole(List<Part> parts, Place place, String what, List<Formula> shares) {
        if (shares.stream().noneMatch(UNREAD::equals)) {
            var from = parts.stream()
                    .filter(part -> patched.containsKey(part.tree()))
                    .map(Part::place);
            wholes.add(new Whole(from.findFirst().orElse(place), what, shares));
        }
    }

    private Formula range(Part part, Amount amount) {
        var drawn = Literals.range(part.tree(), faults);
        if (drawn.isEmpty()) {
            return UNREAD;
        }
        double low = drawn.getFirst().low();
        double high = drawn.getFirst().high();
        var name = patched.getOrDefault(part.tree(), part.path());
        var middle = Formula.of((low + high) / 2);
        var meaning = "the number at " + name;
        ranges.add(new Assumption(name, middle, drawn, low, high, "", meaning, List.of()));
        var formula = Formula.of(name, new parley.formula.Symbol.Assumption(name));
        return checked(part, amount.perTime() ? perTime(formula, name, "year") : formula, amount);
    }

    private Formula leaf(Part part, Leaf leaf, Amount amount, List<String> dependsOn) {
        var text = leaf.text().strip();
        if (amount.special().contains(text)) {
            return new Formula(text, new Expression.Number(Double.POSITIVE_INFINITY));
        }
        if (NO_NUMBERS.contains(text.toLowerCase(Locale.ROOT))) {
            var what = "'" + Words.shown(part.name()) + "' needs a finite number or a formula, not '" + text + "'.";
            faults.add(
                    Code.E029,
                    leaf.place(),
                    what,
                    "Numbers are finite and written in digits; 1 stands for true and 0 for false.",
                    remedy(amount));
            return UNREAD;
        }
        if (!amount.perTime()) {
            return checked(part, parsed(leaf, leaf.text(), amount, dependsOn), amount);
        }
        var rate = Period.Rate.read(text);
        var given = parsed(leaf, rate.map(Period.Rate::amount).orElse(leaf.text()), amount, dependsOn);
        if (UNREAD.equals(checked(part, given, amount))) {
            return UNREAD;
        }
        var time = rate.map(Period.Rate::time).orElse("year");
        if (!time.equals("period") && Period.read(time).isEmpty()) {
            var what = "'" + Words.shown(time) + "' is no length of time.";
            faults.add(Code.E030, leaf.place(), what, "write per period, day, week, month, quarter or year");
            return UNREAD;
        }
        return perTime(given, text, time);
    }

    private Formula perTime(Formula given, String text, String time) {
        return time.equals("period")
                ? given
                : period.compounded(given, text, Period.read(time).orElse(period));
    }

    private static String remedy(Amount amount) {
        if (amount.special().isEmpty() && amount.most() >= 1e6) {
            return "write a number";
        }
        return amount.special().isEmpty()
                ? "write a number from " + Words.shown(amount.least()) + " to " + Words.shown(amount.most())
                : "write " + Words.either(amount.special()) + " if that is meant";
    }

    private Formula parsed(Leaf leaf, String text, Amount amount, List<String> dependsOn) {
        var before = parsed.get(leaf);
        var read =
                before != null ? before : FormulaReader.read(text, new Vocabulary(declared, amount.scope(), dependsOn));
        return switch (read) {
            case Parsed.Understood understood -> {
                parsed.put(leaf, understood);
                yield understood.formula();
            }
            case Parsed.Misread misread -> {
                misread.problems().forEach(problem -> tell(leaf, problem));
                yield UNREAD;
            }
        };
    }

    private void tell(Leaf leaf, Parsed.Problem problem) {
        var code = switch (problem.kind()) {
            case SYNTAX -> Code.E019;
            case NOTATION -> Code.E028;
            case NAME -> Code.E020;
            case ARGUMENTS -> Code.E025;
            case LIMIT -> Code.E026;
        };
        faults.add(code, leaf.part(problem.offset(), problem.length()), problem.what(), problem.remedy());
    }

    /// Checks a literal at once and keeps a formula for later; what cannot be used becomes [#UNREAD].
    private Formula checked(Part part, Formula formula, Amount amount) {
        if (UNREAD.equals(formula)) {
            return formula;
        }
        if (formula.tree() instanceof Expression.Number number) {
            if (number.value() >= amount.least() && number.value() <= amount.most()) {
                return formula;
            }
            Literals.outside(part.place(), part.name(), number.value(), amount.least(), amount.most(), faults);
            return UNREAD;
        }
        uses.add(new Use(part.place(), part.name(), formula, amount.least(), amount.most()));
        return formula;
    }
}
