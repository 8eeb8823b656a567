package parley.casefile;

import static parley.casefile.Kinds.BIG;
import static parley.casefile.Kinds.FLAG;
import static parley.casefile.Kinds.SOURCES;
import static parley.casefile.Kinds.TEXT;
import static parley.casefile.Kinds.TEXTS;
import static parley.casefile.Kinds.amount;
import static parley.casefile.Kinds.field;
import static parley.casefile.Kinds.required;

import java.util.List;
import parley.casefile.Shape.Either;
import parley.casefile.Shape.Fields;
import parley.casefile.Shape.Items;
import parley.casefile.Shape.Name;
import parley.casefile.Shape.Range;
import parley.casefile.Shape.Table;

/// The keys of assumptions, mechanisms and views.
final class ViewShape {

    static final Fields BASE_RATE = new Fields(
            "base rate",
            List.of(
                    required("value", amount(Scope.LITERAL, -BIG, BIG), "the frequency"),
                    field("of", TEXT, "", "what was counted"),
                    field("source", new Name("document"), "", "a key of `sources`")));

    static final Shape ASSUMPTION = new Either(List.of(
            amount(Scope.CONSTANT, -BIG, BIG),
            new Fields(
                    "assumption",
                    List.of(
                            required(
                                    "default",
                                    amount(Scope.CONSTANT, -BIG, BIG),
                                    "its value where no view says otherwise"),
                            field(
                                    "range",
                                    new Range(),
                                    "",
                                    "smallest and largest value thought possible; left out: the default alone"),
                            field("unit", TEXT, "", "such as per month"),
                            field("meaning", TEXT, "", "one line"),
                            field(
                                    "base rate",
                                    new Either(List.of(BASE_RATE, new Items(BASE_RATE, 1, 20))),
                                    "",
                                    "an outside number to hold beside it")))));

    static final Fields MECHANISM = new Fields(
            "mechanism",
            List.of(
                    field("by", TEXT, "", "who claims it"),
                    field("source", SOURCES, "", "where"),
                    required(
                            "without",
                            new Table("path", amount(Scope.CONSTANT, -BIG, BIG)),
                            "paths and the values that switch it off")));

    static final Shape SETTING = new Either(List.of(
            amount(Scope.RATE, -BIG, BIG),
            new Fields(
                    "setting",
                    List.of(
                            field("value", amount(Scope.RATE, -BIG, BIG), "", "the value"),
                            field(
                                    "range",
                                    new Range(),
                                    "",
                                    "or a range, every value equally likely, one draw per trajectory"),
                            field(
                                    "within",
                                    new Range(),
                                    "",
                                    "beside a value: what the author's words would bear as well; not played, but tried by what varies a view"),
                            field("source", SOURCES, "", "where it comes from"),
                            field("because", TEXT, "", "why this value")))));

    static final Fields VIEW = new Fields(
            "view",
            List.of(
                    field("recommends", TEXTS, "", "the approach the author argues for"),
                    field("reconstructed", FLAG, "false", "whether it is known only through a critic"),
                    field("note", TEXT, "", "how it came to be"),
                    field(
                            "set",
                            new Table("path", SETTING),
                            "",
                            "assumptions, or paths of numbers in the case, and their values")));

    /// The whole file.

    private ViewShape() {}
}
