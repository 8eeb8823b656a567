package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import parley.negotiation.Mechanism;
import parley.report.Part.Outline.Item;
import parley.robustness.Effects;

/// Causal claims: who makes them, how each is switched off, and what that changes.
public final class MechanismsReport {

    private static final int SHOWN = 4;

    private MechanismsReport() {}

    /// All of it; without effects where nothing was played.
    public static List<Part> of(String title, List<Mechanism> mechanisms, List<Effects> effects, Citations citations) {
        var parts = new ArrayList<Part>();
        parts.add(new Part.Sentence(title + ": " + Words.count(mechanisms.size(), "causal claim") + "."
                + (effects.isEmpty()
                        ? ""
                        : " A number has moved where it did by more than 3 standard errors of the difference; the runs"
                                + " with and without a claim meet the same luck, so that is cautious.")));
        for (var mechanism : mechanisms) {
            parts.add(new Part.Heading(mechanism.name()));
            var items = new ArrayList<Item>();
            items.add(new Item(0, "claimed by " + mechanism.by() + "; " + Citations.words(mechanism.sources())));
            citations
                    .passages(mechanism.sources(), mechanism.name())
                    .forEach((cited, text) -> items.add(new Item(1, cited + text)));
            items.add(new Item(
                    0,
                    "switched off by "
                            + mechanism.without().entrySet().stream()
                                    .sorted(java.util.Map.Entry.comparingByKey())
                                    .map(entry -> entry.getKey() + " = " + entry.getValue())
                                    .collect(Collectors.joining(", "))));
            effects.stream()
                    .filter(effect -> effect.mechanism().equals(mechanism.name()))
                    .forEach(effect -> add(effect, items));
            parts.add(new Part.Outline(items));
        }
        return List.copyOf(parts);
    }

    private static void add(Effects effect, List<Item> items) {
        if (effect.already()) {
            items.add(new Item(0, effect.view() + ": inert here, since this view has it switched off already"));
            return;
        }
        if (effect.moved().isEmpty()) {
            items.add(new Item(
                    0,
                    effect.view() + ": inert here; "
                            + (effect.largest() == 0
                                    ? "nothing that is played under this view depends on it"
                                    : "what moved most did so by " + Digits.number(effect.largest(), 1)
                                            + " standard errors")));
            return;
        }
        items.add(new Item(
                0,
                effect.view() + ": " + Words.count(effect.moved().size(), "number") + " moved; "
                        + (effect.before().equals(effect.after())
                                ? "still in the lead: " + effect.before()
                                : "in the lead: " + effect.before() + ", without it " + effect.after())));
        effect.moved().stream()
                .limit(SHOWN)
                .forEach(moved -> items.add(new Item(
                        1,
                        moved.approach() + ", " + moved.what() + ": " + Digits.number(moved.before(), 3) + " to "
                                + Digits.number(moved.after(), 3) + ", "
                                + (Double.isInfinite(moved.errors())
                                        ? "for certain"
                                        : "by " + Digits.number(moved.errors(), 1) + " standard errors"))));
    }
}
