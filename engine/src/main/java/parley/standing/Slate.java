package parley.standing;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Appraises many outcomes side by side, as those see them who decide on them: [Appraiser], column by column, to the
/// same bits. Where a certain event is in sight it declines. Scratch of one thread.
final class Slate {

    /// The most outcomes it takes at once: its columns then stay in the nearest caches.
    static final int MOST = 256;

    private static final double[] NO_NUMBERS = new double[0];
    private static final long[] NO_SETS = new long[0];

    final Scratch scratch = new Scratch(MOST);
    final States none;
    private final Model model;
    private final Scene scene;
    private final int issues;
    private final Column[] kept;
    private final Column aside;
    private final double[][] chances;
    private final Choosing choosing;
    private final long[][] commitments;
    private final double[][] honours;
    private final double[][] cheats;
    private Keeping before;
    private Keeping found;
    private final double[][] alone;
    private final boolean[] aloneKnown;
    private final double[][] broken;
    private final boolean[] brokenKnown;
    private final double[][] revoked;
    private final boolean[] revokedKnown;
    private final double[][] keptValue;
    private final Column.Exit[] leads;
    private final Deque<States> spare = new ArrayDeque<>();
    private final @Nullable States[] parts;
    private States all;
    private Perception perception;
    private World world;
    private boolean certain;

    Slate(Perception first, Scene scene) {
        this.perception = first;
        this.world = first.world();
        this.model = world.model();
        this.scene = scene;
        this.issues = model.space().issues();
        int roles = model.roles();
        int events = model.happenings().size();
        this.none = new States(this);
        this.all = none;
        this.parts = new States[model.parties() * (issues + 1)];
        this.kept = new Column[roles];
        Arrays.setAll(kept, _ -> new Column(this));
        this.aside = new Column(this);
        this.chances = new double[events * model.mostTypes()][MOST];
        this.choosing = new Choosing(this, chances);
        this.commitments = new long[model.parties()][MOST];
        this.honours = new double[model.allTypes()][MOST];
        this.cheats = new double[model.allTypes()][MOST];
        this.before = Keeping.room(model, MOST);
        this.found = Keeping.room(model, MOST);
        this.alone = new double[roles * (issues + 1) * model.casts()][];
        this.aloneKnown = new boolean[roles * (issues + 1)];
        this.broken = new double[model.kinds().breaking(events) * roles * model.casts()][];
        this.brokenKnown = new boolean[broken.length];
        this.revoked = new double[roles][];
        this.revokedKnown = new boolean[roles];
        this.keptValue = new double[roles * model.casts()][];
        this.leads = new Column.Exit[roles];
    }

    World world() {
        return world;
    }

    Model model() {
        return model;
    }

    /// What a role has, candidate by candidate, where the others perform: of the deal in force (`set` −1), or
    /// while its own party commits a breach.
    double[] performed(int role, int cast, int set) {
        return set < 0
                ? keptValue[role * model.casts() + cast]
                : alone[(role * (issues + 1) + set) * model.casts() + cast];
    }

    /// States to fill, to be given back.
    ///
    /// @param whole whether state i will be candidate i
    States states(boolean whole) {
        var ready = spare.poll();
        return (ready == null ? new States(this) : ready).clear(whole);
    }

    void back(States states) {
        spare.push(states);
    }

    /// The values where others breach too.
    ///
    /// @param theirs state by state, bit k for issue k
    void breached(int role, int actor, int cast, int set, States where, long[] theirs, double[] out) {
        var column = aside.set(role, actor, where, chances);
        breached(column, role, actor, cast, set, where, theirs, out);
        certain |= column.certain();
    }

    /// The worths of outcomes `from` to `to` of a list, role by role, at the same places of `worths`; those of
    /// roles that decide nothing are NaN. False, and nothing written, where a certain event is in sight.
    ///
    /// @param sequel what may come after each outcome
    boolean appraise(Perception seen, int[] outcomes, int from, int to, Sequel sequel, double[][] worths) {
        begin(seen, outcomes, from, to, sequel);
        choose();
        found.clear();
        keep(true);
        keep(false);
        for (int actor = 0; actor < model.actors() && !certain; actor++) {
            for (int type = 0; type < model.types(model.partyOf(actor)); type++) {
                int role = model.role(actor, type);
                if (model.decides(actor)) {
                    worth(role, actor, type, from, worths[role]);
                }
            }
        }
        end();
        return !certain;
    }

    private void end() {
        for (int i = 0; i < parts.length; i++) {
            var part = parts[i];
            if (part != null) {
                back(part);
                parts[i] = null;
            }
        }
        back(all);
    }

    private void begin(Perception seen, int[] outcomes, int from, int to, Sequel sequel) {
        perception = seen;
        world = seen.world();
        certain = false;
        int n = to - from;
        all = states(true);
        for (int i = 0; i < n; i++) {
            int outcome = outcomes[from + i];
            all.add(outcome, outcome, i);
            long changed = model.space().changed(outcome, model.space().statusQuo());
            for (int p = 0; p < commitments.length; p++) {
                commitments[p][i] = model.performs(p) & changed;
            }
        }
        Arrays.fill(aloneKnown, false);
        Arrays.fill(brokenKnown, false);
        Arrays.fill(revokedKnown, false);
        for (int role = 0; role < leads.length; role++) {
            leads[role] = Column.Exit.NONE;
            if (sequel.any() && matters(role)) {
                leads[role] = new Column.Exit(new double[n], new double[n]);
                for (int i = 0; i < n; i++) {
                    leads[role].rates()[i] = sequel.rate(role, all.agreed(i));
                    leads[role].worths()[i] = sequel.worth(scene, role, all.agreed(i));
                }
            }
        }
    }

    /// Whether anything here depends on what the role has of a deal in force.
    private boolean matters(int role) {
        int actor = model.actorOf(role);
        int party = model.partyOf(actor);
        return model.decides(actor) || (actor == party && !world.keepsWord(party, model.typeOf(role)));
    }

    /// How likely each chooser takes its opportunities with each deal in force.
    private void choose() {
        certain |= choosing.choose(perception, all);
        for (int role = 0; role < kept.length; role++) {
            int actor = model.actorOf(role);
            kept[role].set(role, actor, all, chances);
        }
    }

    private double[] zeros() {
        var column = scratch.numbers();
        Arrays.fill(column, 0, all.size(), 0);
        return column;
    }

    private void addTo(double[] sum, double weight, double[] values) {
        for (int i = 0; i < all.size(); i++) {
            sum[i] += weight * values[i];
        }
    }

    /// One pass over all performers that might breach, given the breaches found so far.
    private void keep(boolean first) {
        var spare = before;
        before = found;
        found = spare;
        found.clear();
        for (int p = 0; p < model.parties() && !certain; p++) {
            for (int type = 0; type < model.types(p); type++) {
                if (!world.keepsWord(p, type)) {
                    int slot = model.typeStart(p) + type;
                    inForce(model.role(p, type), p, first ? Keeping.NOBODY : before, honours[slot]);
                    seekBreach(p, type, slot);
                }
            }
        }
    }

    private void seekBreach(int party, int type, int slot) {
        int role = model.role(party, type);
        var cheat = cheats[slot];
        Arrays.fill(cheat, 0, all.size(), Double.NEGATIVE_INFINITY);
        var sets = found.sets(party, type);
        var value = scratch.numbers();
        for (int set = 0; set <= issues; set++) {
            var part = breaching(party, set);
            if (part.size() > 0) {
                cheating(role, party, set, part, before, value);
                for (int i = 0; i < part.size(); i++) {
                    int at = part.at(i);
                    if (value[i] > cheat[at] + Standing.TOLERANCE) {
                        cheat[at] = value[i];
                        sets[at] = own(party, set, at);
                    }
                }
            }
        }
        scratch.back(value);
        double noise = world.noise(party, Purpose.KEEP);
        var breach = found.breaches(party, type);
        var honour = honours[slot];
        var duty = commitments[party];
        var loss = scratch.numbers();
        var room = scratch.numbers();
        for (int i = 0; i < all.size(); i++) {
            loss[i] = duty[i] == 0 ? honour[i] : cheat[i];
        }
        Standing.propensities(honour, loss, noise, all.size(), room, breach);
        for (int i = 0; i < all.size(); i++) {
            breach[i] = duty[i] == 0 ? 0 : 1 - breach[i];
        }
        scratch.back(loss, room);
    }

    /// The issues of a breach: one issue, or all that the party has committed itself to.
    long own(int party, int set, int candidate) {
        return set < issues ? 1L << set : commitments[party][candidate];
    }

    /// Those states in which the party can commit the breach.
    private States breaching(int party, int set) {
        int place = party * (issues + 1) + set;
        var known = parts[place];
        if (known == null) {
            known = states(false);
            for (int i = 0; i < all.size(); i++) {
                long duty = commitments[party][i];
                if (set < issues ? (duty >> set & 1) != 0 : Long.bitCount(duty) > 1) {
                    known.add(all.agreed(i), model.space().without(all.agreed(i), own(party, set, i)), i);
                }
            }
            parts[place] = known;
        }
        return known;
    }

    /// W of a role that keeps its own word.
    private void inForce(int role, int actor, Keeping others, double[] out) {
        Arrays.fill(out, 0, all.size(), 0);
        var one = scratch.numbers();
        for (int cast = 0; cast < model.casts(); cast++) {
            double weight = perception.casting(role, cast);
            if (weight > 0) {
                int place = role * model.casts() + cast;
                keptValue[place] = grown(keptValue[place]);
                kept[role].value(cast, others, NO_NUMBERS, leads[role], Column.Exit.NONE, keptValue[place]);
                new Breaking(this, role, actor, cast, -1, others).sum(all, one);
                addTo(out, weight, one);
            }
        }
        certain |= kept[role].certain();
        scratch.back(one);
    }

    /// The values to a role whose party commits a breach, for the states in which it can.
    private void cheating(int role, int actor, int set, States part, Keeping others, double[] out) {
        ensureAlone(role, actor, set, part);
        Arrays.fill(out, 0, part.size(), 0);
        var one = scratch.numbers();
        for (int cast = 0; cast < model.casts(); cast++) {
            double weight = perception.casting(role, cast);
            if (weight > 0) {
                new Breaking(this, role, actor, cast, set, others).sum(part, one);
                for (int i = 0; i < part.size(); i++) {
                    out[i] += weight * one[i];
                }
            }
        }
        scratch.back(one);
    }

    /// The values of breaching while the others perform: the same in both passes.
    private void ensureAlone(int role, int actor, int set, States part) {
        int key = role * (issues + 1) + set;
        if (aloneKnown[key]) {
            return;
        }
        aloneKnown[key] = true;
        var value = scratch.numbers();
        var column = aside.set(role, actor, part, chances);
        for (int cast = 0; cast < model.casts(); cast++) {
            if (perception.casting(role, cast) > 0) {
                int place = key * model.casts() + cast;
                alone[place] = grown(alone[place]);
                breached(column, role, actor, cast, set, part, NO_SETS, value);
                for (int i = 0; i < part.size(); i++) {
                    alone[place][part.at(i)] = value[i];
                }
            }
        }
        certain |= column.certain();
        scratch.back(value);
    }

    /// The values where issues are breached unseen: `set` by the role's own party (-1 for none), others by others.
    private void breached(
            Column column, int role, int actor, int cast, int set, States where, long[] theirs, double[] out) {
        int party = model.partyOf(actor);
        double penalty = set < 0 ? 0 : world.penalty(party);
        var sight = column.sight(cast);
        var rates = scratch.numbers();
        var worths = set < 0 ? revoked(role, party, where) : scratch.numbers();
        var bonus = penalty == 0 ? NO_NUMBERS : scratch.numbers();
        for (int i = 0; i < where.size(); i++) {
            long own = set < 0 ? 0 : own(party, set, where.at(i));
            rates[i] = sight.detectionRate(i, theirs.length == 0 ? own : own | theirs[i]);
            if (set >= 0) {
                worths[i] = perception.noDeal(role);
            }
            if (penalty != 0) {
                bonus[i] = -Standing.chance(sight.detectionRate(i, own)) * penalty;
            }
        }
        column.value(cast, Keeping.NOBODY, bonus, Column.Exit.NONE, new Column.Exit(rates, worths), out);
        scratch.back(rates, worths);
        if (penalty != 0) {
            scratch.back(bonus);
        }
    }

    /// What it is worth to a role that others have gone back on each state's deal.
    private double[] revoked(int role, int party, States where) {
        if (!revokedKnown[role]) {
            revokedKnown[role] = true;
            revoked[role] = grown(revoked[role]);
            for (int i = 0; i < all.size(); i++) {
                revoked[role][i] = perception.revoked(scene, role, party, all.agreed(i));
            }
        }
        var worths = scratch.numbers();
        for (int i = 0; i < where.size(); i++) {
            worths[i] = revoked[role][where.at(i)];
        }
        return worths;
    }

    private void worth(int role, int actor, int type, int from, double[] worths) {
        int party = model.partyOf(actor);
        var worth = scratch.numbers();
        inForce(role, actor, found, worth);
        var own = found.breaches(party, type);
        var cheat = actor == party ? cheats[model.typeStart(party) + type] : ownCheats(role, actor, type);
        for (int i = 0; i < all.size(); i++) {
            worths[from + i] = own[i] > 0 ? own[i] * cheat[i] + (1 - own[i]) * worth[i] : worth[i];
        }
        if (actor != party) {
            scratch.back(cheat);
        }
        scratch.back(worth);
    }

    /// What a faction has of the breaches its party would commit.
    private double[] ownCheats(int role, int actor, int type) {
        int party = model.partyOf(actor);
        var cheat = zeros();
        var value = scratch.numbers();
        var sets = found.sets(party, type);
        for (int set = 0; set <= issues; set++) {
            var part = breaching(party, set);
            if (part.size() > 0) {
                cheating(role, actor, set, part, found, value);
                for (int i = 0; i < part.size(); i++) {
                    int at = part.at(i);
                    cheat[at] = sets[at] == own(party, set, at) ? value[i] : cheat[at];
                }
            }
        }
        scratch.back(value);
        return cheat;
    }

    /// What a role has after an event by which each outcome falls.
    double[] broken(int e, int who, int role, int actor) {
        int place = (model.kinds().breaking(e) * model.roles() + role) * model.casts() + who;
        if (!brokenKnown[place]) {
            brokenKnown[place] = true;
            broken[place] = grown(broken[place]);
            int party = model.partyOf(actor);
            int today = model.space().statusQuo();
            boolean mine = (model.happenings().get(e).breaks() >> party & 1) != 0;
            var branch = scene.branch(perception);
            branch.deal(who, role, actor, today, today, perception.evenPropensities());
            for (int i = 0; i < all.size(); i++) {
                broken[place][i] = perception.broken(branch, e, who, false, role, party, mine ? today : all.agreed(i));
            }
            scene.back(branch);
        }
        return broken[place];
    }

    /// What a mind sees while a deal is in force, after an event's changes of stocks or (event −1) now.
    Exits exits(int mind, int cast, int outcome, int event) {
        return event < 0
                ? perception.exits(scene, mind, cast, outcome, true)
                : perception.exitsAfter(scene, event, mind, cast, outcome, true);
    }

    /// A column, the one given where there is one.
    static double[] grown(double @Nullable [] column) {
        return column == null ? new double[MOST] : column;
    }
}
