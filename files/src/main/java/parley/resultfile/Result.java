package parley.resultfile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.experiment.Comparison;
import parley.experiment.Plan;
import parley.negotiation.Case;
import parley.negotiation.View;

/// A comparison with what a reader must know to judge and to repeat it.
///
/// @param views   as compared, in the comparison's order
/// @param set     path → text of the numbers replaced from outside the file, in the order given
/// @param without mechanisms switched off
/// @param hash    SHA-256 of the case file's bytes, in hexadecimal
/// @param version of Parley
public record Result(
        Case subject,
        List<View> views,
        Plan plan,
        Map<String, String> set,
        List<String> without,
        String hash,
        String version,
        Comparison comparison) {

    public Result {
        views = List.copyOf(views);
        set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
        without = List.copyOf(without);
    }
}
