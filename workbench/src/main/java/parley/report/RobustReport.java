package parley.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import parley.negotiation.Case;
import parley.report.Grid.Column;
import parley.report.Grid.Keep;
import parley.robustness.Robustness;
import parley.robustness.discovery.Box;
import parley.robustness.discovery.Scored;
import parley.robustness.sensitivity.Index;

/// The report on robustness: which rule says to take what, what the lead depends on, where it is lost.
public final class RobustReport {

    private static final int MOST = 12;
    private static final int BOXES = 3;

    private RobustReport() {}

    /// All of it, in the order it is read.
    ///
    /// @param repeat the command that asks the same again
    public static List<Part> of(Case subject, Robustness robustness, String repeat) {
        var parts = new ArrayList<Part>();
        parts.add(new Part.Sentence(sentence(robustness)));
        parts.addAll(criteria(robustness));
        parts.addAll(optimism(robustness));
        parts.addAll(views(robustness));
        parts.addAll(sensitivity(robustness));
        parts.addAll(discovery(robustness));
        parts.addAll(closing(subject, robustness, repeat));
        return List.copyOf(parts);
    }

    private static List<String> approaches(Robustness robustness) {
        return robustness.runs().inquiry().approaches();
    }

    private static String sentence(Robustness robustness) {
        var choices = new LinkedHashMap<String, List<String>>();
        robustness
                .judged()
                .forEach(judged -> choices.computeIfAbsent(
                                approaches(robustness).get(judged.ranking().choice()), _ -> new ArrayList<>())
                        .add(judged.ranking().criterion().name()));
        int worlds = robustness.runs().worlds().length;
        var over = "For " + robustness.runs().inquiry().party() + ", over " + worlds + " worlds in which "
                + Words.count(robustness.runs().space().names().size(), "assumption") + " vary, ";
        if (choices.size() == 1) {
            return over + "every rule says to take "
                    + choices.keySet().stream().findFirst().orElseThrow() + ".";
        }
        var said = choices.entrySet().stream()
                .map(entry -> entry.getKey() + " by " + Words.and(entry.getValue()))
                .toList();
        return over + "the rules disagree: " + String.join("; ", said) + ".";
    }

    private static List<Part> criteria(Robustness robustness) {
        var columns = robustness.judged().stream()
                .map(judged -> new Column(judged.ranking().criterion().name(), true, Keep.ALWAYS))
                .toList();
        var rows = IntStream.range(0, approaches(robustness).size())
                .mapToObj(approach -> Tables.row(
                        approaches(robustness).get(approach),
                        robustness.judged().stream()
                                .map(judged -> score(judged, approach))
                                .toArray(String[]::new)))
                .toList();
        var lines = robustness.judged().stream()
                .map(judged -> judged.ranking().criterion().name() + ": "
                        + judged.ranking().criterion().meaning()
                        + (judged.ranking().criterion().moreIsBetter() ? "" : " (less is better)"))
                .toList();
        return List.of(
                Tables.of("Approach", columns, rows),
                new Part.Sentence("* is what the rule would choose. The 95 % intervals over worlds are in --json."),
                new Part.Lines(lines));
    }

    private static String score(Robustness.Judged judged, int approach) {
        return (judged.ranking().choice() == approach ? "* " : "")
                + Digits.number(judged.ranking().scores().get(approach), 2);
    }

    /// How much optimism changes the choice: a matter of values, not of facts.
    private static List<Part> optimism(Robustness robustness) {
        var names = approaches(robustness);
        var choices = robustness.optimism();
        var text = choices.size() == 1
                ? "Between looking at the worst world only and at the best only, the choice stays "
                        + names.get(choices.getFirst().approach()) + "."
                : "Looking from the worst world to the best (Hurwicz), the choice is "
                        + String.join(
                                ", ",
                                choices.stream()
                                        .map(choice ->
                                                names.get(choice.approach()) + " from " + Figures.value(choice.from()))
                                        .toList())
                        + ".";
        return List.of(new Part.Sentence(text));
    }

    private static List<Part> views(Robustness robustness) {
        if (robustness.byViews().isEmpty()) {
            return List.of();
        }
        var lines = robustness.byViews().stream()
                .map(judged -> judged.ranking().criterion().name() + ": "
                        + approaches(robustness).get(judged.ranking().choice()) + " ("
                        + Digits.number(
                                judged.ranking().scores().get(judged.ranking().choice()), 2)
                        + ")")
                .toList();
        return List.of(new Part.Heading("Over the views alone, what each rule would choose"), new Part.Lines(lines));
    }

    private static List<Part> sensitivity(Robustness robustness) {
        var parts = new ArrayList<Part>();
        if (robustness.pair().size() == 2) {
            parts.add(new Part.Heading("What the lead of " + robustness.pair().get(0) + " over "
                    + robustness.pair().get(1) + " depends on"));
        }
        robustness.margin().ifPresent(given -> {
            if (!given.defined()) {
                parts.add(new Part.Sentence("On nothing: the margin is the same in every world, so that shares of its"
                        + " variance are undefined."));
            } else {
                parts.add(shares("from these worlds", robustness.runs().space().names(), given.first()));
            }
        });
        robustness.indices().ifPresent(sobol -> {
            if (!sobol.defined()) {
                parts.add(new Part.Sentence("Sobol indices are undefined: the margin does not vary."));
            } else {
                parts.add(shares("first index", robustness.groups(), sobol.first()));
                parts.add(shares("total index", robustness.groups(), sobol.total()));
            }
        });
        robustness
                .shapley()
                .ifPresent(shapley -> parts.add(
                        shapley.defined()
                                ? shares("Shapley effect", robustness.groups(), shapley.effects())
                                : new Part.Sentence("Shapley effects are undefined: the margin does not vary.")));
        robustness
                .screening()
                .ifPresent(morris -> parts.add(shares(
                        "mean effect over the range",
                        robustness.groups(),
                        morris.effects().stream().map(each -> each.strength()).toList())));
        return parts;
    }

    private static Grid shares(String title, List<String> names, List<Index> indices) {
        var columns = List.of(new Column(title, true, Keep.ALWAYS), new Column("95 %", false, Keep.ALWAYS));
        var rows = IntStream.range(0, indices.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -indices.get(i).value()))
                .limit(MOST)
                .map(i -> Tables.row(
                        names.get(i),
                        Digits.number(indices.get(i).value(), 2),
                        "[" + Digits.number(indices.get(i).low(), 2) + " "
                                + Digits.number(indices.get(i).high(), 2) + "]"))
                .toList();
        return Tables.of("Assumption", columns, rows);
    }

    private static List<Part> discovery(Robustness robustness) {
        if (robustness.prim().isEmpty()) {
            return List.of();
        }
        var parts = new ArrayList<Part>(List.of(new Part.Heading("Where " + robustness.scenario())));
        var prim = robustness.prim().get();
        if (prim.chosen().isEmpty()) {
            boolean nowhere = prim.curve().getFirst().density() == 0;
            parts.add(new Part.Sentence(nowhere ? "Nowhere in these worlds." : "In every one of these worlds."));
            return parts;
        }
        parts.add(new Part.Sentence(box(robustness, prim.chosen().get())));
        parts.add(new Part.Lines(prim.bounds().stream()
                .map(bound -> limit(robustness.runs().space().names().get(bound.dimension()), bound.low(), bound.high())
                        + " (by chance: " + (bound.quasiP() < 0.001 ? "below 0.001" : Digits.number(bound.quasiP(), 3))
                        + "; found again in " + Figures.percent(bound.reproduced()) + " of halves)")
                .toList()));
        robustness
                .cart()
                .ifPresent(cart -> cart.boxes().stream()
                        .limit(BOXES)
                        .forEach(scored -> parts.add(new Part.Sentence("By a tree: " + box(robustness, scored)))));
        return parts;
    }

    private static String box(Robustness robustness, Scored scored) {
        var limits = limits(robustness.runs().space().names(), scored.box());
        return (limits.isEmpty() ? "Everywhere" : "Where " + Words.and(limits)) + ": there it is so in "
                + Figures.percent(scored.density()) + " of worlds, which are " + Figures.percent(scored.coverage())
                + " of all worlds in which it is so.";
    }

    private static List<String> limits(List<String> names, Box box) {
        return box.bounded().stream()
                .map(dimension -> limit(names.get(dimension), box.low()[dimension], box.high()[dimension]))
                .toList();
    }

    private static String limit(String name, double low, double high) {
        if (!Double.isFinite(low)) {
            return name + " is at most " + Figures.value(high);
        }
        return Double.isFinite(high)
                ? name + " is from " + Figures.value(low) + " to " + Figures.value(high)
                : name + " is at least " + Figures.value(low);
    }

    private static List<Part> closing(Case subject, Robustness robustness, String repeat) {
        var parts = new ArrayList<Part>();
        if (!robustness.notes().isEmpty()) {
            parts.add(new Part.Heading("Notes"));
            parts.add(new Part.Lines(robustness.notes()));
        }
        if (!robustness.complete()) {
            parts.add(new Part.Sentence("Stopped early: "
                    + robustness.runs().worlds().length + " of "
                    + robustness.runs().design().count() + " worlds were played."));
        }
        if (!subject.leavesOut().isEmpty()) {
            parts.add(new Part.Heading("This leaves out"));
            parts.add(new Part.Lines(subject.leavesOut()));
        }
        parts.add(new Part.Sentence(Digits.count(robustness.played()) + " runs played, "
                + Digits.count(robustness.reused()) + " reused. If-then analysis: in these runs, never a forecast."));
        parts.add(new Part.Command(repeat, "asks the same again"));
        return parts;
    }
}
