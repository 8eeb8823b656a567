package parley.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import parley.approach.Approach;
import parley.formula.Formula;
import parley.formula.Program;
import parley.standing.Happening;
import parley.standing.Model;
import parley.standing.Position;
import parley.standing.Standing;
import parley.standing.World;

/// What trajectories in one world have in common, whatever approaches meet: every party's scripts with their numbers
/// there, and what is measured.
final class Match {

    final Model model;
    final World world;
    final Luck luck;
    final Perceptions perceptions;
    final int horizon;
    final int ruling;
    final int[] order;
    final List<List<Script>> scripts;
    final Script.Numbers[][] numbers;
    final Evidence evidence;
    final Program tempo;

    /// Weight of each faction's vote, in the order of actors.
    final List<Program> votes;

    final double[] bestJoint;

    /// The situation before the first period; not to be changed.
    final double[] opening;

    final Moments.Shared moments;
    final ConcurrentMap<Positions.Key, Position> positions;

    /// @param profile party → its approach; where the case does not have it, the match knows it too
    Match(World world, Luck luck, Perceptions perceptions, Map<String, Approach> profile) {
        this.world = world;
        this.model = world.model();
        this.luck = luck;
        this.perceptions = perceptions;
        var negotiation = model.negotiation();
        this.horizon = negotiation.horizon();
        this.ruling = model.party(negotiation.question().advise());
        this.order = order();
        this.scripts = new ArrayList<>();
        this.numbers = new Script.Numbers[model.parties()][];
        for (int p = 0; p < model.parties(); p++) {
            prepare(p, profile);
        }
        this.evidence = new Evidence(world);
        this.opening = opening();
        this.tempo = Program.of(negotiation.tempo(), model.slots());
        this.votes = negotiation.parties().stream()
                .flatMap(party -> party.factions().stream())
                .map(faction -> Program.of(faction.weight(), model.slots()))
                .toList();
        this.moments = new Moments.Shared(this);
        this.positions = perceptions.brief().store();
        this.bestJoint = new double[model.casts()];
        for (int cast = 0; cast < bestJoint.length; cast++) {
            bestJoint[cast] = bestJoint(cast);
        }
    }

    private double[] opening() {
        var situation = new double[model.layout().whole];
        for (int s = 0; s < model.negotiation().stocks().size(); s++) {
            situation[model.layout().stocks + s] = world.stockStart(s);
        }
        evidence.forget(situation, world);
        return situation;
    }

    private void prepare(int party, Map<String, Approach> profile) {
        var name = model.actorName(party);
        var own = new ArrayList<>(model.negotiation().approachesOf(name));
        var chosen = profile.get(name);
        if (chosen != null && !own.contains(chosen)) {
            own.add(chosen);
        }
        scripts.add(
                own.stream().map(approach -> Script.of(model, approach, party)).toList());
        ToDoubleFunction<Formula> number = number();
        numbers[party] = scripts.get(party).stream()
                .map(script -> script.numbers(number, horizon))
                .toArray(Script.Numbers[]::new);
    }

    /// Whether it knows all approaches of a profile.
    boolean knows(Map<String, Approach> profile) {
        return profile.entrySet().stream().allMatch(each -> numbered(each.getKey(), each.getValue()) >= 0);
    }

    /// Party → number of the script it begins with, -1 for none.
    int[] first(Map<String, Approach> profile) {
        return IntStream.range(0, model.parties())
                .map(party -> numbered(model.actorName(party), profile.get(model.actorName(party))))
                .toArray();
    }

    private int numbered(String party, @Nullable Approach approach) {
        var own = scripts.get(model.party(party));
        for (int i = 0; i < own.size(); i++) {
            if (own.get(i).approach().equals(approach)) {
                return i;
            }
        }
        return -1;
    }

    private ToDoubleFunction<Formula> number() {
        var room = model.slots().room();
        var assumptions = world.assumptions(0);
        System.arraycopy(assumptions, 0, room, 0, assumptions.length);
        return formula -> Program.of(formula, model.slots()).value(room);
    }

    /// Who proposes when: the advised party first, then the others at the table in the file's order.
    private int[] order() {
        var parties = new ArrayList<Integer>();
        if (model.atTable(ruling)) {
            parties.add(ruling);
        }
        for (int p = 0; p < model.parties(); p++) {
            if (p != ruling && model.atTable(p)) {
                parties.add(p);
            }
        }
        return parties.stream().mapToInt(Integer::intValue).toArray();
    }

    /// The most that the parties at the table could gain together over today without loss to any, by interests
    /// alone.
    private double bestJoint(int cast) {
        var space = model.space();
        double best = 0;
        for (int x = 0; x < space.size(); x++) {
            if (space.feasible(x)) {
                best = Math.max(best, joint(cast, x, true));
            }
        }
        return best;
    }

    /// The joint gain of an outcome over today; 0 where somebody loses and that is not allowed.
    double joint(int cast, int outcome, boolean lossless) {
        double sum = 0;
        for (int party : order) {
            int role = model.role(party, model.typeIn(cast, party));
            double gain = world.utility(role, outcome)
                    - world.utility(role, model.space().statusQuo());
            if (lossless && gain < -Standing.TOLERANCE) {
                return 0;
            }
            sum += gain;
        }
        return sum;
    }

    /// The script with a name.
    int script(int party, String name) {
        for (int i = 0; i < scripts.get(party).size(); i++) {
            if (scripts.get(party).get(i).approach().name().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no approach called " + name);
    }

    /// What may end a deal, in the order of reports.
    List<String> causes() {
        var causes = new ArrayList<>(List.of("breached", "withdrawn"));
        causes.addAll(endings());
        return causes;
    }

    /// Labels of endings, each once.
    List<String> endings() {
        return model.happenings().stream()
                .filter(Happening::ends)
                .map(Happening::label)
                .distinct()
                .toList();
    }
}
