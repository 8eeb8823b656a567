package parley.report;

import java.util.List;

/// How names become English.
final class Words {

    private Words() {}

    /// `a`, `a and b`, `a, b and c`.
    static String and(List<String> names) {
        return joined(names, " and ");
    }

    /// `a`, `a or b`, `a, b or c`.
    static String or(List<String> names) {
        return joined(names, " or ");
    }

    /// A number as somebody would write it: no zeros behind, no more digits than tell it from its neighbours.
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    /// `1 view`, `2 views`.
    static String count(int number, String noun) {
        return count(number, noun, noun + "s");
    }

    /// `1 approach`, `2 approaches`.
    static String count(int number, String one, String many) {
        return number == 1 ? "1 " + one : number + " " + many;
    }

    /// A name inside a sentence: in quotes where it holds a comma of its own.
    static String name(String name) {
        return name.contains(",") ? "'" + name + "'" : name;
    }

    private static String joined(List<String> names, String last) {
        if (names.isEmpty()) {
            return "nothing";
        }
        var quoted = names.stream().map(Words::name).toList();
        int end = quoted.size() - 1;
        return end == 0 ? quoted.getFirst() : String.join(", ", quoted.subList(0, end)) + last + quoted.get(end);
    }
}
