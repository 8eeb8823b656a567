package parley.casefile;

import java.util.List;

/// One thing that is wrong with a case file: where, what, why, and how to mend it.
///
/// @param file    the name the file was read under
/// @param line    from 1
/// @param column  from 1, in characters
/// @param length  how many characters it concerns, at least 1
/// @param code    stable, such as `E014`; errors start with E, warnings with W
/// @param what    one sentence: what is wrong, with the value
/// @param why     the rule it breaks; may be empty
/// @param remedy  what to write instead; may be empty
/// @param excerpt lines of the file around the place, the last one a line of carets below it; may be empty
public record Fault(
        String file,
        int line,
        int column,
        int length,
        Severity severity,
        String code,
        String what,
        String why,
        String remedy,
        List<String> excerpt) {

    public Fault {
        excerpt = List.copyOf(excerpt);
        if (line < 1 || column < 1 || length < 1) {
            throw new IllegalArgumentException("no place " + line + ":" + column + "+" + length);
        }
    }
}
