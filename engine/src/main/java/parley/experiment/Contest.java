package parley.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.approach.Approach;
import parley.negotiation.Negotiation;
import parley.negotiation.View;

/// The advised party's approaches against each other under one view.
///
/// @param actor place among the actors (parties, then factions) of the one whom the answers are for
/// @param table   makes the view's plays
record Contest(View view, Plan plan, int actor, Looks looks, PlayMaker table, List<Contender> contenders) {

    private static final long GLANCE = 48;

    /// With nothing played yet.
    ///
    /// @throws IllegalArgumentException where the view knows no such party, approach or response
    static Contest of(View view, Plan plan, PlayMaker table) {
        var negotiation = view.negotiation();
        var advised = negotiation.question().advise();
        var responses = Responses.to(advised, negotiation);
        var known = new ArrayList<>(responses.names());
        known.addAll(List.of(Stand.BEST, Stand.WORST));
        responses.choices().forEach(each -> each.forEach(approach -> known.add(approach.name())));
        require("response", plan.respond(), known);
        var all = IntStream.range(0, responses.count()).boxed().toList();
        var contenders = plan.approaches().stream()
                .map(name -> approach(negotiation, advised, name))
                .map(approach -> new Contender(view, approach, responses, all, table))
                .toList();
        var any = contenders.getFirst();
        var looks = Looks.of(plan, any.batchSize(), any.batchesPerBlock());
        require("party or faction", plan.party(), any.actors());
        return new Contest(view, plan, any.actors().indexOf(plan.party()), looks, table, contenders);
    }

    private static Approach approach(Negotiation negotiation, String party, String name) {
        var approaches = negotiation.approachesOf(party);
        var names = approaches.stream().map(Approach::name).toList();
        require("approach of " + party, name, names);
        return approaches.get(names.indexOf(name));
    }

    private static void require(String kind, String name, List<String> known) {
        if (!known.contains(name)) {
            throw new IllegalArgumentException("no " + kind + " called " + name + "; known: " + known);
        }
    }

    /// The same at the same table, with as few trajectories each as give an error: what is shown long before a
    /// look.
    Contest glance() {
        return of(view, plan.with(Math.min(GLANCE, plan.trajectories() > 0 ? plan.trajectories() : GLANCE)), table);
    }

    /// What is to be played until everybody's first look.
    Stream<Contender.Job> first() {
        return contenders.stream().flatMap(each -> each.upTo(looks.first()).stream());
    }

    /// Whether a contender has played all it may.
    boolean spent(Contender contender) {
        return contender.batches() >= looks.last();
    }
}
