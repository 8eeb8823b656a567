package parley.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import parley.analysis.Dossier;
import parley.analysis.Holding;
import parley.analysis.Keeper;
import parley.measure.Reason;
import parley.negotiation.Negotiation;
import parley.report.Grid.Column;
import parley.report.Grid.Entry;
import parley.report.Grid.Group;
import parley.report.Grid.Keep;
import parley.report.Grid.Row;

/// The report of one deal: what it is worth to whom and why, what it leaves on the table, and whether it would hold.
public final class DealReport {

    private static final int DIGITS = 3;

    private DealReport() {}

    /// All of it, view by view.
    public static List<Part> of(List<Dossier> dossiers) {
        var parts = new ArrayList<Part>();
        for (var dossier : dossiers) {
            parts.add(new Part.Heading(dossiers.size() > 1 ? "Under " + dossier.view() : "The deal"));
            parts.add(new Part.Sentence(words(dossier) + "."));
            parts.add(sides(dossier));
            parts.add(new Part.Lines(left(dossier)));
            dossier.holding()
                    .ifPresentOrElse(
                            holding -> holding(dossier, holding, parts),
                            () -> parts.add(new Part.Sentence(
                                    "There is no world around the table, and nobody in it who would break its word: the case"
                                            + " cannot say whether the deal would hold.")));
            for (var side : dossier.sides()) {
                parts.add(new Part.Heading("Why, for " + side.actor()));
                parts.add(new Part.Lines(reasons(side)));
            }
        }
        return List.copyOf(parts);
    }

    private static String words(Dossier dossier) {
        var negotiation = dossier.valuation().negotiation();
        return words(negotiation, dossier.options());
    }

    private static String words(Negotiation negotiation, int[] options) {
        var words = IntStream.range(0, options.length)
                .filter(k -> options[k] != negotiation.issues().get(k).statusQuo())
                .mapToObj(k -> negotiation.issues().get(k).name() + "="
                        + negotiation.issues().get(k).options().get(options[k]))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "as today" : words;
    }

    private static Part sides(Dossier dossier) {
        return new Grid(
                "",
                List.of(group("deal"), group("no deal"), group("gain")),
                dossier.sides().stream()
                        .map(side -> new Row(
                                side.actor(),
                                List.of(
                                        number(side.deal().value()),
                                        number(side.none().value()),
                                        number(side.surplus()))))
                        .toList());
    }

    private static Group group(String title) {
        return new Group(title, List.of(new Column("", true, Keep.ALWAYS)));
    }

    private static Entry number(double value) {
        return new Entry.Text(shown(value));
    }

    private static String shown(double value) {
        return Double.isInfinite(value) ? (value < 0 ? "-" : "never") : Digits.number(value, DIGITS);
    }

    private static List<String> left(Dossier dossier) {
        var lines = new ArrayList<String>();
        if (!Double.isNaN(dossier.depth())) {
            lines.add("it yields " + Digits.number(100 * dossier.depth(), 0)
                    + " % of the most that the parties could gain together");
        }
        var valuation = dossier.valuation();
        dossier.better()
                .ifPresentOrElse(
                        better -> lines.add("it leaves " + shown(better.total()) + " on the table: "
                                + DealsReport.words(valuation, better.deal()) + " is worse for nobody ("
                                + gains(dossier, better.gain()) + ")"),
                        () -> lines.add(
                                "it leaves nothing on the table: no deal is better for one and worse for nobody"));
        return lines;
    }

    private static String gains(Dossier dossier, double[] gains) {
        var actors = dossier.valuation().actors();
        return IntStream.range(0, gains.length)
                .mapToObj(party -> actors.get(party) + " " + (gains[party] < 0 ? "" : "+") + shown(gains[party]))
                .collect(Collectors.joining(", "));
    }

    private static void holding(Dossier dossier, Holding holding, List<Part> parts) {
        parts.add(new Part.Sentence(verdict(holding)));
        if (!holding.keepers().isEmpty()) {
            parts.add(keepers(holding));
        }
        var lines = new ArrayList<String>();
        holding.keepers().stream()
                .filter(keeper -> !keeper.bound() && !keeper.keeps())
                .forEach(keeper -> lines.addAll(remedies(keeper)));
        var life = holding.life();
        lines.add("still standing after "
                + life.years().entrySet().stream()
                        .map(entry -> entry.getKey() + (entry.getKey() == 1 ? " year " : " years ")
                                + Digits.number(100 * entry.getValue(), 0) + " %")
                        .collect(Collectors.joining(", "))
                + "; expected life "
                + (Double.isInfinite(life.mean())
                        ? "without end"
                        : String.format(Locale.ROOT, "%.1f years", life.mean()))
                + ends(life.ends())
                + " (if stocks, postures and beliefs stayed as at signing)");
        holding.change()
                .ifPresentOrElse(
                        change -> lines.add("cheapest change of terms with which everybody keeps it unbound: "
                                + String.join(", ", change.changed()) + ", to "
                                + words(dossier.valuation().negotiation(), change.options()) + " ("
                                + gains(dossier, change.worth()) + ")"),
                        () -> {
                            if (!holding.selfEnforcing()) {
                                lines.add("no deal in the zone of agreement is kept unbound by everybody");
                            }
                        });
        parts.add(new Part.Lines(lines));
        holding.first().filter(first -> !first.bound() && !first.keeps()).ifPresent(first -> {
            parts.add(new Part.Heading("Why " + who(first) + " would break it"));
            var why = new ArrayList<String>();
            first.why().forEach(reason -> write(reason, "", why));
            parts.add(new Part.Lines(why));
        });
    }

    private static String ends(Map<String, Double> ends) {
        var words = ends.entrySet().stream()
                .filter(entry -> entry.getValue() >= 0.005)
                .map(entry -> entry.getKey() + " " + Digits.number(100 * entry.getValue(), 0) + " %")
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "" : "; ended by " + words;
    }

    private static String verdict(Holding holding) {
        if (holding.selfEnforcing()) {
            return holding.first()
                    .map(keeper -> "Everybody who is not bound would keep it; the smallest margin is "
                            + shown(keeper.margin()) + ", of " + who(keeper) + ".")
                    .orElse("Nobody has anything to break.");
        }
        var first = holding.first().orElseThrow();
        return who(first) + " breaks first: breaking " + String.join(" and ", first.breaches()) + " is worth "
                + shown(-first.margin()) + " more to it than keeping its word.";
    }

    private static String who(Keeper keeper) {
        return keeper.type().equals("itself") ? keeper.party() : keeper.party() + " as " + keeper.type();
    }

    private static Part keepers(Holding holding) {
        var rows = holding.keepers().stream()
                .map(keeper -> new Row(
                        who(keeper),
                        List.of(
                                new Entry.Text(Digits.number(keeper.chance(), 2)),
                                number(keeper.honour()),
                                number(keeper.cheat()),
                                number(keeper.margin()),
                                new Entry.Text(keeper.bound() ? "bound" : Digits.number(keeper.breach(), 2)),
                                new Entry.Text(String.join(", ", keeper.breaches())))))
                .toList();
        return new Grid(
                "Would keep it?",
                List.of(
                        group("likely"),
                        group("keeping"),
                        group("breaking"),
                        group("margin"),
                        group("breaks"),
                        new Group("what", List.of(new Column("", false, Keep.DETAIL)))),
                rows);
    }

    /// What verification or which guarantee alone would make a performer keep it.
    private static List<String> remedies(Keeper keeper) {
        var verification = keeper.verification();
        var penalty = keeper.penalty();
        var lines = new ArrayList<String>();
        lines.add(
                verification.isPresent()
                        ? who(keeper) + " would keep it if a breach were seen with a chance of "
                                + shown(verification.getAsDouble()) + " per period"
                        : "no verification makes " + who(keeper)
                                + " keep it, not even if every breach were seen at once");
        lines.add(
                penalty.isPresent()
                        ? who(keeper) + " would keep it if a guarantor made a seen breach cost it "
                                + shown(penalty.getAsDouble()) + ", verified as now"
                        : "no guarantor makes " + who(keeper)
                                + " keep it, verified as now: 10 for a seen breach, on the"
                                + " scale of utilities, is not enough");
        return lines;
    }

    private static List<String> reasons(Dossier.Side side) {
        var lines = new ArrayList<String>();
        write(side.deal(), "", lines);
        write(side.none(), "", lines);
        return lines;
    }

    /// A reason and its parts, each a level further in.
    private static void write(Reason reason, String indent, List<String> lines) {
        String number = Double.isNaN(reason.value()) ? "" : shown(reason.value()) + "  ";
        lines.add(indent + number + reason.because());
        for (var part : reason.parts()) {
            boolean exit =
                    part.parts().size() == 2 && part.parts().getLast().because().startsWith("worth ");
            if (exit) {
                lines.add(indent + ".  " + shown(part.value()) + "  " + part.because() + ": weight "
                        + shown(part.parts().getFirst().value()) + " of "
                        + shown(part.parts().getLast().value()));
            } else {
                write(part, indent + ".  ", lines);
            }
        }
    }
}
