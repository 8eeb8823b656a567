package parley.casefile;

import static parley.casefile.Kinds.BIG;
import static parley.casefile.Kinds.CHANCE;
import static parley.casefile.Kinds.FLAG;
import static parley.casefile.Kinds.MANY;
import static parley.casefile.Kinds.TERMS;
import static parley.casefile.Kinds.TIMES;
import static parley.casefile.Kinds.TIMES_OR_NEVER;
import static parley.casefile.Kinds.amount;
import static parley.casefile.Kinds.constant;
import static parley.casefile.Kinds.field;
import static parley.casefile.Kinds.required;

import java.util.List;
import parley.casefile.Shape.Choice;
import parley.casefile.Shape.Either;
import parley.casefile.Shape.Fields;
import parley.casefile.Shape.Items;
import parley.casefile.Shape.Name;
import parley.casefile.Shape.Table;
import parley.casefile.Shape.WordOrName;

/// The keys of approaches.
final class ApproachShape {

    static final Shape STAGES = new Either(List.of(
            new Choice(List.of("package", "simultaneous", "none", "any")),
            new Items(new Either(List.of(new Name("issue"), new Items(new Name("issue"), 1, MANY), TERMS)), 1, MANY)));

    static final Fields SWITCH = new Fields(
            "switch",
            List.of(
                    required("if", amount(Scope.APPROACH, -BIG, BIG), "the condition"),
                    required("to", new Name("approach"), "the approach it goes over to")));

    static final Fields APPROACH = new Fields(
            "approach",
            List.of(
                    field(
                            "stages",
                            STAGES,
                            "package",
                            "groups of issues in order, each with the furthest option; or a word"),
                    field("linked", FLAG, "false", "whether everything signed stands and falls together"),
                    field("demands", TERMS, "", "options without which it signs nothing"),
                    field("open", CHANCE, "1", "aspiration at the start, from its floor (0) to the best for it (1)"),
                    field("settle", CHANCE, "0", "aspiration in the end"),
                    field("concede", constant(0.01, 100), "1", "exponent of the way between; below 1 it holds out"),
                    field("talk time", TIMES, "0", "periods until `settle`; 0: the deadline, else the horizon"),
                    field("reciprocate", CHANCE, "0", "share of its step that mirrors the other's last one"),
                    field("insight", CHANCE, "1", "how well it sees the other's interests"),
                    field(
                            "offer",
                            new Choice(List.of("aspiration", "expected", "equilibrium")),
                            "",
                            "how it chooses a text; left out: aspiration, or expected under an ultimatum"),
                    field(
                            "tempo",
                            amount(Scope.APPROACH, 0, 1),
                            "",
                            "chance of a usable round per period; left out: the case's"),
                    field(
                            "ultimatum",
                            new Name("event"),
                            "",
                            "one text, take it or leave it, under the threat of this event"),
                    field(
                            "if refused",
                            new Choice(List.of("walk", "extend", "carry out")),
                            "walk",
                            "what follows a no to an ultimatum"),
                    field("deadline", TIMES_OR_NEVER, "never", "periods until it stops waiting"),
                    field(
                            "at deadline",
                            new WordOrName(List.of("walk", "extend", "carry out"), "approach"),
                            "",
                            "what it does then; left out: `if refused` under an ultimatum, else walk"),
                    field(
                            "posture",
                            new Table("instrument", amount(Scope.APPROACH, 0, 1)),
                            "",
                            "what it sets its instruments to; left out: 0"),
                    field("widen when", amount(Scope.APPROACH, -BIG, BIG), "1", "condition for the next stage"),
                    field(
                            "switch when",
                            new Either(List.of(SWITCH, new Items(SWITCH, 1, 20))),
                            "",
                            "when it goes over to another approach"),
                    field("ask first", FLAG, "false", "whether it skips texts its own vetoes would reject")));

    private ApproachShape() {}
}
