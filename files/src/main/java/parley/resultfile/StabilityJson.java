package parley.resultfile;

import java.util.List;
import java.util.stream.IntStream;
import parley.analysis.Resting;
import parley.conflict.Coalitions;
import parley.conflict.Paths;
import parley.conflict.Stability;
import parley.conflict.Stability.Concept;
import parley.negotiation.Case;

/// Where a conflict would rest, as JSON, version 1. States are numbered from 0 in the order of `states`, the same for
/// every view.
public final class StabilityJson {

    private static final int VERSION = 1;
    private static final int MOST_EXPLAINED = 2_048;

    private StabilityJson() {}

    /// The text, ended by a line feed.
    ///
    /// @param views one for each view asked for, at least one
    public static String of(Case subject, String hash, String version, List<Resting> views) {
        var first = views.getFirst();
        return JsonText.object(json -> {
            json.whole("stability", VERSION);
            json.text("version", version);
            json.text("case", subject.title());
            json.text("hash", "sha256:" + hash);
            json.texts("parties", first.parties());
            json.whole("today", first.today());
            json.objects(
                    "states",
                    IntStream.range(0, first.stability().conflict().size())
                            .boxed()
                            .toList(),
                    (part, state) -> {
                        if (first.ending(state).isEmpty()) {
                            part.entries("outcome", first.terms(state), part::text);
                        } else {
                            part.text("ending", first.ending(state));
                        }
                    });
            json.object("stable", part -> views.forEach(view -> part.object(view.view(), each -> stable(each, view))));
            json.objects("views", views, StabilityJson::view);
            json.texts("leavesOut", subject.leavesOut());
        });
    }

    private static void stable(JsonText json, Resting view) {
        for (var concept : Concept.values()) {
            json.wholes(concept.label(), wide(view.stability().equilibria(concept)));
        }
    }

    private static long[] wide(int[] states) {
        return IntStream.of(states).asLongStream().toArray();
    }

    private static void view(JsonText json, Resting view) {
        var stability = view.stability();
        var conflict = stability.conflict();
        json.text("view", view.view());
        json.entries("types", view.types(), json::text);
        json.object("stable", part -> stable(part, view));
        json.object("stableFor", parties -> {
            for (int party = 0; party < conflict.parties(); party++) {
                int own = party;
                parties.object(view.parties().get(party), part -> {
                    for (var concept : Concept.values()) {
                        part.wholes(
                                concept.label(),
                                IntStream.range(0, conflict.size())
                                        .filter(state -> stability.stable(concept, own, state))
                                        .asLongStream()
                                        .toArray());
                    }
                });
            }
        });
        if (Coalitions.fits(conflict)) {
            json.object(
                    "coalitions",
                    part -> Coalitions.equilibria(conflict)
                            .forEach((concept, states) -> part.wholes(concept.label(), wide(states))));
        } else {
            json.nothing("coalitions");
        }
        paths(json, "fromToday", view, false);
        if (Coalitions.fits(conflict)) {
            paths(json, "fromTodayTogether", view, true);
        }
        if (conflict.size() <= MOST_EXPLAINED) {
            why(json, view);
        }
    }

    private static void paths(JsonText json, String name, Resting view, boolean coalitions) {
        var paths = Paths.from(view.stability().conflict(), view.today(), coalitions);
        json.objects(name, paths.entrySet(), (part, entry) -> {
            part.whole("state", entry.getKey());
            part.objects("path", entry.getValue(), (step, each) -> {
                step.texts("by", each.movers().stream().map(view.parties()::get).toList());
                step.whole("to", each.to());
            });
        });
    }

    /// For every equilibrium, what deters each improvement of each party.
    private static void why(JsonText json, Resting view) {
        var stability = view.stability();
        json.object("why", part -> {
            for (var concept : Concept.values()) {
                part.objects(
                        concept.label(),
                        IntStream.of(stability.equilibria(concept)).boxed().toList(),
                        (each, state) -> {
                            each.whole("state", state);
                            each.object("deterred", parties -> deterrents(parties, view, stability, concept, state));
                        });
            }
        });
    }

    private static void deterrents(JsonText json, Resting view, Stability stability, Concept concept, int state) {
        for (int party = 0; party < view.parties().size(); party++) {
            json.objects(view.parties().get(party), stability.why(concept, party, state), (part, deterrent) -> {
                part.whole("improvement", deterrent.improvement());
                part.whole("sanction", deterrent.sanction());
            });
        }
    }
}
