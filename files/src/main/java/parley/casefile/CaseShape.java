package parley.casefile;

import static parley.casefile.Kinds.BIG;
import static parley.casefile.Kinds.LONGEST_TIME;
import static parley.casefile.Kinds.MANY;
import static parley.casefile.Kinds.TERMS;
import static parley.casefile.Kinds.TEXT;
import static parley.casefile.Kinds.TEXTS;
import static parley.casefile.Kinds.amount;
import static parley.casefile.Kinds.constant;
import static parley.casefile.Kinds.field;
import static parley.casefile.Kinds.required;

import java.util.List;
import parley.casefile.Shape.Fields;
import parley.casefile.Shape.Items;
import parley.casefile.Shape.Name;
import parley.casefile.Shape.Period;
import parley.casefile.Shape.Table;
import parley.casefile.Shape.Whole;
import parley.casefile.Shape.WordOrName;

/// Every key of the case file with its kind, range, default and meaning: here, and in the shapes of parties, situation,
/// approaches and views beside it, and nowhere else, defaults are decided.
final class CaseShape {

    static final Fields CASE = new Fields(
            "case",
            List.of(
                    required("parley", new Whole(1, 1), "version of the format"),
                    required("case", TEXT, "the title"),
                    field("teaches", TEXT, "", "what the case shows, in a line"),
                    field("sources", new Table("document", TEXT), "", "documents: file names or references"),
                    field("leaves out", TEXTS, "", "what the author knows to be missing"),
                    field("period", new Period(), "month", "length of a period"),
                    field("horizon", new Whole(1, LONGEST_TIME), "60", "periods played"),
                    field(
                            "tempo",
                            amount(Scope.SITUATION, 0, 1),
                            "1",
                            "chance that a period holds a usable round of talks"),
                    field(
                            "question",
                            new Fields(
                                    "question",
                                    List.of(
                                            required("advise", new Name("party"), "whose choice is advised"),
                                            field(
                                                    "others respond",
                                                    new WordOrName(List.of("best", "worst"), "approach"),
                                                    "best",
                                                    "how the others choose"))),
                            "",
                            "what is asked; left out: for the first party at the table; needed where there are approaches"),
                    required("parties", new Table("party", PartyShape.PARTY), "who has a stake"),
                    required("issues", new Table("issue", SituationShape.ISSUE), "what is to be settled"),
                    field("infeasible", new Items(TERMS, 0, MANY), "", "combinations that cannot be"),
                    field(
                            "interests",
                            new Table("party", new Fields("interests", PartyShape.INTERESTS)),
                            "",
                            "who wants what"),
                    field(
                            "instruments",
                            new Table(
                                    "instrument",
                                    new Fields(
                                            "instrument",
                                            List.of(
                                                    required("by", new Name("party"), "the party that sets it"),
                                                    field("against", new Name("party"), "", "the party it is aimed at"),
                                                    field(
                                                            "costs",
                                                            new Table("party", amount(Scope.WORLD, -10, 10)),
                                                            "",
                                                            "cost on the flow scale")))),
                            "",
                            "posture, from 0 to 1"),
                    field(
                            "stocks",
                            new Table(
                                    "stock",
                                    new Fields(
                                            "stock",
                                            List.of(
                                                    required("start", constant(-BIG, BIG), "where it begins"),
                                                    field(
                                                            "min",
                                                            constant(-BIG, BIG),
                                                            "",
                                                            "where it stops falling; left out: nowhere"),
                                                    field(
                                                            "max",
                                                            constant(-BIG, BIG),
                                                            "",
                                                            "where it stops rising; left out: nowhere"),
                                                    field(
                                                            "change",
                                                            amount(Scope.SITUATION, -BIG, BIG),
                                                            "0",
                                                            "added each period")))),
                            "",
                            "what builds up or runs down"),
                    field("events", new Table("event", SituationShape.EVENT), "", "what can happen around the table"),
                    field("signals", new Table("signal", SituationShape.SIGNAL), "", "what observers learn from"),
                    field(
                            "approaches",
                            new Table("party", new Table("approach", ApproachShape.APPROACH)),
                            "",
                            "how each party can go about it"),
                    field("assumptions", new Table("assumption", ViewShape.ASSUMPTION), "", "named uncertain numbers"),
                    field(
                            "mechanisms",
                            new Table("mechanism", ViewShape.MECHANISM),
                            "",
                            "causal claims, and how to switch each off"),
                    field("views", new Table("view", ViewShape.VIEW), "", "each author's numbers")));

    private CaseShape() {}
}
