package parley.formats.genius;

import java.util.List;
import java.util.Optional;
import parley.formats.scenario.Loss;
import parley.formats.scenario.Profile;
import parley.formats.scenario.Scenario;
import parley.formats.scenario.Topic;

/// Pieces of GENIUS files.
final class Markup {

    private Markup() {}

    static String domain(Scenario scenario, List<Topic.Range> ranges) {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<negotiation_template "
                + "number_of_sessions=\"1\">\n<utility_space number_of_issues=\"" + ranges.size() + "\">\n");
        objective(text, scenario.name());
        for (int k = 0; k < ranges.size(); k++) {
            var items = new java.util.ArrayList<String>();
            if (ranges.get(k) instanceof Topic.Listed listed) {
                for (int option = 0; option < listed.size(); option++) {
                    items.add(
                            "<item index=\"" + (option + 1) + "\" value=\"" + escaped(listed.option(option)) + "\"/>");
                }
            }
            issue(text, k + 1, scenario.topics().get(k).name(), ranges.get(k), items);
        }
        return text.append("</objective>\n</utility_space>\n</negotiation_template>\n")
                .toString();
    }

    static void objective(StringBuilder text, String name) {
        text.append("<objective index=\"0\" name=\"").append(escaped(name));
        text.append("\" type=\"objective\" etype=\"objective\" description=\"\">\n");
    }

    static void issue(StringBuilder text, int index, String name, Topic.Range range, List<String> inside) {
        var kind = switch (range) {
            case Topic.Listed _ -> "discrete";
            case Topic.Span _ -> "real";
            case Topic.Whole _, Topic.Steps _ -> "integer";
        };
        text.append("<issue index=\"").append(index).append("\" name=\"").append(escaped(name));
        for (var attribute : List.of("type", "vtype", "etype")) {
            text.append("\" ").append(attribute).append("=\"").append(kind);
        }
        if (range instanceof Topic.Whole whole) {
            text.append("\" lowerbound=\"").append(whole.low());
            text.append("\" upperbound=\"").append(whole.high());
        }
        text.append("\">\n");
        if (range instanceof Topic.Span span) {
            text.append("  <range lowerbound=\"").append(number(span.low()));
            text.append("\" upperbound=\"").append(number(span.high())).append("\"/>\n");
        }
        inside.forEach(line -> text.append("  ").append(line).append('\n'));
        text.append("</issue>\n");
    }

    static void end(StringBuilder text, Profile profile, Optional<Double> floor, List<Loss> losses) {
        floor.ifPresent(value ->
                text.append("<reservation value=\"").append(number(value)).append("\"/>\n"));
        if (profile.discount() > 0 && profile.discount() < 1) {
            text.append("<discount_factor value=\"")
                    .append(number(profile.discount()))
                    .append("\"/>\n");
        } else if (profile.discount() != 1) {
            losses.add(Loss.beside("a discount factor of " + profile.discount()));
        }
    }

    static String number(double value) {
        return Double.toString(value);
    }

    /// A text inside an attribute; characters that XML cannot hold at all become `?`.
    static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\t', '\n', '\r' -> escaped.append("&#").append(c).append(';');
                default ->
                    escaped.appendCodePoint(
                            c < ' ' || (c >= 0xD800 && c < 0xE000) || c == 0xFFFE || c == 0xFFFF ? '?' : c);
            }
        });
        return escaped.toString();
    }
}
