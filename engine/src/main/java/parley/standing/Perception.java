package parley.standing;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// How one situation looks to everybody: what no deal is worth, and what any deal would be.
///
/// Everything in it follows from the world and the situation alone, so trajectories that meet the same situation share
/// it. Threads may share it too: what one computes, another would have computed alike.
public final class Perception {

    private static final String NO_DEAL = "no deal";

    private final World world;
    private final Model model;
    private final double[] situation;
    private final List<Happening> happenings;
    private final Surroundings surroundings;

    /// role and cast → how likely the role thinks the cast, itself being of its type.
    private final double[] casting;
    private final double[] propensities;
    private final double[] noDeal;
    private final ByNumber<Appraisal> appraisals = new ByNumber<>();
    private final ByNumber<double[]> truths = new ByNumber<>();

    /// Part, role and how it is seen → event and cast → what is left once that part stands alone; NaN where not yet
    /// known.
    private final ByNumber<double[]> broken = new ByNumber<>();

    /// Part and party → what the party's own roles have while that part stands without a deal.
    private final ByNumber<double[]> held = new ByNumber<>();
    private final ConcurrentHashMap<Object, Object> derived = new ConcurrentHashMap<>();
    private Digest.@Nullable Name seen;

    /// The perception of a situation laid out as [Layout] says.
    public Perception(World world, double[] situation, Surroundings surroundings, Scene scene) {
        this.world = world;
        this.model = world.model();
        this.situation = situation.clone();
        this.happenings = model.happenings();
        this.surroundings = surroundings;
        this.casting = castings();
        var waiting = once(scene, NO_DEAL, List::size, () -> without(scene));
        this.propensities = waiting.getFirst();
        this.noDeal = waiting.getLast();
    }

    /// Propensities and what every role has without a deal.
    private List<double[]> without(Scene scene) {
        var chances = propensities(scene);
        return List.of(chances, standstill(scene, model.space().statusQuo(), chances));
    }

    private double[] castings() {
        var castings = new double[model.roles() * model.casts()];
        for (int actor = 0; actor < model.actors(); actor++) {
            int own = model.partyOf(actor);
            for (int cast = 0; cast < model.casts(); cast++) {
                int role = model.role(actor, model.typeIn(cast, own));
                castings[role * model.casts() + cast] = chanceOf(cast, own, model.mindOf(role));
            }
        }
        return castings;
    }

    private double chanceOf(int cast, int own, int mind) {
        double chance = 1;
        for (int p = 0; p < model.parties(); p++) {
            if (p != own) {
                chance *= belief(mind, p, model.typeIn(cast, p));
            }
        }
        return chance;
    }

    /// About how much room it takes once it has been used a little.
    public long bytes() {
        return 8L * (2L * situation.length + 2L * model.roles() * model.casts() + 256);
    }

    /// The world it is a perception of.
    public World world() {
        return world;
    }

    /// What it shares with perceptions that differ in beliefs alone.
    Surroundings surroundings() {
        return surroundings;
    }

    /// A mind's belief in a type of a party.
    public double belief(int mind, int party, int type) {
        return situation[model.layout().belief(mind, model.typeStart(party) + type)];
    }

    /// How likely a role thinks a cast, itself being of its type.
    public double casting(int role, int cast) {
        return casting[role * model.casts() + cast];
    }

    Exits exits(Scene scene, int mind, int cast, int outcome, boolean deal) {
        return surroundings.exits(scene, mind, cast, outcome, deal);
    }

    Exits exitsAfter(Scene scene, int event, int mind, int cast, int outcome, boolean deal) {
        return surroundings.after(scene, event, mind, cast, outcome, deal);
    }

    /// True rates, worths and flows for a cast, an outcome that really stands, and a deal or none.
    public Exits truth(Scene scene, int cast, int outcome, boolean deal) {
        return surroundings.exits(scene, 0, cast, outcome, deal);
    }

    /// Propensities of chosen events without a deal, event by event and type by type.
    double[] propensities() {
        return propensities;
    }

    /// Where the propensity of a chosen event under a type lies.
    int propensity(int happening, int type) {
        return happening * model.mostTypes() + type;
    }

    private double[] propensities(Scene scene) {
        var branch = scene.branch(this);
        var settled = new double[model.even().length];
        int today = model.space().statusQuo();
        for (int e = 0; e < happenings.size(); e++) {
            int chooser = happenings.get(e).chooser();
            for (int type = 0; chooser >= 0 && type < model.types(chooser); type++) {
                int role = model.role(chooser, type);
                double stay = 0;
                double act = 0;
                for (int cast = 0; cast < model.casts(); cast++) {
                    if (casting(role, cast) > 0) {
                        branch.noDeal(cast, role, chooser, today, model.even()).omit(chooser);
                        stay += casting(role, cast) * branch.value();
                        act += casting(role, cast) * branch.after(e);
                    }
                }
                settled[propensity(e, type)] = Standing.propensity(act - stay, world.noise(chooser, Purpose.CHOOSE));
            }
        }
        scene.back(branch);
        return settled;
    }

    /// Every role's standing without a deal while today's outcome stands.
    private double[] standstill(Scene scene, int outcome, double[] propensities) {
        var values = new double[model.roles()];
        for (int party = 0; party < model.parties(); party++) {
            standstill(scene, party, outcome, propensities, values);
        }
        return values;
    }

    /// The same for one party's roles, while an outcome (today's, or its own part left in place) stands.
    private void standstill(Scene scene, int party, int outcome, double[] propensities, double[] values) {
        var branch = scene.branch(this);
        for (int actor = 0; actor < model.actors(); actor++) {
            for (int type = 0; model.partyOf(actor) == party && type < model.types(party); type++) {
                int role = model.role(actor, type);
                for (int cast = 0; cast < model.casts(); cast++) {
                    if (casting(role, cast) > 0) {
                        values[role] += casting(role, cast)
                                * branch.noDeal(cast, role, actor, outcome, propensities)
                                        .value();
                    }
                }
            }
        }
        scene.back(branch);
    }

    /// The no-deal value of a role.
    public double noDeal(int role) {
        return noDeal[role];
    }

    /// The value of a role, of this party, that keeps its own part of a deal in place for so many periods, then
    /// stands without a deal.
    ///
    /// @param own     today's outcome with only that part changed
    /// @param periods 0 or more, infinite allowed
    public double leftover(Scene scene, int role, int party, int own, double periods) {
        int part = model.duties().partOf(party, own);
        if (part == 0 || periods <= 0) {
            return noDeal[role];
        }
        double share = StrictMath.pow(world.patience(party), periods);
        return (1 - share) * held(scene, party, part)[role] + share * noDeal[role];
    }

    private double[] held(Scene scene, int party, int part) {
        int key = part * model.parties() + party;
        var known = held.of(key);
        if (known == null) {
            known = new double[model.roles()];
            standstill(scene, party, model.duties().part(party, part), propensities, known);
            held.put(key, known);
        }
        return known;
    }

    /// The value of a role, of this party, once the others have gone back on an outcome: its own part stays for the
    /// longest of its reversals.
    public double revoked(Scene scene, int role, int party, int outcome) {
        int part = model.duties().partOf(party, outcome);
        if (part == 0) {
            return noDeal[role];
        }
        double share = shareAfter(party, model.duties().part(party, part));
        return (1 - share) * held(scene, party, part)[role] + share * noDeal[role];
    }

    /// The value of a role, as a mind sees it, after an event by which an agreement falls: its own part of it stays
    /// for the longest of its reversals, then nothing; with endings only.
    double broken(Branch branch, int event, int cast, boolean truly, int role, int party, int agreed) {
        int part = model.duties().partOf(party, agreed);
        double without = brokenTo(branch, event, cast, truly, role, party, 0);
        if (part == 0) {
            return without;
        }
        double share = shareAfter(party, model.duties().part(party, part));
        return (1 - share) * brokenTo(branch, event, cast, truly, role, party, part) + share * without;
    }

    /// How much of what follows a party's own part of a deal counts, that part standing for the longest of its
    /// reversals.
    ///
    /// @param own today's outcome with only that part changed
    double shareAfter(int party, int own) {
        var space = model.space();
        return world.reversalShare(party, space.changed(own, space.statusQuo()));
    }

    private double brokenTo(Branch branch, int event, int cast, boolean truly, int role, int party, int part) {
        int key = 2 * (part * model.roles() + role) + (truly ? 1 : 0);
        var known = broken.of(key);
        if (known == null) {
            known = unknown(model.kinds().breaking(happenings.size()) * model.casts());
            broken.put(key, known);
        }
        int place = model.kinds().breaking(event) * model.casts() + cast;
        if (Double.isNaN(known[place])) {
            known[place] = branch.broken(event, cast, model.duties().part(party, part));
        }
        return known[place];
    }

    private static double[] unknown(int length) {
        var numbers = new double[length];
        java.util.Arrays.fill(numbers, Double.NaN);
        return numbers;
    }

    /// What a deal is worth to everybody, and who would keep it, without a further stage in sight.
    public Appraisal appraisal(Scene scene, int outcome) {
        var known = appraisals.of(outcome);
        if (known == null) {
            known = once(
                    scene,
                    new Text(outcome),
                    Appraisal::bytes,
                    () -> Appraiser.everybody(this, scene, outcome, Hope.none(model.roles())));
            appraisals.put(outcome, known);
        }
        return known;
    }

    private record Text(int outcome) {}

    /// What follows from all that is seen here, in whatever world it was worked out first.
    <T> T once(Scene scene, Object of, ToLongFunction<T> room, Supplier<T> compute) {
        return world.common()
                .map(common -> common.once(seen(scene, common), of, room, compute))
                .orElseGet(compute);
    }

    /// actor and cast → true standing while an outcome stands, without a deal (0) or with one in force (1); NaN
    /// where not yet known.
    double[] truths(int outcome, int deal) {
        int key = 2 * outcome + deal;
        var known = truths.of(key);
        if (known == null) {
            known = unknown(model.actors() * model.casts());
            truths.put(key, known);
        }
        return known;
    }

    /// A name for everything that standings are made of here.
    Digest.Name seen(Scene scene, Common common) {
        var known = seen;
        if (known == null) {
            var digest = new Digest().name(world.constants(common)).name(surroundings.name(scene));
            for (int mind = 1; mind < model.minds(); mind++) {
                for (int party = 0; party < model.parties(); party++) {
                    for (int type = 0; type < model.types(party); type++) {
                        digest.number(belief(mind, party, type));
                    }
                }
            }
            known = digest.name();
            seen = known;
        }
        return known;
    }

    /// What follows from this perception by a key, null where that is not yet known: a key that can be filled
    /// again and again saves making one.
    public @Nullable Object known(Object key) {
        return derived.get(key);
    }

    /// Anything else that follows from this perception, computed once by its key.
    @SuppressWarnings("unchecked")
    public <K, V> V derived(K key, java.util.function.Function<K, V> compute) {
        var known = derived.get(key);
        if (known == null) {
            known = compute.apply(key);
            derived.put(key, known);
        }
        return (V) known;
    }
}
