package parley.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import parley.formula.Formula;
import parley.formula.Program;
import parley.measure.Reason;
import parley.measure.Reason.Unit;

/// The utility of terms explained: today's, and what each changed issue and link adds or takes.
public final class Terms {

    private Terms() {}

    /// u of a role at an outcome, without posture, drift and gains.
    public static Reason of(World world, int role, int outcome) {
        var model = world.model();
        int today = model.space().statusQuo();
        double before = world.utility(role, today);
        var parts = new ArrayList<Reason>();
        parts.add(Reason.given(before, Unit.UTILITY, "as today"));
        if (outcome == today) {
            return new Reason(before, Unit.UTILITY, "utility of today's terms", List.of());
        }
        int actor = model.actorOf(role);
        int type = role - model.role(actor, 0);
        var interests = World.interests(model, actor, type);
        var number = number(world);
        double plain = changes(model, interests, number, outcome, parts);
        double rest = world.utility(role, outcome) - before - plain;
        if (Math.abs(rest) > Standing.TOLERANCE) {
            parts.add(Reason.given(rest, Unit.UTILITY, "gains held back by the gate, and the weight of losses"));
        }
        return new Reason(world.utility(role, outcome), Unit.UTILITY, "utility of the terms", parts);
    }

    private static double changes(
            Model model,
            parley.party.Interests interests,
            ToDoubleFunction<Formula> number,
            int outcome,
            List<Reason> parts) {
        var space = model.space();
        int today = space.statusQuo();
        var issues = model.negotiation().issues();
        var names = issues.stream().map(issue -> issue.name()).toList();
        var values = Utility.parts(model, interests, names, number);
        double sum = 0;
        for (int k = 0; k < names.size(); k++) {
            int option = space.option(outcome, k);
            if (option != space.option(today, k)) {
                double change = values[k][option] - values[k][space.option(today, k)];
                sum += change;
                parts.add(Reason.given(
                        change,
                        Unit.UTILITY,
                        names.get(k) + ": " + issues.get(k).options().get(option)));
            }
        }
        for (var link : interests.links()) {
            double bonus = number.applyAsDouble(link.bonus());
            double change = (Utility.holds(space, names, link, outcome) ? bonus : 0)
                    - (Utility.holds(space, names, link, today) ? bonus : 0);
            if (change != 0) {
                sum += change;
                parts.add(Reason.given(change, Unit.UTILITY, "a combination that counts by itself"));
            }
        }
        return sum;
    }

    private static ToDoubleFunction<Formula> number(World world) {
        var room = world.model().slots().room();
        var assumptions = world.assumptions(0);
        System.arraycopy(assumptions, 0, room, 0, assumptions.length);
        return formula -> Program.of(formula, world.model().slots()).value(room);
    }
}
