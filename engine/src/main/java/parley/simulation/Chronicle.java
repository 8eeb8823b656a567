package parley.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.approach.Approach;
import parley.standing.Model;
import parley.standing.Perception;
import parley.standing.Scene;

/// One trajectory told period by period: what everybody who looked could have seen, and who was in truth what.
///
/// It is the trajectory that a comparison with the same seed plays under this number; telling it changes nothing.
///
/// @param types   party → what it is in truth, for parties that may be of several types
/// @param chance  how likely this combination of types is
/// @param periods in order, up to the end of the story or the horizon
/// @param fate    what became of it
/// @param ending  label of what ended it; empty where the horizon did
/// @param utility party or `party.faction` → discounted utility
public record Chronicle(
        Map<String, String> types,
        double chance,
        List<Entry> periods,
        Fate fate,
        String ending,
        Map<String, Double> utility) {

    public Chronicle {
        periods = List.copyOf(periods);
    }

    /// One period.
    ///
    /// @param posture instrument → what it is set to, capped by what stands
    /// @param stocks  stock → what it is at
    /// @param beliefs `party is type` → what the other side believes
    /// @param facts   what happened, in the order of the period's steps
    public record Entry(
            int period,
            Map<String, Double> posture,
            Map<String, Double> stocks,
            Map<String, Double> beliefs,
            List<Fact> facts) {
        public Entry {
            facts = List.copyOf(facts);
        }
    }

    /// Something that happened.
    public sealed interface Fact {
        /// A party follows another approach from now on.
        record Turned(String party, String approach) implements Fact {}

        /// A text on the table: issue → option, for issues not as today.
        record Offered(String party, Map<String, String> terms) implements Fact {}

        /// Agreed at the table and voted down.
        record VotedDown() implements Fact {}

        /// Signed and ratified.
        record Signed(Map<String, String> terms) implements Fact {}

        /// A party leaves the table for good.
        record Walked() implements Fact {}

        /// A party no longer performs, unseen so far.
        record Breached(String party, List<String> issues) implements Fact {}

        /// What was signed is at an end: a breach was seen, or somebody withdrew.
        record Lost(boolean withdrawn) implements Fact {}

        /// A stock moved by an event.
        record Moved(String stock, double from, double to) implements Fact {}

        /// A party has a new leader.
        record NewLeader(String party, String type) implements Fact {}

        /// The story ends.
        record Ended(String event, String label) implements Fact {}
    }

    /// Tells a trajectory.
    ///
    /// @param number from 0
    public static Chronicle of(Table table, Map<String, Approach> profile, long number) {
        return new Telling(table, profile, number).whole();
    }

    /// How a trajectory looks at the beginning of a period, after postures and signs.
    ///
    /// @param period from 0; the last one where it ends before
    public static Look look(Table table, Map<String, Approach> profile, long number, int period, Scene scene) {
        return new Telling(table, profile, number).at(period, scene);
    }

    /// Where a trajectory stands.
    ///
    /// @param agreed what is signed; today's outcome where nothing is
    /// @param stands what really stands
    public record Look(int period, Perception perception, int cast, int agreed, int stands) {}

    /// Plays and listens.
    private static final class Telling {
        private final Match match;
        private final Model model;
        private final Period period;
        private final State state;
        private final int cast;

        Telling(Table table, Map<String, Approach> profile, long number) {
            var meeting = new Meeting(table, profile, Allotment.EQUAL);
            var strata = meeting.strata();
            int stratum = (int) (number % strata.length);
            long batch = number / strata.length / meeting.turns()[stratum];
            this.match = table.match(profile, (int) ((batch >> 1) % table.worlds()));
            this.model = match.model;
            this.period = new Period(match, new Scene(match.model));
            this.state = period.state;
            this.cast = cast(strata[stratum]);
            state.begin(match, match.first(profile), number, cast);
        }

        private int cast(int[] types) {
            int found = 0;
            for (int party = 0; party < types.length; party++) {
                found = model.castWith(found, party, types[party]);
            }
            return found;
        }

        Look at(int wanted, Scene scene) {
            while (state.period < wanted && state.period < match.horizon - 1 && state.ended < 0) {
                period.play(true);
            }
            var moments = new Moments(match, scene, new Postures(match, scene));
            var moment = moments.come(state);
            var perception = moments.perceive(state, moment);
            return new Look(state.period, perception, state.cast, state.agreed, state.stands(match));
        }

        Chronicle whole() {
            var types = new LinkedHashMap<String, String>();
            double chance = 1;
            for (int party = 0; party < model.parties(); party++) {
                chance *= match.world.prior(party, model.typeIn(cast, party));
                if (model.types(party) > 1) {
                    types.put(model.actorName(party), type(party, model.typeIn(cast, party)));
                }
            }
            var entries = new ArrayList<Entry>();
            while (state.period < match.horizon && state.ended < 0) {
                entries.add(next());
            }
            if (state.ended < 0) {
                period.payHorizon();
            }
            var record = new Record(match);
            var numbers = new double[record.measures().size()];
            record.read(state, match, numbers);
            var fate = Fate.NO_TALKS;
            var utility = new LinkedHashMap<String, Double>();
            for (int i = 0; i < numbers.length; i++) {
                switch (record.measures().get(i)) {
                    case Measure.Became(Fate became) -> fate = numbers[i] == 1 ? became : fate;
                    case Measure.Utility(String actor) -> utility.put(actor, numbers[i]);
                    default -> {}
                }
            }
            String ending =
                    state.ended < 0 ? "" : model.happenings().get(state.ended).label();
            return new Chronicle(types, chance, entries, fate, ending, utility);
        }

        private Entry next() {
            var before = State.of(match);
            before.copy(state);
            var offers = state.lastOffer.clone();
            boolean walked = state.walked;
            int number = state.period;
            period.play(true);
            var facts = new ArrayList<Fact>();
            turned(before, facts);
            offered(offers, facts);
            signed(before, facts);
            if (state.walked && !walked) {
                facts.add(new Fact.Walked());
            }
            breached(before, facts);
            ended(before, facts);
            return new Entry(number, posture(), stocks(), beliefs(), facts);
        }

        private void turned(State before, List<Fact> facts) {
            for (int party = 0; party < model.parties(); party++) {
                if (state.script[party] != before.script[party] && state.script[party] >= 0) {
                    var name = match.scripts
                            .get(party)
                            .get(state.script[party])
                            .approach()
                            .name();
                    facts.add(new Fact.Turned(model.actorName(party), name));
                }
            }
        }

        /// An offer that repeats the last one leaves no trace; only what is new on the table is told.
        private void offered(int[] before, List<Fact> facts) {
            for (int party = 0; party < model.parties(); party++) {
                if (state.lastOffer[party] >= 0 && state.lastOffer[party] != before[party]) {
                    facts.add(new Fact.Offered(model.actorName(party), terms(state.lastOffer[party])));
                }
            }
        }

        private void signed(State before, List<Fact> facts) {
            if (state.justSigned) {
                facts.add(new Fact.Signed(terms(state.deal(match) ? state.agreed : before.agreed)));
            } else if (state.voteFailed && facts.stream().anyMatch(Fact.Offered.class::isInstance)) {
                facts.add(new Fact.VotedDown());
            }
        }

        private void breached(State before, List<Fact> facts) {
            for (int party = 0; party < model.parties(); party++) {
                long news = state.breach[party] & ~before.breach[party];
                if (news != 0) {
                    facts.add(new Fact.Breached(model.actorName(party), issues(news)));
                }
            }
            int today = model.space().statusQuo();
            if (state.agreed == today && (before.agreed != today || state.justSigned)) {
                facts.add(new Fact.Lost(state.lost == State.WITHDRAWN));
            }
        }

        private void ended(State before, List<Fact> facts) {
            var layout = model.layout();
            var stocks = model.negotiation().stocks();
            for (int s = 0; s < stocks.size(); s++) {
                double from = before.situation[layout.stocks + s];
                double to = state.situation[layout.stocks + s];
                if (from != to) {
                    facts.add(new Fact.Moved(stocks.get(s).name(), from, to));
                }
            }
            for (int party = 0; party < model.parties(); party++) {
                if (state.leaders[party] != before.leaders[party]) {
                    facts.add(new Fact.NewLeader(model.actorName(party), type(party, model.typeIn(state.cast, party))));
                }
            }
            if (state.ended >= 0) {
                var happening = model.happenings().get(state.ended);
                facts.add(new Fact.Ended(happening.name(), happening.label()));
            }
        }

        private Map<String, Double> posture() {
            var posture = new LinkedHashMap<String, Double>();
            var scene = period.scene;
            int today = state.stands(match);
            scene.see(match.world, 0, state.situation)
                    .cast(state.cast)
                    .outcome(today, state.deal(match), state.situation);
            var instruments = model.negotiation().instruments();
            for (int i = 0; i < instruments.size(); i++) {
                posture.put(instruments.get(i).name(), scene.room()[model.places().instruments[i]]);
            }
            return posture;
        }

        private Map<String, Double> stocks() {
            var values = new LinkedHashMap<String, Double>();
            var stocks = model.negotiation().stocks();
            for (int s = 0; s < stocks.size(); s++) {
                values.put(stocks.get(s).name(), state.situation[model.layout().stocks + s]);
            }
            return values;
        }

        private Map<String, Double> beliefs() {
            var beliefs = new LinkedHashMap<String, Double>();
            for (int party = 0; party < model.parties(); party++) {
                if (model.types(party) < 2) {
                    continue;
                }
                int observer = party == match.ruling ? match.order[match.order.length - 1] : match.ruling;
                int mind = model.mindOf(model.role(observer, model.typeIn(state.cast, observer)));
                for (int type = 0; type < model.types(party); type++) {
                    int place = model.layout().belief(mind, model.typeStart(party) + type);
                    beliefs.put(model.actorName(party) + " is " + type(party, type), state.situation[place]);
                }
            }
            return beliefs;
        }

        private String type(int party, int type) {
            return model.negotiation().parties().get(party).types().get(type).name();
        }

        private Map<String, String> terms(int outcome) {
            return changed(model, outcome);
        }

        private List<String> issues(long set) {
            var names = new ArrayList<String>();
            for (int k = 0; k < model.space().issues(); k++) {
                if ((set >> k & 1) != 0) {
                    names.add(model.negotiation().issues().get(k).name());
                }
            }
            return names;
        }
    }

    /// The terms of an outcome that differ from today's: issue → option.
    public static Map<String, String> changed(Model model, int outcome) {
        var space = model.space();
        var terms = new LinkedHashMap<String, String>();
        for (int k = 0; k < space.issues(); k++) {
            if (space.option(outcome, k) != space.option(space.statusQuo(), k)) {
                var issue = model.negotiation().issues().get(k);
                terms.put(issue.name(), issue.options().get(space.option(outcome, k)));
            }
        }
        return terms;
    }

    /// The first period in which something of a kind happens.
    public Optional<Entry> first(Class<? extends Fact> kind) {
        return periods.stream()
                .filter(entry -> entry.facts().stream().anyMatch(kind::isInstance))
                .findFirst();
    }
}
