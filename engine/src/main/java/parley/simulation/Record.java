package parley.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import parley.standing.Model;

/// What is read off trajectories, in which order.
final class Record {

    /// Deals are followed this long after signature, in years.
    private static final int YEARS = 10;

    /// … but for no more than so many periods.
    private static final int MOST_AGES = 600;

    private final Model model;
    private final List<Measure> measures;
    private final List<String> paths;
    private final List<String> endings;
    private final int horizon;
    private final int ages;
    private final int causes;
    private final int stages;

    Record(Match match) {
        this.model = match.model;
        this.endings = match.endings();
        this.horizon = match.horizon;
        this.causes = match.causes().size();
        this.ages = agesOf(model);
        this.stages = match.scripts.stream()
                .flatMap(List::stream)
                .mapToInt(script -> script.stages().size())
                .max()
                .orElse(0);
        this.measures = List.copyOf(listMeasures());
        this.paths = List.copyOf(listPaths());
    }

    private List<Measure> listMeasures() {
        var measures = new ArrayList<Measure>(Arrays.asList(Measure.Plain.values()));
        for (int stage = 1; stage <= stages; stage++) {
            measures.add(new Measure.Stage(stage));
        }
        for (int actor = 0; actor < model.actors(); actor++) {
            measures.add(new Measure.Utility(model.actorName(actor)));
        }
        for (int actor = 0; actor < model.actors(); actor++) {
            measures.add(new Measure.Tail(model.actorName(actor)));
        }
        endings.forEach(label -> measures.add(new Measure.Ending(label)));
        for (var fate : Fate.values()) {
            measures.add(new Measure.Became(fate));
        }
        return measures;
    }

    private List<String> listPaths() {
        var paths = new ArrayList<String>();
        var negotiation = model.negotiation();
        negotiation.instruments().forEach(instrument -> paths.add(instrument.name()));
        negotiation.stocks().forEach(stock -> paths.add(stock.name()));
        for (var party : negotiation.parties()) {
            for (var type : party.types()) {
                if (party.types().size() > 1) {
                    paths.add("belief that " + party.name() + " is " + type.name());
                }
            }
        }
        paths.add("deal in force");
        return paths;
    }

    List<Measure> measures() {
        return measures;
    }

    List<String> paths() {
        return paths;
    }

    int ages() {
        return ages;
    }

    /// How many periods deals are followed after signature.
    static int agesOf(Model model) {
        return (int) Math.min(MOST_AGES, Math.ceil(YEARS * model.negotiation().periodsPerYear()));
    }

    Tally tally() {
        return new Tally(measures.size(), paths.size(), horizon, ages, causes);
    }

    /// Reads one finished trajectory into `numbers`.
    void read(State state, Match match, double[] numbers) {
        var fate = fate(state, match);
        int i = 0;
        numbers[i++] = state.firstDeal >= 0 ? 1 : 0;
        numbers[i++] = state.everWhole ? 1 : 0;
        numbers[i++] = fate == Fate.STANDS ? 1 : 0;
        numbers[i++] = state.firstDeal >= 0 ? state.depth : 0;
        numbers[i++] = Math.max(0, state.firstDeal);
        for (int stage = 1; stage <= stages; stage++) {
            numbers[i++] = state.mostStages >= stage ? 1 : 0;
        }
        for (int actor = 0; actor < model.actors(); actor++) {
            numbers[i++] = state.earned[actor];
        }
        for (int actor = 0; actor < model.actors(); actor++) {
            numbers[i++] = state.tail[actor];
        }
        for (var label : endings) {
            boolean so = state.ended >= 0
                    && model.happenings().get(state.ended).label().equals(label);
            numbers[i++] = so ? 1 : 0;
        }
        for (var other : Fate.values()) {
            numbers[i++] = other == fate ? 1 : 0;
        }
    }

    /// What became of it: it stands, or what held last.
    private static Fate fate(State state, Match match) {
        if (state.ended >= 0) {
            if (state.endedInForce) {
                return state.breached() != 0 ? Fate.BREACHED : Fate.OVERTAKEN_IN_FORCE;
            }
            return switch (state.lost) {
                case State.BREACHED -> Fate.BREACHED;
                case State.WITHDRAWN -> Fate.WITHDRAWN;
                default -> Fate.OVERTAKEN_BEFORE;
            };
        }
        if (state.deal(match)) {
            return state.breached() != 0 ? Fate.BREACHED : Fate.STANDS;
        }
        if (state.lost != State.KEPT) {
            return state.lost == State.BREACHED ? Fate.BREACHED : Fate.WITHDRAWN;
        }
        if (!state.talked) {
            return Fate.NO_TALKS;
        }
        return state.voteFailed ? Fate.NOT_RATIFIED : state.zoneOpen ? Fate.NOT_REACHED : Fate.NO_ZONE;
    }
}
