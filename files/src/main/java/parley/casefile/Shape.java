package parley.casefile;

import java.util.List;
import java.util.Optional;

/// What may stand in a place of the case file. The reader, the JSON Schema and the manual are made from the one value
/// [CaseShape#CASE].
sealed interface Shape {

    /// Free text.
    record Text() implements Shape {}

    /// The name of something: short, and no word that YAML takes for something else.
    record Name(String what) implements Shape {}

    /// `true` or `false`.
    record Flag() implements Shape {}

    /// One of a few words.
    record Choice(List<String> words) implements Shape {}

    /// One of a few words, or a name.
    record WordOrName(List<String> words, String what) implements Shape {}

    /// A number, a formula or a range `[low, high]`.
    ///
    /// @param least   smallest value that makes sense
    /// @param most    largest value that makes sense
    /// @param special a word in its place, or none; it means an infinite number
    /// @param perTime whether `per year` and the like may follow
    record Amount(Scope scope, double least, double most, List<String> special, boolean perTime) implements Shape {}

    /// A whole number.
    record Whole(int least, int most) implements Shape {}

    /// A length of time: `month`, `2 weeks`.
    record Period() implements Shape {}

    /// `[low, high]` in plain numbers.
    record Range() implements Shape {}

    /// Known keys.
    record Fields(String what, List<Field> fields) implements Shape {
        Optional<Field> field(String key) {
            return fields.stream().filter(field -> field.key().equals(key)).findFirst();
        }

        List<String> keys() {
            return fields.stream().map(Field::key).toList();
        }
    }

    /// Names of the author's own choice, each with the same shape behind it.
    record Table(String what, Shape each) implements Shape {}

    /// A list.
    record Items(Shape each, int fewest, int most) implements Shape {}

    /// One of several shapes that YAML writes differently: a single value, a list, or a block of keys.
    record Either(List<Shape> shapes) implements Shape {}

    /// A known key.
    ///
    /// @param fallback what is read where the key is left out; empty where nothing is, or where `meaning` says it
    record Field(String key, Shape shape, boolean required, String fallback, String meaning) {}

    /// The shape that fits the kind of tree.
    default Optional<Shape> fitting(Tree tree) {
        return switch (this) {
            case Either either ->
                either.shapes().stream()
                        .flatMap(shape -> shape.fitting(tree).stream())
                        .findFirst();
            case Fields _, Table _ -> tree instanceof Tree.Mapping ? Optional.of(this) : Optional.empty();
            case Items _, Range _ -> tree instanceof Tree.Sequence ? Optional.of(this) : Optional.empty();
            case Amount amount ->
                tree instanceof Tree.Mapping || isList(tree, amount) ? Optional.empty() : Optional.of(this);
            case Text _, Name _, Flag _, Choice _, WordOrName _, Whole _, Period _ ->
                tree instanceof Tree.Leaf ? Optional.of(this) : Optional.empty();
        };
    }

    private static boolean isList(Tree tree, Amount amount) {
        return tree instanceof Tree.Sequence list
                && (amount.scope() == Scope.LITERAL || list.items().size() != 2);
    }

    /// What is expected, in words for messages.
    default String expected() {
        return switch (this) {
            case Text _ -> "text";
            case Name name -> "the name of " + Article.of(name.what());
            case Flag _ -> "true or false";
            case Choice choice -> Words.either(choice.words());
            case WordOrName either -> Words.either(either.words()) + " or the name of " + Article.of(either.what());
            case Amount amount ->
                amount.scope() == Scope.LITERAL ? "a plain number" : "a number, a formula or [low, high]";
            case Whole _ -> "a whole number";
            case Period _ -> "day, week, month, quarter or year, or a number of them";
            case Range _ -> "a range [low, high]";
            case Fields fields -> "a block of keys (" + Words.known(fields.keys()) + ")";
            case Table table -> "a block with a name for each " + table.what();
            case Items items -> "a list, each item " + items.each().expected();
            case Either either ->
                Words.either(either.shapes().stream().map(Shape::expected).toList());
        };
    }

    /// `a` or `an`.
    final class Article {
        private Article() {}

        static String of(String noun) {
            return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
        }
    }
}
