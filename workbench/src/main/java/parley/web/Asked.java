package parley.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import parley.approach.Approach;
import parley.casefile.Change;
import parley.casefile.Nearest;
import parley.experiment.Plan;
import parley.negotiation.Case;
import parley.negotiation.Mechanism;
import parley.negotiation.Negotiation;
import parley.negotiation.View;
import parley.party.Party;
import parley.report.Quoting;

/// What a request asks of a case: the same as the options of `parley compare`, with the same ranges.
///
/// @param caseId  a case of the shelf; empty where the text is sent
/// @param text    the case itself; empty where the shelf holds it
/// @param coarse  trajectories of a first quick look, 0 for none
/// @param refine  whether to go on from there to the full precision
/// @param look    the view on screen, which is played first; empty for the first
/// @param first   the approaches in contention, which the quick look plays first
/// @param narrow  the responses to which the first picture of the quick look keeps; empty for all
/// @param keep    whether the finished run is kept in the history
record Asked(
        String caseId,
        String text,
        Map<String, String> set,
        List<String> without,
        List<String> views,
        String party,
        List<String> approaches,
        String respond,
        long seed,
        long trajectories,
        double precision,
        double indifference,
        long coarse,
        boolean refine,
        String look,
        List<String> first,
        List<String> narrow,
        boolean keep) {

    private static final long FURTHEST_SEED = 9_007_199_254_740_991L;

    /// The case as it is.
    static final Asked NOTHING = new Asked(
            "", "", Map.of(), List.of(), List.of(), "", List.of(), "", 1, 0, 0.01, 0.01, 0, true, "", List.of(),
            List.of(), false);

    /// Reads the fields that every question shares.
    static Asked of(Body body) {
        var asked = new Asked(
                body.text("case", ""),
                body.text("text", ""),
                body.entries("set"),
                body.texts("without"),
                body.texts("views"),
                body.text("for", ""),
                body.texts("approaches"),
                body.text("respond", ""),
                body.whole("seed", 1, 0, FURTHEST_SEED),
                body.whole("trajectories", 0, 0, Plan.MOST_GIVEN),
                body.number("precision", 0.01, Plan.FINEST, Plan.COARSEST),
                body.number("indifference", 0.01, 0, 1),
                body.whole("coarse", 0, 0, 65_536),
                body.flag("refine", true),
                body.text("look", ""),
                body.texts("first"),
                body.texts("narrow"),
                body.flag("keep", false));
        if (asked.caseId.isEmpty() == asked.text.isEmpty()) {
            body.wrong("case", "must name a case of GET /api/cases, or 'text' must hold one, not both");
        }
        if (asked.trajectories > 0 && asked.trajectories < Plan.FEWEST_GIVEN) {
            body.wrong("trajectories", "must be 0 (as many as the precision needs) or at least " + Plan.FEWEST_GIVEN);
        }
        if (!asked.refine && asked.coarse == 0) {
            body.wrong("refine", "may be false only where 'coarse' says how coarse the look is");
        }
        return asked;
    }

    List<Change> changes() {
        return set.entrySet().stream()
                .map(setting -> new Change(setting.getKey(), setting.getValue(), "set"))
                .toList();
    }

    /// The same question of the case without changes.
    Asked unchanged() {
        return new Asked(
                caseId,
                text,
                Map.of(),
                without,
                views,
                party,
                approaches,
                respond,
                seed,
                trajectories,
                precision,
                indifference,
                coarse,
                refine,
                look,
                first,
                narrow,
                keep);
    }

    /// The views asked for; the case as written where it has none.
    List<View> views(Case subject) {
        if (subject.views().isEmpty()) {
            some("views", views, List.of("as written"));
            return List.of(new View("as written", List.of(), false, "", List.of(), subject.base()));
        }
        var names =
                some("views", views, subject.views().stream().map(View::name).toList());
        return subject.views().stream()
                .filter(view -> names.contains(view.name()))
                .toList();
    }

    List<String> without(Case written) {
        return without.isEmpty()
                ? List.of()
                : some(
                        "without",
                        without,
                        written.mechanisms().stream().map(Mechanism::name).toList());
    }

    /// @param number of trajectories, 0 for what the precision needs
    Plan plan(Case subject, long number) {
        Negotiation base = subject.base();
        String advised = base.question().advise();
        var own = base.approachesOf(advised).stream().map(Approach::name).toList();
        return new Plan(
                party.isEmpty() ? advised : one("for", party, actors(base)),
                respond.isEmpty() ? base.question().respond() : one("respond", respond, responses(base, advised)),
                some("approaches", approaches, own),
                seed,
                number,
                precision,
                indifference);
    }

    /// Parties, then `party.faction`.
    static List<String> actors(Negotiation base) {
        var factions = base.parties().stream()
                .flatMap(each -> each.factions().stream().map(faction -> each.name() + "." + faction.name()));
        return Stream.concat(base.parties().stream().map(Party::name), factions).toList();
    }

    private static List<String> responses(Negotiation base, String advised) {
        var names = base.parties().stream()
                .filter(each -> !each.name().equals(advised))
                .flatMap(each -> base.approachesOf(each.name()).stream().map(Approach::name));
        return Stream.concat(Stream.of("best", "worst"), names).distinct().toList();
    }

    private static String one(String field, String name, List<String> known) {
        return known.stream()
                .filter(each -> each.equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Problem.of(List.of(unknown(field, name, known))));
    }

    private static List<String> some(String field, List<String> names, List<String> known) {
        if (names.isEmpty()) {
            return known;
        }
        var unknown = names.stream()
                .filter(name -> !known.contains(name))
                .map(name -> unknown(field, name, known))
                .toList();
        if (!unknown.isEmpty()) {
            throw Problem.of(unknown);
        }
        var ordered = new ArrayList<>(known);
        ordered.retainAll(names);
        return ordered;
    }

    private static Problem.Mistake unknown(String field, String name, List<String> known) {
        Optional<String> nearest = Nearest.to(name, known);
        return new Problem.Mistake(
                field,
                "'" + field + "': the case knows no '" + name + "'"
                        + nearest.map(near -> "; did you mean '" + near + "'?").orElse(".") + " It knows: "
                        + String.join(", ", known) + ".");
    }

    /// The command that compares the case with the same changes, all else by default.
    String again(String file) {
        var words = words("compare", file);
        return Quoting.line(words);
    }

    /// Another command about the same case, with the same changes.
    String command(String name, String file) {
        return Quoting.line(words(name, file));
    }

    /// The command line that asks the same.
    String repeat(String file, Case subject) {
        var words = words("compare", file);
        words.addAll(List.of("--seed", Long.toString(seed)));
        words.addAll(
                trajectories > 0
                        ? List.of("-n", Long.toString(trajectories))
                        : List.of("--precision", Double.toString(precision)));
        if (indifference != 0.01) {
            words.addAll(List.of("--indifference", Double.toString(indifference)));
        }
        if (views.size() < subject.views().size()) {
            views.forEach(view -> words.addAll(List.of("--view", view)));
        }
        if (!party.isEmpty()) {
            words.addAll(List.of("--for", party));
        }
        approaches.forEach(approach -> words.addAll(List.of("--approach", approach)));
        if (!respond.isEmpty()) {
            words.addAll(List.of("--respond", respond));
        }
        return Quoting.line(words);
    }

    private List<String> words(String command, String file) {
        var words = new ArrayList<>(List.of("parley", command, file));
        set.forEach((path, value) -> words.addAll(List.of("--set", path + "=" + value)));
        without.forEach(mechanism -> words.addAll(List.of("--without", mechanism)));
        return words;
    }
}
