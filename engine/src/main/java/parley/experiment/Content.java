package parley.experiment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import parley.approach.Approach;
import parley.approach.Then;
import parley.formula.Formula;
import parley.formula.Symbol;
import parley.negotiation.Assumption;
import parley.negotiation.Negotiation;
import parley.party.Party;
import parley.situation.Event;

/// What plays of a negotiation depend on, as a name: two plays of the same name give the same blocks, but for the
/// weights of the strata.
///
/// In the name: all that the case says but assumptions; of the approaches those in full that can be followed, by the
/// profile or by what may lead from there; of the assumptions those that any formula of these reads, directly or
/// through others, for whatever mind. Not in it: assumptions that nobody reads, and how likely the types of a party
/// truly are, as long as its leader never changes: that is only the strata's weights.
final class Content {

    private final Negotiation negotiation;
    private final long seed;
    private final Written frame;
    private final IdentityHashMap<Approach, Written> approaches = new IdentityHashMap<>();
    private final Map<Set<String>, String> assumptions = new HashMap<>();

    /// Some content.
    ///
    /// @param read assumptions that its formulas read
    private record Written(String name, Set<String> read) {
        static Written of(Consumer<Frame> writing) {
            var print = new Fingerprint();
            writing.accept(new Frame(print));
            return new Written(print.hex(), print.read());
        }
    }

    Content(Negotiation negotiation, long seed) {
        this.negotiation = negotiation;
        this.seed = seed;
        this.frame = Written.of(paper -> {
            paper.write(negotiation, Content::priorCounts);
            paper.known(negotiation.approaches());
        });
    }

    /// The name of the plays of a profile.
    ///
    /// @param strata combinations of true types that are played
    /// @param turns  how many trajectories of each a batch holds
    synchronized String of(Map<String, Approach> profile, int[][] strata, int[] turns) {
        var print = new Fingerprint();
        print.text(frame.name()).whole(seed);
        print.entries(profile, (party, approach) -> print.text(party).text(approach.name()));
        var read = new TreeSet<>(frame.read());
        followed(profile)
                .forEach((party, followed) -> print.text(party).each(followed, approach -> {
                    var written =
                            approaches.computeIfAbsent(approach, whole -> Written.of(paper -> paper.approach(whole)));
                    print.text(written.name());
                    read.addAll(written.read());
                }));
        print.text(assumptions.computeIfAbsent(read, this::defined));
        print.whole(strata.length);
        for (int s = 0; s < strata.length; s++) {
            print.whole(turns[s]);
            for (int type : strata[s]) {
                print.whole(type);
            }
        }
        return print.hex();
    }

    /// Where a party's leader may change, the newcomer's type is drawn by the same chances.
    private static boolean priorCounts(Negotiation negotiation, Party party) {
        return !party.leaderRate().equals(Formula.ZERO)
                || negotiation.events().stream()
                        .flatMap(event -> event.effects().stream())
                        .anyMatch(effect ->
                                effect instanceof Event.Effect.NewLeader(String who) && who.equals(party.name()));
    }

    /// Party → the approaches it may follow at some time.
    private Map<String, Set<Approach>> followed(Map<String, Approach> profile) {
        var followed = new LinkedHashMap<String, Set<Approach>>();
        for (var party : negotiation.parties()) {
            var first = profile.get(party.name());
            if (first != null) {
                followed.put(party.name(), reached(party.name(), first));
            }
        }
        return followed;
    }

    private Set<Approach> reached(String party, Approach first) {
        var names = new LinkedHashMap<String, Approach>();
        negotiation.approachesOf(party).forEach(approach -> names.put(approach.name(), approach));
        names.put(first.name(), first);
        var reached = new LinkedHashSet<Approach>();
        Deque<Approach> open = new ArrayDeque<>(List.of(first));
        changed(party).map(names::get).forEach(open::add);
        while (!open.isEmpty()) {
            var approach = open.remove();
            if (reached.add(approach)) {
                next(approach).map(names::get).forEach(open::add);
            }
        }
        return reached;
    }

    /// Approaches that events put a party on.
    private Stream<String> changed(String party) {
        return negotiation.events().stream()
                .flatMap(event -> event.effects().stream())
                .filter(effect -> effect instanceof Event.Effect.ChangeApproach turn
                        && turn.party().equals(party))
                .map(effect -> ((Event.Effect.ChangeApproach) effect).approach());
    }

    private static Stream<String> next(Approach approach) {
        var turns = approach.switches().stream().map(Approach.Switch::to);
        var ends = Stream.concat(
                        Stream.of(approach.atDeadline()),
                        approach.ultimatums().stream().map(Approach.Ultimatum::ifRefused))
                .filter(Then.SwitchTo.class::isInstance)
                .map(then -> ((Then.SwitchTo) then).approach());
        return Stream.concat(turns, ends);
    }

    /// With all that these assumptions are worked out from, whoever's belief about them it is.
    private Set<String> closed(Set<String> read) {
        var all = new TreeSet<String>();
        Deque<String> open = new ArrayDeque<>(read);
        while (!open.isEmpty()) {
            var name = open.remove();
            if (all.add(name)) {
                definitions(name)
                        .forEach(formula -> formula.symbols().forEach(symbol -> {
                            if (symbol instanceof Symbol.Assumption(String other)) {
                                open.add(other);
                            }
                        }));
            }
        }
        return all;
    }

    private Stream<Formula> definitions(String name) {
        var own = negotiation.assumptions().stream()
                .filter(assumption ->
                        assumption.name().equals(name) && assumption.drawn().isEmpty())
                .map(Assumption::value);
        var held = negotiation.parties().stream()
                .flatMap(party -> Stream.of(
                                Stream.of(party.believes()),
                                party.types().stream().map(type -> type.believes()),
                                party.factions().stream().map(faction -> faction.believes()))
                        .flatMap(each -> each))
                .filter(believes -> believes.containsKey(name))
                .map(believes -> believes.get(name));
        return Stream.concat(own, held);
    }

    /// The definitions of those that are read, each with its place, by which luck draws it.
    private String defined(Set<String> byFormulas) {
        var print = new Fingerprint();
        var read = closed(byFormulas);
        var all = negotiation.assumptions();
        print.truth(all.stream().anyMatch(each -> !each.drawn().isEmpty()));
        for (int i = 0; i < all.size(); i++) {
            var each = all.get(i);
            if (read.contains(each.name())) {
                print.whole(i).text(each.name());
                if (each.drawn().isEmpty()) {
                    print.definition(each.value());
                } else {
                    var range = each.drawn().getFirst();
                    print.text("drawn").number(range.low()).number(range.high());
                }
            }
        }
        return print.hex();
    }
}
