package parley.casefile;

import java.util.ArrayList;
import java.util.List;
import parley.casefile.Shape.Amount;
import parley.casefile.Shape.Either;
import parley.casefile.Shape.Field;
import parley.casefile.Shape.Fields;
import parley.casefile.Shape.Flag;
import parley.casefile.Shape.Items;
import parley.casefile.Shape.Name;
import parley.casefile.Shape.Table;
import parley.casefile.Shape.Text;
import parley.casefile.Shape.Whole;

/// Shapes and words that many parts of a case use.
final class Kinds {

    static final double BIG = 1e9;
    static final int LONGEST_TIME = 10_000;
    static final int MANY = 10_000;

    static final Shape TEXT = new Text();
    static final Shape FLAG = new Flag();
    static final Shape TEXTS = new Either(List.of(TEXT, new Items(TEXT, 0, MANY)));
    static final Shape CHANCE = constant(0, 1);
    static final Shape FLOW = constant(-10, 10);
    static final Shape TIMES = constant(0, LONGEST_TIME);
    static final Shape TIMES_OR_NEVER = new Amount(Scope.CONSTANT, 0, LONGEST_TIME, List.of("never"), false);
    static final Shape RATE = new Amount(Scope.RATE, 0, 1_000, List.of(), false);
    static final Shape CONDITION = amount(Scope.SITUATION, -BIG, BIG);
    static final Shape TERMS = new Table("issue", new Name("option"));
    static final Shape BELIEVES = new Table("assumption", constant(-BIG, BIG));
    static final Shape PARTIES = new Either(List.of(new Name("party"), new Items(new Name("party"), 1, MANY)));

    static final Fields SOURCE = new Fields(
            "source",
            List.of(
                    required("document", new Name("document"), "a key of `sources`"),
                    field("paragraph", new Whole(1, 1_000_000), "", "the n-th non-empty line of the document"),
                    field("via", TEXTS, "", "through whose mouths, the nearest to the document first")));

    static final Shape SOURCES = new Either(List.of(
            new Name("document"), SOURCE, new Items(new Either(List.of(new Name("document"), SOURCE)), 1, 20)));

    private Kinds() {}

    static Shape constant(double least, double most) {
        return amount(Scope.CONSTANT, least, most);
    }

    static Shape amount(Scope scope, double least, double most) {
        return new Amount(scope, least, most, List.of(), false);
    }

    static Field required(String key, Shape shape, String meaning) {
        return new Field(key, shape, true, "", meaning);
    }

    static Field field(String key, Shape shape, String fallback, String meaning) {
        return new Field(key, shape, false, fallback, meaning);
    }

    static List<Field> with(List<Field> first, List<Field> more) {
        var all = new ArrayList<>(first);
        all.addAll(more);
        return List.copyOf(all);
    }
}
