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

    /// `1 view`, `2 views`.
    static String count(int number, String noun) {
        return count(number, noun, noun + "s");
    }

    /// `1 approach`, `2 approaches`.
    static String count(int number, String one, String many) {
        return number == 1 ? "1 " + one : number + " " + many;
    }

    private static String joined(List<String> names, String last) {
        if (names.isEmpty()) {
            return "nothing";
        }
        int end = names.size() - 1;
        return end == 0 ? names.getFirst() : String.join(", ", names.subList(0, end)) + last + names.get(end);
    }
}
