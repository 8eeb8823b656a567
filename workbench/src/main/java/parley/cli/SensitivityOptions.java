package parley.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import parley.robustness.RobustnessSearch;
import parley.robustness.Space;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/// What the lead depends on: designs played for that alone, and what moves together in them.
final class SensitivityOptions {

    private static final int MOST_SHAPLEY = 100_000;

    @Option(
            names = "--sobol",
            paramLabel = "N",
            defaultValue = "0",
            converter = CruxCommand.Worlds.class,
            description = "Sobol indices of the margin from N base points, best a power of two.")
    private int sobol;

    @Option(
            names = "--morris",
            paramLabel = "R",
            defaultValue = "0",
            converter = Paths.class,
            description = "Morris screening of the margin with R paths, 2 to 10000.")
    private int morris;

    @Option(
            names = "--shapley",
            paramLabel = "N",
            defaultValue = "0",
            converter = CruxCommand.Worlds.class,
            description =
                    "Shapley effects on the margin from N base points, best a power of two, at all sets of assumptions and"
                            + " groups: N x 2^(how many there are) worlds, at most 100000.")
    private int shapley;

    @Option(
            names = "--group",
            paramLabel = "NAME=A,B",
            description = "Assumptions that move together in --sobol, --shapley and --morris.")
    private List<String> groups = new ArrayList<>();

    /// A number of paths.
    static final class Paths implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            return text.equals("0") ? Integer.valueOf(0) : (int) Ranges.whole(text, 2, 10_000);
        }
    }

    /// What is looked at in a space.
    ///
    /// @throws Mistake where a design would take too many worlds
    RobustnessSearch.Scope scope(Space varied, Optional<Double> threshold, double regret) {
        var scope = new RobustnessSearch.Scope(threshold, regret, sobol, morris, shapley, groups(varied.names()));
        affordable(varied, scope);
        return scope;
    }

    /// A design over all sets doubles with every group: refused before anything is played for it.
    private static void affordable(Space varied, RobustnessSearch.Scope scope) {
        int joined = scope.groups().values().stream().mapToInt(List::size).sum();
        int groups = varied.dimensions().size() - joined + scope.groups().size();
        double worlds = scope.shapley() * StrictMath.pow(2, groups);
        if (scope.shapley() > 0 && worlds > MOST_SHAPLEY) {
            throw new Mistake(String.format(
                    Locale.ROOT,
                    "'--shapley %d' with %d assumptions and groups takes %d x 2^%d = %,.0f worlds; %,d at most. Put"
                            + " assumptions into groups (--group NAME=A,B), let fewer vary (--only), or ask for fewer"
                            + " points.",
                    scope.shapley(),
                    groups,
                    scope.shapley(),
                    groups,
                    worlds,
                    MOST_SHAPLEY));
        }
    }

    private Map<String, List<String>> groups(List<String> names) {
        var all = new LinkedHashMap<String, List<String>>();
        for (var group : groups) {
            int sign = group.indexOf('=');
            if (sign < 1) {
                throw new Mistake("'--group " + group + "' is not of the form --group NAME=A,B.");
            }
            var members = Names.some(List.of(group.substring(sign + 1)), names, "assumption that varies");
            if (all.values().stream().flatMap(List::stream).anyMatch(members::contains)) {
                throw new Mistake("'--group " + group + "' names an assumption that is in another group already.");
            }
            all.put(group.substring(0, sign).strip(), members);
        }
        return all;
    }

    /// Adds the words that ask the same again.
    void repeat(List<String> words) {
        if (sobol > 0) {
            words.addAll(List.of("--sobol", Integer.toString(sobol)));
        }
        if (morris > 0) {
            words.addAll(List.of("--morris", Integer.toString(morris)));
        }
        if (shapley > 0) {
            words.addAll(List.of("--shapley", Integer.toString(shapley)));
        }
        groups.forEach(group -> words.addAll(List.of("--group", group)));
    }
}
