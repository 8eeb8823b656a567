package parley.standing;

import java.util.ArrayList;
import java.util.List;
import parley.formula.Formula;
import parley.formula.Program;
import parley.situation.Event;

/// Makes a case's events ready to run, changes of leaders after them.
final class Happenings {

    private final Model model;

    private Happenings(Model model) {
        this.model = model;
    }

    static List<Happening> of(Model model) {
        return new Happenings(model).all();
    }

    private List<Happening> all() {
        var happenings = new ArrayList<Happening>();
        for (var event : model.negotiation().events()) {
            happenings.add(happening(event));
        }
        for (int p = 0; p < model.parties(); p++) {
            var party = model.negotiation().parties().get(p);
            if (!party.leaderRate().equals(Formula.ZERO)) {
                happenings.add(new Happening(
                        "leader change of " + party.name(),
                        model.perceived(party.leaderRate()),
                        false,
                        -1,
                        "",
                        List.of(),
                        List.of(),
                        0,
                        1L << p,
                        List.of(),
                        false));
            }
        }
        return List.copyOf(happenings);
    }

    private Happening happening(Event event) {
        var rate = switch (event.cause()) {
            case Event.Cause.Rate natural -> natural.rate();
            case Event.Cause.Chance natural -> natural.chance();
            case Event.Cause.Chosen chosen -> chosen.opportunity();
        };
        int chooser = event.cause() instanceof Event.Cause.Chosen chosen ? model.party(chosen.party()) : -1;
        var moves = new ArrayList<Happening.Move>();
        var turns = new ArrayList<Happening.Turn>();
        long breaks = 0;
        long leaders = 0;
        boolean forgets = false;
        for (var effect : event.effects()) {
            switch (effect) {
                case Event.Effect.SetStock set ->
                    moves.add(new Happening.Move(model.stock(set.stock()), model.perceived(set.value()), false));
                case Event.Effect.AddStock add ->
                    moves.add(new Happening.Move(model.stock(add.stock()), model.perceived(add.amount()), true));
                case Event.Effect.Breaks broken -> breaks |= 1L << model.party(broken.party());
                case Event.Effect.NewLeader leader -> leaders |= 1L << model.party(leader.party());
                case Event.Effect.ChangeApproach turn ->
                    turns.add(new Happening.Turn(model.party(turn.party()), turn.approach()));
                case Event.Effect.ResetBeliefs _ -> forgets = true;
            }
        }
        return new Happening(
                event.name(),
                model.perceived(rate),
                event.cause() instanceof Event.Cause.Chance,
                chooser,
                event.endings().isEmpty() ? "" : event.endings().getFirst().label(),
                worths(event),
                List.copyOf(moves),
                breaks,
                leaders,
                List.copyOf(turns),
                forgets);
    }

    private List<Program> worths(Event event) {
        if (event.endings().isEmpty()) {
            return List.of();
        }
        var worth = event.endings().getFirst().worth();
        var programs = new ArrayList<Program>();
        for (int a = 0; a < model.actors(); a++) {
            var own = worth.get(model.actorName(a));
            var party = worth.getOrDefault(model.actorName(model.partyOf(a)), Formula.ZERO);
            programs.add(model.perceived(own == null ? party : own));
        }
        return List.copyOf(programs);
    }
}
