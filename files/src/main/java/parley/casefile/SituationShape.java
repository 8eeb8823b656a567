package parley.casefile;

import static parley.casefile.Kinds.BIG;
import static parley.casefile.Kinds.CHANCE;
import static parley.casefile.Kinds.CONDITION;
import static parley.casefile.Kinds.FLAG;
import static parley.casefile.Kinds.MANY;
import static parley.casefile.Kinds.PARTIES;
import static parley.casefile.Kinds.RATE;
import static parley.casefile.Kinds.TIMES_OR_NEVER;
import static parley.casefile.Kinds.amount;
import static parley.casefile.Kinds.field;
import static parley.casefile.Kinds.required;
import static parley.casefile.Kinds.with;

import java.util.List;
import parley.casefile.Shape.Amount;
import parley.casefile.Shape.Either;
import parley.casefile.Shape.Fields;
import parley.casefile.Shape.Items;
import parley.casefile.Shape.Name;
import parley.casefile.Shape.Table;
import parley.casefile.Shape.WordOrName;

/// The keys of issues, instruments, stocks, events and signals.
final class SituationShape {

    static final Fields NUMBERS = new Fields(
            "numbers",
            List.of(
                    required("from", amount(Scope.LITERAL, -BIG, BIG), "the first option"),
                    required("to", amount(Scope.LITERAL, -BIG, BIG), "the last option"),
                    required("step", amount(Scope.LITERAL, -BIG, BIG), "from one to the next")));

    static final Fields ISSUE = new Fields(
            "issue",
            with(
                    List.of(
                            field(
                                    "options",
                                    new Either(List.of(new Items(new Name("option"), 2, MANY), NUMBERS)),
                                    "",
                                    "in their order, two or more; or numbers `{from, to, step}`"),
                            field(
                                    "status quo",
                                    new Name("option"),
                                    "",
                                    "what stands today; left out: the first option"),
                            field(
                                    "performed by",
                                    new WordOrName(List.of("all"), "party"),
                                    "all",
                                    "who carries out a change"),
                            field(
                                    "verified",
                                    amount(Scope.TERMS, 0, 1),
                                    "1",
                                    "chance per period that a breach is seen"),
                            field(
                                    "reverses in",
                                    TIMES_OR_NEVER,
                                    "1",
                                    "periods until a step is undone once its maker stops"),
                            field(
                                    "caps",
                                    new Table("option", new Table("instrument", CHANCE)),
                                    "",
                                    "the most an instrument may be while the option is in force"),
                            field(
                                    "irreversible",
                                    new Items(new Name("option"), 0, MANY),
                                    "",
                                    "options that cannot be left again")),
                    NUMBERS.fields().stream()
                            .map(field ->
                                    field(field.key(), field.shape(), "", field.meaning() + ", in place of `options`"))
                            .toList()));

    static final Fields EVENT = new Fields(
            "event",
            List.of(
                    field("rate", RATE, "", "rate per period, by nature"),
                    field(
                            "chance",
                            new Amount(Scope.RATE, 0, 1, List.of(), false),
                            "",
                            "probability per period, in place of `rate`"),
                    field(
                            "chosen by",
                            new Name("party"),
                            "",
                            "the party that takes the opportunity when it is better off"),
                    field("opportunity", RATE, "1000", "rate per period at which it can choose"),
                    field("depends on type of", PARTIES, "", "parties whose true type the rate reads"),
                    field("ends", new Name("ending"), "", "label of the ending it brings"),
                    field(
                            "worth",
                            new Table("party or party.faction", amount(Scope.WORLD, -10, 10)),
                            "",
                            "flow from the next period on; left out: 0"),
                    field(
                            "set",
                            new Table("stock", amount(Scope.SITUATION, -BIG, BIG)),
                            "",
                            "stocks that take a value"),
                    field(
                            "add",
                            new Table("stock", amount(Scope.SITUATION, -BIG, BIG)),
                            "",
                            "stocks that move by an amount"),
                    field("breaks", PARTIES, "", "parties that openly withdraw from everything they signed"),
                    field("new leader", PARTIES, "", "parties whose type is drawn anew"),
                    field(
                            "approach",
                            new Table("party", new Name("approach")),
                            "",
                            "parties that go over to another approach"),
                    field("reset beliefs", FLAG, "false", "whether all beliefs return to where they started")));

    static final Fields SIGNAL = new Fields(
            "signal",
            List.of(
                    field(
                            "sign",
                            CONDITION,
                            "",
                            "noisy: while this holds it occurs at random; its absence informs too"),
                    field("act", CONDITION, "", "evidence once, when this becomes true"),
                    required("about", new Name("party"), "the party whose type it tells of"),
                    required("likelihood", new Table("type", CHANCE), "its probability under each type"),
                    field("weight", CHANCE, "1", "how far it is believed")));

    private SituationShape() {}
}
