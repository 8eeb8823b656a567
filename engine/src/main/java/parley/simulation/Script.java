package parley.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import parley.approach.Approach;
import parley.approach.Stages;
import parley.approach.Then;
import parley.formula.Formula;
import parley.formula.Program;
import parley.standing.Model;
import parley.standing.Stage;

/// An approach made ready to follow.
///
/// @param stages   in order; all issues in one for a package; one per issue where `simultaneous`; empty for no talks or
/// `any`
/// @param demands  issue → demanded option, -1 for none
/// @param threat   index of the event an ultimatum threatens with, -1 for none
/// @param posture  instrument → program, for the instruments of its party
record Script(
        Approach approach,
        int party,
        boolean any,
        boolean simultaneous,
        List<Stage> stages,
        int[] demands,
        int threat,
        Then ifRefused,
        List<Setting> posture,
        Program widenWhen,
        List<Exit> switches,
        List<Program> tempo) {

    /// Sets one instrument.
    record Setting(int instrument, Program program) {}

    /// Leaves for another approach, by its number among the party's scripts.
    record Exit(Program when, String to) {}

    static Script of(Model model, Approach approach, int party) {
        var negotiation = model.negotiation();
        int issues = negotiation.issues().size();
        var demands = new int[issues];
        for (int k = 0; k < issues; k++) {
            demands[k] =
                    approach.demands().getOrDefault(negotiation.issues().get(k).name(), -1);
        }
        var settings = new ArrayList<Setting>();
        for (int i = 0; i < negotiation.instruments().size(); i++) {
            var instrument = negotiation.instruments().get(i);
            if (instrument.by().equals(model.actorName(party))) {
                var formula = approach.posture().getOrDefault(instrument.name(), Formula.ZERO);
                settings.add(new Setting(i, Program.of(formula, model.slots())));
            }
        }
        int threat = -1;
        Then refused = new Then.Walk();
        if (!approach.ultimatums().isEmpty()) {
            refused = approach.ultimatums().getFirst().ifRefused();
            for (int e = 0; e < model.happenings().size(); e++) {
                if (model.happenings()
                        .get(e)
                        .name()
                        .equals(approach.ultimatums().getFirst().event())) {
                    threat = e;
                }
            }
        }
        return new Script(
                approach,
                party,
                approach.stages() instanceof Stages.Any,
                approach.stages() instanceof Stages.Simultaneous,
                stages(model, approach.stages()),
                demands,
                threat,
                refused,
                List.copyOf(settings),
                Program.of(approach.widenWhen(), model.slots()),
                approach.switches().stream()
                        .map(turn -> new Exit(Program.of(turn.when(), model.slots()), turn.to()))
                        .toList(),
                approach.tempo().stream()
                        .map(formula -> Program.of(formula, model.slots()))
                        .toList());
    }

    private static List<Stage> stages(Model model, Stages stages) {
        int issues = model.space().issues();
        return switch (stages) {
            case Stages.None _, Stages.Any _ -> List.of();
            case Stages.Package _ -> List.of(new Stage(Collections.nCopies(issues, Stage.ANY)));
            case Stages.Simultaneous _ -> {
                var single = new ArrayList<Stage>();
                for (int k = 0; k < issues; k++) {
                    var furthest = new ArrayList<>(Collections.nCopies(issues, Stage.OUT));
                    furthest.set(k, Stage.ANY);
                    single.add(new Stage(furthest));
                }
                yield List.copyOf(single);
            }
            case Stages.Sequence sequence ->
                sequence.groups().stream()
                        .map(group -> new Stage(model.negotiation().issues().stream()
                                .map(issue -> group.getOrDefault(issue.name(), Stage.OUT))
                                .toList()))
                        .toList();
        };
    }

    /// Whether it talks at all.
    boolean talks() {
        return any || !stages.isEmpty();
    }

    /// The numbers of the approach in one world.
    Numbers numbers(ToDoubleFunction<Formula> number, int horizon) {
        double deadline = number.applyAsDouble(approach.deadline());
        double talkTime = number.applyAsDouble(approach.talkTime());
        double time = talkTime > 0 ? talkTime : Math.min(deadline, horizon);
        return new Numbers(
                number.applyAsDouble(approach.open()),
                number.applyAsDouble(approach.settle()),
                schedule(approach, number, time, horizon),
                time,
                number.applyAsDouble(approach.reciprocate()),
                number.applyAsDouble(approach.insight()),
                deadline);
    }

    /// Aspiration in every period after the stage opened (Faratin1998): settle + (open − settle)(1 − min(1,
    /// t/T)^(1/e)).
    private static double[] schedule(Approach approach, ToDoubleFunction<Formula> number, double time, int horizon) {
        double open = number.applyAsDouble(approach.open());
        double settle = number.applyAsDouble(approach.settle());
        double concede = number.applyAsDouble(approach.concede());
        var schedule = new double[horizon + 2];
        for (int since = 0; since < schedule.length; since++) {
            schedule[since] = settle + (open - settle) * (1 - StrictMath.pow(Math.min(1, since / time), 1 / concede));
        }
        return schedule;
    }

    /// An approach's numbers.
    ///
    /// @param schedule aspiration by periods since the stage opened
    record Numbers(
            double open,
            double settle,
            double[] schedule,
            double talkTime,
            double reciprocate,
            double insight,
            double deadline) {

        /// Aspiration so many periods after the stage opened.
        double aspiration(int since) {
            return schedule[since];
        }
    }
}
