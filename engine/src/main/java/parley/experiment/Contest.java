package parley.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import parley.approach.Approach;
import parley.negotiation.Negotiation;
import parley.negotiation.View;
import parley.party.Party;

/// The plan's approaches against each other under one view.
///
/// @param advised place of the plan's party among the parties
/// @param table   makes the view's plays
record Contest(View view, Plan plan, int advised, Looks looks, PlayMaker table, List<Contender> contenders) {

    /// With nothing played yet.
    ///
    /// @throws IllegalArgumentException where the view knows no such party, approach or response
    static Contest of(View view, Plan plan, PlayMaker table) {
        var negotiation = view.negotiation();
        int advised = party(negotiation, plan.party());
        var responses = Responses.to(plan.party(), negotiation);
        var known = new ArrayList<>(responses.names());
        known.addAll(List.of(Stand.BEST, Stand.WORST));
        require("response", plan.respond(), known);
        var all = IntStream.range(0, responses.count()).boxed().toList();
        var contenders = plan.approaches().stream()
                .map(name -> approach(negotiation, plan.party(), name))
                .map(approach -> new Contender(view, plan.party(), approach, responses, all, table))
                .toList();
        var any = contenders.getFirst();
        var looks = Looks.of(plan, any.batchSize(), any.batchesPerBlock());
        return new Contest(view, plan, advised, looks, table, contenders);
    }

    private static int party(Negotiation negotiation, String party) {
        var names = negotiation.parties().stream().map(Party::name).toList();
        require("party", party, names);
        return names.indexOf(party);
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

    /// What a contender plays until its next look; nothing after the last.
    List<Contender.Job> next(Contender contender) {
        int look = contender.batches() == 0 ? 0 : Math.min(looks.last(), looks.at(contender.batches()) + 1);
        return contender.upTo(looks.batches().get(look));
    }

    /// Whether a contender has played all it may.
    boolean spent(Contender contender) {
        return contender.batches() >= looks.batches().getLast();
    }
}
