package parley.casefile;

import static parley.casefile.Kinds.BELIEVES;
import static parley.casefile.Kinds.CHANCE;
import static parley.casefile.Kinds.FLAG;
import static parley.casefile.Kinds.FLOW;
import static parley.casefile.Kinds.MANY;
import static parley.casefile.Kinds.TERMS;
import static parley.casefile.Kinds.TIMES;
import static parley.casefile.Kinds.amount;
import static parley.casefile.Kinds.constant;
import static parley.casefile.Kinds.field;
import static parley.casefile.Kinds.required;
import static parley.casefile.Kinds.with;

import java.util.List;
import parley.casefile.Shape.Amount;
import parley.casefile.Shape.Either;
import parley.casefile.Shape.Field;
import parley.casefile.Shape.Fields;
import parley.casefile.Shape.Items;
import parley.casefile.Shape.Name;
import parley.casefile.Shape.Table;

/// The keys of interests, and of parties with their types and factions.
final class PartyShape {

    static final List<Field> INTERESTS = List.of(
            field("weights", new Table("issue", CHANCE), "", "weight of each issue; they add up to 1"),
            field(
                    "values",
                    new Table(
                            "issue",
                            new Either(List.of(
                                    new Items(CHANCE, 1, MANY),
                                    new Fields(
                                            "line of values",
                                            List.of(
                                                    required("from", CHANCE, "value of the first option"),
                                                    required("to", CHANCE, "value of the last option")))))),
                    "",
                    "value of each option, in the order of the options; or on a line from the first to the last"),
            field(
                    "links",
                    new Items(
                            new Fields(
                                    "link",
                                    List.of(
                                            field("at least", TERMS, "", "the combination, each issue at least so far"),
                                            field("at most", TERMS, "", "and each of these at most so far"),
                                            required("bonus", FLOW, "what it adds, or takes where negative"))),
                            0,
                            MANY),
                    "",
                    "bonuses and losses for combinations"),
            field(
                    "gate",
                    new Fields(
                            "gate",
                            List.of(
                                    required("core", new Name("issue"), "the issue that must be met first"),
                                    required("at least", CHANCE, "the value it must reach"),
                                    required("hold back", CHANCE, "share of the gains elsewhere that is held back"))),
                    "",
                    "holds back gains elsewhere until a core issue is met"),
            field("drift", amount(Scope.WORLD, -10, 10), "0", "flow added always"),
            field("gains", amount(Scope.WORLD, -10, 10), "0", "flow added with a deal in force"));

    static final Fields TYPE = new Fields(
            "type",
            with(
                    List.of(
                            field("prior", CHANCE, "", "its true probability; the one left out gets the rest"),
                            field("believed", CHANCE, "", "what the others believe at the start; left out: the prior"),
                            field(
                                    "keeps word",
                                    FLAG,
                                    "false",
                                    "whether it honours what it signs, whatever it would gain"),
                            field("carries out threats", CHANCE, "1", "chance that it carries out a threat"),
                            field("believes", BELIEVES, "", "its own values for assumptions, on top of the party's")),
                    INTERESTS));

    static final Fields FACTION = new Fields(
            "faction",
            with(
                    List.of(
                            field("weight", amount(Scope.SITUATION, 0, 1_000), "1", "its weight in the vote"),
                            field("veto", FLAG, "false", "whether nothing is ratified without it"),
                            field("believes", BELIEVES, "", "its own values for assumptions, on top of the type's")),
                    INTERESTS));

    static final Fields NOISE = new Fields(
            "noise",
            List.of(
                    field("accept", constant(0, 10), "0", "when it answers an offer"),
                    field("vote", constant(0, 10), "0", "when its factions vote"),
                    field("keep", constant(0, 10), "0", "when it honours or breaches"),
                    field("choose", constant(0, 10), "0", "when it takes an opportunity")));

    static final Fields PREFERENCES = new Fields(
            "preferences",
            List.of(
                    field(
                            "ranking",
                            new Items(new Either(List.of(TERMS, new Items(TERMS, 1, MANY))), 1, MANY),
                            "",
                            "states, best first; a list inside ties them; an issue left out may stand anywhere"),
                    field(
                            "priorities",
                            new Items(new Either(List.of(TERMS, new Items(TERMS, 1, MANY))), 1, MANY),
                            "",
                            "statements, the most important first; a list inside is met by any of its items")));

    static final Fields PARTY = new Fields(
            "party",
            List.of(
                    field("at the table", FLAG, "true", "whether it negotiates, or can act only from outside"),
                    field(
                            "patience",
                            new Amount(Scope.CONSTANT, 0, 0.999999, List.of(), true),
                            "0.95 per year",
                            "what is left of a value after a year (or another time: `0.99 per month`)"),
                    field(
                            "noise",
                            new Either(List.of(constant(0, 10), NOISE)),
                            "0",
                            "how loosely it follows its own interest, on the flow scale; one number, or by purpose"),
                    field(
                            "losses",
                            new Fields(
                                    "loss attitude",
                                    List.of(
                                            field("weight", constant(0, 100), "1", "how heavy a loss weighs"),
                                            field("curve", constant(0.01, 10), "1", "exponent of gains and losses"))),
                            "",
                            "how losses against the status quo weigh; left out: as gains"),
                    field(
                            "types",
                            new Table("type", TYPE),
                            "",
                            "what it might privately be; left out: one, `itself`, that keeps its word"),
                    field("factions", new Table("faction", FACTION), "", "who ratifies; left out: nobody has to"),
                    field(
                            "ratify",
                            new Fields(
                                    "ratification",
                                    List.of(field("quota", CHANCE, "0.5", "share of the weight that must vote yes"))),
                            "",
                            "how it ratifies"),
                    field(
                            "leader change",
                            new Fields(
                                    "leader change",
                                    List.of(
                                            required("rate", amount(Scope.SITUATION, 0, 1_000), "rate per period"),
                                            field(
                                                    "keeps beliefs",
                                                    CHANCE,
                                                    "1",
                                                    "share of the others' beliefs that survives it"))),
                            "",
                            "its type is drawn anew; left out: never"),
                    field("penalty", constant(0, 10), "0", "what a detected breach of its own costs it"),
                    field("cool off", TIMES, "12", "periods without talks after a detected breach by it"),
                    field("foresight", TIMES, "0", "how many periods ahead it projects stocks"),
                    field("believes", BELIEVES, "", "its own values for assumptions"),
                    field(
                            "learns",
                            new Fields(
                                    "learning",
                                    List.of(field(
                                            "widening",
                                            new Fields(
                                                    "count",
                                                    List.of(
                                                            field(
                                                                    "successes",
                                                                    constant(0, 1e6),
                                                                    "0",
                                                                    "times it happened"),
                                                            field(
                                                                    "failures",
                                                                    constant(0, 1e6),
                                                                    "0",
                                                                    "times it did not"))),
                                            "",
                                            "whether talks widened so far"))),
                            "",
                            "counted beliefs; left out: nothing counted yet"),
                    field("reservation", FLOW, "", "its no-deal value, in a case without a world around the table"),
                    field("preferences", PREFERENCES, "", "a direct ranking, in place of interests")));

    private PartyShape() {}
}
