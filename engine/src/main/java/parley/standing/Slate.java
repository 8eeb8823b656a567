package parley.standing;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/// Appraises many outcomes side by side, as those see them who decide on them: [Appraiser], column by column, to the
/// same bits. Where a certain event is in sight it declines. Scratch of one thread.
final class Slate {

    /// How long its columns are, so that they stay in the nearest caches.
    static final int LENGTH = 256;

    /// The most outcomes it takes at once: no deal and what a party alone does in each then fit as well.
    static final int MOST = LENGTH - 1;

    static final double[] NO_NUMBERS = new double[0];

    /// How many panoramas it keeps in sight: most situations come back to one of the last few surroundings.
    private static final int RECENT = 3;

    final Scratch scratch = new Scratch(LENGTH);
    final States none;
    private final Model model;
    private final Scene scene;
    private final int issues;
    private final Column[] kept;
    private final Column aside;
    private final double[][] chances;
    private final Choosing choosing;
    private final Breaking breaking;
    private final Lapses lapses;
    private final Panorama[] recent = new Panorama[RECENT];
    private final double[][] honours;
    private final double[][] cheats;
    private Keeping before;
    private Keeping found;
    private final double[][] alone;
    private final boolean[] aloneKnown;
    private final Fallen fallen;
    private final double[][] keptValue;
    private final Column.Exit[] leads;
    private final Deque<States> spare = new ArrayDeque<>();
    private Panorama panorama;
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
        this.none = new States(this, true);
        this.all = none;
        Arrays.setAll(recent, _ -> new Panorama(this));
        this.panorama = recent[0];
        this.kept = new Column[roles];
        Arrays.setAll(kept, _ -> new Column(this));
        this.aside = new Column(this);
        this.chances = new double[events * model.mostTypes()][LENGTH];
        this.choosing = new Choosing(this, chances);
        this.breaking = new Breaking(this);
        this.lapses = new Lapses(this);
        this.honours = new double[model.allTypes()][LENGTH];
        this.cheats = new double[model.allTypes()][LENGTH];
        this.before = Keeping.room(model, LENGTH);
        this.found = Keeping.room(model, LENGTH);
        this.alone = new double[roles * (issues + 1) * model.casts()][];
        this.aloneKnown = new boolean[roles * (issues + 1)];
        this.fallen = new Fallen(this, first, panorama);
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

    /// What is left of deals that somebody breaches.
    Lapses lapses() {
        return lapses;
    }

    /// States to fill, to be given back.
    States states() {
        var ready = spare.poll();
        return (ready == null ? new States(this, true) : ready).clear(false);
    }

    void back(States states) {
        spare.push(states);
    }

    /// How many candidates there are.
    int size() {
        return all.size();
    }

    /// The deal a candidate is.
    int agreed(int candidate) {
        return all.agreed(candidate);
    }

    /// The issues of a breach: one issue, or all that the party has committed itself to.
    long own(int party, int set, int candidate) {
        return panorama.own(party, set, candidate);
    }

    /// The values where others breach, which last as long as the states do.
    double[] breached(int role, int actor, int cast, States where) {
        var known = where.values(role, cast);
        if (known.length == 0) {
            known = scratch.numbers();
            breached(role, actor, cast, where, known);
            where.keep(role, cast, known);
        }
        return known;
    }

    /// The values where others breach too.
    void breached(int role, int actor, int cast, States where, double[] out) {
        var column = aside.set(role, actor, where, chances);
        breached(column, role, actor, cast, where, out);
        certain |= column.certain();
    }

    /// The worths of outcomes `from` to `to` of a list, role by role, at the same places of `worths`; those of
    /// roles that decide nothing are NaN. False, and nothing written, where a certain event is in sight.
    ///
    /// @param sequel what may come after each outcome
    boolean appraise(Perception seen, int[] outcomes, int from, int to, Sequel sequel, double[][] worths) {
        begin(seen, outcomes, from, to, sequel);
        choose();
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
        return !certain;
    }

    private void begin(Perception seen, int[] outcomes, int from, int to, Sequel sequel) {
        perception = seen;
        world = seen.world();
        certain = false;
        lapses.forget();
        panorama = panorama(seen, outcomes, from, to);
        all = panorama.all();
        int n = all.size();
        Arrays.fill(aloneKnown, false);
        fallen.look(seen, panorama);
        for (int role = 0; role < leads.length; role++) {
            leads[role] = Column.Exit.NONE;
            if (sequel.any() && matters(role)) {
                var rates = new double[n];
                var worths = new double[n];
                boolean finite = true;
                for (int i = 0; i < n; i++) {
                    rates[i] = sequel.rate(role, all.agreed(i));
                    worths[i] = sequel.worth(scene, role, all.agreed(i));
                    finite &= rates[i] < Double.POSITIVE_INFINITY;
                }
                leads[role] = new Column.Exit(rates, worths, finite);
            }
        }
    }

    /// The panorama of these outcomes, the one longest out of sight turned to them where none shows them.
    private Panorama panorama(Perception seen, int[] outcomes, int from, int to) {
        for (int place = 0; place < RECENT; place++) {
            if (recent[place].shows(seen, outcomes, from, to)) {
                return first(place).believesDiffer();
            }
        }
        return first(RECENT - 1).look(seen, outcomes, from, to);
    }

    /// A recent panorama, put before the others.
    private Panorama first(int place) {
        var moved = recent[place];
        System.arraycopy(recent, 0, recent, 1, place);
        recent[0] = moved;
        return moved;
    }

    /// Whether anything here depends on what the role has of a deal in force.
    private boolean matters(int role) {
        int actor = model.actorOf(role);
        int party = model.partyOf(actor);
        return model.decides(actor) || (actor == party && !world.keepsWord(party, model.typeOf(role)));
    }

    /// How likely each chooser takes its opportunities with each deal in force.
    private void choose() {
        certain |= choosing.choose(perception, panorama);
        for (int role = 0; role < kept.length; role++) {
            if (matters(role)) {
                kept[role].set(role, model.actorOf(role), all, chances);
            }
        }
    }

    private double[] zeros() {
        var column = scratch.numbers();
        Arrays.fill(column, 0, all.size(), 0);
        return column;
    }

    /// The first `n` values to their sums, weighed.
    static void addTo(double[] sum, double weight, double[] values, int n) {
        for (int i = 0; i < n; i++) {
            sum[i] += weight * values[i];
        }
    }

    /// One pass over all performers that might breach, given the breaches found so far.
    private void keep(boolean first) {
        var spare = before;
        before = found;
        found = spare;
        found.clear();
        var others = first ? Keeping.NOBODY : before;
        for (int p = 0; p < model.parties() && !certain; p++) {
            for (int type : world.free(p)) {
                int slot = model.typeStart(p) + type;
                inForce(model.role(p, type), p, others, honours[slot]);
                Arrays.fill(cheats[slot], 0, all.size(), Double.NEGATIVE_INFINITY);
            }
            for (int set = 0; set <= issues && world.free(p).length > 0; set++) {
                seekBreach(p, set, others);
            }
            for (int type : world.free(p)) {
                breach(p, type);
            }
        }
    }

    /// Whether a breach is better than the best so far, for all types of a party that may breach.
    private void seekBreach(int party, int set, Keeping others) {
        var part = panorama.breaching(party, set);
        if (part.size() == 0) {
            return;
        }
        var value = scratch.numbers();
        for (int type : world.free(party)) {
            cheating(model.role(party, type), party, set, part, others, value);
            var cheat = cheats[model.typeStart(party) + type];
            var sets = found.sets(party, type);
            for (int i = 0; i < part.size(); i++) {
                int at = part.at(i);
                if (value[i] > cheat[at] + Standing.TOLERANCE) {
                    cheat[at] = value[i];
                    sets[at] = part.own(i);
                }
            }
        }
        scratch.back(value);
    }

    /// How likely the best breach is committed.
    private void breach(int party, int type) {
        int slot = model.typeStart(party) + type;
        var breach = found.breaches(party, type);
        var honour = honours[slot];
        var duty = panorama.commitments(party);
        var loss = scratch.numbers();
        var room = scratch.numbers();
        for (int i = 0; i < all.size(); i++) {
            loss[i] = duty[i] == 0 ? honour[i] : cheats[slot][i];
        }
        Standing.propensities(honour, loss, world.noise(party, Purpose.KEEP), all.size(), room, breach);
        for (int i = 0; i < all.size(); i++) {
            breach[i] = duty[i] == 0 ? 0 : 1 - breach[i];
        }
        scratch.back(room).back(loss);
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
                kept[role].value(cast, others, leads[role], Column.Exit.NONE, keptValue[place]);
                breaking.sum(role, actor, cast, -1, others, all, one);
                addTo(out, weight, one, all.size());
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
                breaking.sum(role, actor, cast, set, others, part, one);
                addTo(out, weight, one, part.size());
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
                breached(column, role, actor, cast, part, value);
                for (int i = 0; i < part.size(); i++) {
                    alone[place][part.at(i)] = value[i];
                }
            }
        }
        certain |= column.certain();
        scratch.back(value);
    }

    /// The values where issues are breached unseen, in each state some by the role's own party or in none.
    private void breached(Column column, int role, int actor, int cast, States where, double[] out) {
        int party = model.partyOf(actor);
        boolean own = where.own(0) != 0;
        double penalty = own ? world.penalty(party) : 0;
        var sight = column.sight(cast);
        var room = scratch.numbers();
        var worths = room;
        if (own) {
            Arrays.fill(room, 0, where.size(), perception.noDeal(role));
        } else {
            worths = where.pick(fallen.revoked(role, actor), room);
            certain |= fallen.certain();
        }
        if (penalty != 0) {
            column.penalize(sight.seenOwn(where), penalty);
        }
        var seen = new Column.Exit(sight.detection(where), worths, !sight.surelySeen());
        column.value(cast, Keeping.NOBODY, Column.Exit.NONE, seen, out);
        scratch.back(room);
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
            var part = panorama.breaching(party, set);
            if (part.size() > 0) {
                cheating(role, actor, set, part, found, value);
                for (int i = 0; i < part.size(); i++) {
                    int at = part.at(i);
                    cheat[at] = sets[at] == part.own(i) ? value[i] : cheat[at];
                }
            }
        }
        scratch.back(value);
        return cheat;
    }

    /// What roles have of deals that have fallen.
    Fallen fallen() {
        return fallen;
    }

    /// What a mind sees in states, after an event's changes of stocks or (event −1) now, row by row, and whether an
    /// event is certain there.
    boolean look(States where, int mind, int cast, int event, double[][] rows) {
        return perception.surroundings().rows(scene, event, mind, cast, where, rows);
    }

    /// A column, the one given where there is one.
    static double[] grown(double @Nullable [] column) {
        return column == null || column.length == 0 ? new double[LENGTH] : column;
    }
}
