package parley.standing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import parley.deal.Space;
import parley.formula.Formula;
import parley.formula.Program;
import parley.formula.Slots;
import parley.formula.Symbol;
import parley.negotiation.Negotiation;
import parley.party.Party;

/// A negotiation with names turned into indices and formulas into programs; numbers still depend on the assumptions.
///
/// *Actors* are the parties in the file's order, then all factions. A *role* is an actor of one type of its party. A
/// *cast* is one
/// combination of the true types of all parties. Outcomes that no formula can tell apart form a *class*.
public final class Model {

    private final Negotiation negotiation;
    private final Slots slots;
    private final Space space;
    private final List<String> actorNames = new ArrayList<>();
    private final List<Integer> partyOf = new ArrayList<>();
    private final List<Integer> factionOf = new ArrayList<>();
    private final int[][] casts;
    private final int[] castStep;
    private final int mostTypes;
    private final int[] roleStart;
    private final List<Mind> minds = new ArrayList<>();
    private final int[] mindOfRole;
    private final int[] typeStart;
    private final double[] even;
    private final List<Happening> happenings = new ArrayList<>();
    private final Set<Symbol> perceived = new LinkedHashSet<>();
    private final Programs programs;
    private final long relevantIssues;
    private final int[] classOf;
    private final int[] representatives;
    private final Duties duties;
    private final Kinds kinds;
    private final Cut cut;
    private final Figures figures;
    private final Places places;
    private final Layout layout;

    private Model(Negotiation negotiation) {
        this.negotiation = negotiation;
        this.slots = new Slots(Vocabulary.of(negotiation));
        this.space = Space.of(negotiation.issues(), negotiation.infeasible());
        listActors();
        this.casts = casts(negotiation.parties());
        this.mostTypes = negotiation.parties().stream()
                .mapToInt(party -> party.types().size())
                .max()
                .orElse(1);
        this.castStep = new int[parties()];
        int step = 1;
        for (int p = parties() - 1; p >= 0; p--) {
            castStep[p] = step;
            step *= types(p);
        }
        this.roleStart = roleStarts();
        this.mindOfRole = new int[roles()];
        listMinds();
        this.typeStart = numberTypes();
        happenings.addAll(Happenings.of(this));
        this.even = new double[happenings.size() * mostTypes];
        Arrays.fill(even, 0.5);
        this.programs = new Programs(this);
        this.relevantIssues = relevantIssues();
        this.classOf = new int[space.size()];
        this.representatives = numberClasses();
        this.duties = new Duties(negotiation.parties(), negotiation.issues(), space);
        this.kinds = new Kinds(happenings);
        this.cut = new Cut(this);
        this.places = new Places(this);
        this.layout = new Layout(this);
        this.figures = new Figures(this);
    }

    /// The model of a negotiation.
    public static Model of(Negotiation negotiation) {
        return new Model(negotiation);
    }

    private void listActors() {
        var parties = negotiation.parties();
        for (int p = 0; p < parties.size(); p++) {
            actorNames.add(parties.get(p).name());
            partyOf.add(p);
            factionOf.add(-1);
        }
        for (int p = 0; p < parties.size(); p++) {
            for (int f = 0; f < parties.get(p).factions().size(); f++) {
                actorNames.add(parties.get(p).name() + "."
                        + parties.get(p).factions().get(f).name());
                partyOf.add(p);
                factionOf.add(f);
            }
        }
    }

    private static int[][] casts(List<Party> parties) {
        int count = 1;
        for (var party : parties) {
            count *= party.types().size();
        }
        var casts = new int[count][parties.size()];
        for (int c = 0; c < count; c++) {
            int rest = c;
            for (int p = parties.size() - 1; p >= 0; p--) {
                int types = parties.get(p).types().size();
                casts[c][p] = rest % types;
                rest /= types;
            }
        }
        return casts;
    }

    private int[] roleStarts() {
        var starts = new int[actors() + 1];
        for (int a = 0; a < actors(); a++) {
            starts[a + 1] = starts[a] + types(partyOf(a));
        }
        return starts;
    }

    private void listMinds() {
        minds.add(Mind.NATURE);
        for (int a = 0; a < actors(); a++) {
            var party = negotiation.parties().get(partyOf(a));
            for (int type = 0; type < types(partyOf(a)); type++) {
                var faction = factionOf(a) < 0
                        ? Map.<String, Formula>of()
                        : party.factions().get(factionOf(a)).believes();
                var mind = new Mind(
                        partyOf(a),
                        List.of(party.believes(), party.types().get(type).believes(), faction));
                if (!minds.contains(mind)) {
                    minds.add(mind);
                }
                mindOfRole[role(a, type)] = minds.indexOf(mind);
            }
        }
    }

    private int[] numberTypes() {
        var starts = new int[parties() + 1];
        for (int p = 0; p < parties(); p++) {
            starts[p + 1] = starts[p] + types(p);
        }
        return starts;
    }

    /// A program of a formula that standings read; its names become part of what makes two situations different.
    Program perceived(Formula formula) {
        perceived.addAll(formula.symbols());
        return Program.of(formula, slots);
    }

    private long relevantIssues() {
        long set = 0;
        for (int k = 0; k < negotiation.issues().size(); k++) {
            var name = negotiation.issues().get(k).name();
            boolean read = perceived.contains(new Symbol.Level(name))
                    || perceived.contains(new Symbol.Option(name))
                    || perceived.contains(new Symbol.InForce(name));
            if (read || !negotiation.issues().get(k).caps().isEmpty()) {
                set |= 1L << k;
            }
        }
        return set;
    }

    /// Numbers the classes and gives one outcome of each.
    private int[] numberClasses() {
        var numbers = new LinkedHashMap<Integer, Integer>();
        for (int x = 0; x < space.size(); x++) {
            classOf[x] = numbers.computeIfAbsent(space.only(x, relevantIssues), _ -> numbers.size());
        }
        return numbers.keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    /// Who performs what.
    Duties duties() {
        return duties;
    }

    /// What kind each event is of.
    Kinds kinds() {
        return kinds;
    }

    /// How numbers lie in the rows of exits.
    Cut cut() {
        return cut;
    }

    /// The negotiation it was made of.
    public Negotiation negotiation() {
        return negotiation;
    }

    /// Where names lie.
    public Slots slots() {
        return slots;
    }

    /// The outcomes.
    public Space space() {
        return space;
    }

    /// How many parties.
    public int parties() {
        return negotiation.parties().size();
    }

    /// The index of a party.
    ///
    /// @throws IllegalArgumentException where there is none
    public int party(String name) {
        return actor(name);
    }

    /// The index of a party or `party.faction`.
    ///
    /// @throws IllegalArgumentException where there is none
    public int actor(String name) {
        int index = actorNames.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no party or faction called " + name);
        }
        return index;
    }

    int stock(String name) {
        for (int s = 0; s < negotiation.stocks().size(); s++) {
            if (negotiation.stocks().get(s).name().equals(name)) {
                return s;
            }
        }
        throw new IllegalArgumentException("no stock called " + name);
    }

    /// How many parties and factions.
    public int actors() {
        return actorNames.size();
    }

    /// The name of a party, or `party.faction`.
    public String actorName(int actor) {
        return actorNames.get(actor);
    }

    /// The party an actor is or belongs to.
    public int partyOf(int actor) {
        return partyOf.get(actor);
    }

    /// Which of its party's factions the actor is, -1 for the party itself.
    public int factionOf(int actor) {
        return factionOf.get(actor);
    }

    /// How many types a party may be of.
    public int types(int party) {
        return negotiation.parties().get(party).types().size();
    }

    /// The most types any party may be of.
    public int mostTypes() {
        return mostTypes;
    }

    /// How many combinations of true types there are.
    public int casts() {
        return casts.length;
    }

    /// The type a party has in a cast.
    public int typeIn(int cast, int party) {
        return casts[cast][party];
    }

    /// The cast that differs from another in one party's type.
    public int castWith(int cast, int party, int type) {
        return cast + (type - casts[cast][party]) * castStep[party];
    }

    /// How many roles (actor of a type) there are.
    public int roles() {
        return roleStart[actors()];
    }

    /// The role of an actor of a type.
    public int role(int actor, int type) {
        return roleStart[actor] + type;
    }

    /// Whose role it is.
    int actorOf(int role) {
        int actor = 0;
        while (roleStart[actor + 1] <= role) {
            actor++;
        }
        return actor;
    }

    /// The type of whose role it is.
    int typeOf(int role) {
        return role - roleStart[actorOf(role)];
    }

    /// How many minds there are; mind 0 is how things are.
    public int minds() {
        return minds.size();
    }

    /// Whether the mind is one of the party's own.
    public boolean minds(int mind, int party) {
        return minds.get(mind).party() == party;
    }

    Mind mind(int index) {
        return minds.get(index);
    }

    /// Which mind a role has.
    public int mindOf(int role) {
        return mindOfRole[role];
    }

    /// Propensities of chosen events, event by event and type by type, where every other opportunity is taken.
    double[] even() {
        return even;
    }

    /// How many types all parties have together.
    public int allTypes() {
        return typeStart[parties()];
    }

    /// Where a party's types begin among all types.
    public int typeStart(int party) {
        return typeStart[party];
    }

    /// The same for all parties, then how many types there are.
    int[] typeStarts() {
        return typeStart;
    }

    /// Everything that can happen: the case's events, then changes of leaders.
    public List<Happening> happenings() {
        return happenings;
    }

    /// Whether any standing reads the name.
    boolean perceives(Symbol symbol) {
        return perceived.contains(symbol);
    }

    /// Where the names of the moment lie.
    public Places places() {
        return places;
    }

    /// How situations are laid out.
    public Layout layout() {
        return layout;
    }

    Programs programs() {
        return programs;
    }

    int classOf(int outcome) {
        return classOf[outcome];
    }

    int classes() {
        return representatives.length;
    }

    /// How many classes hold an outcome that can be.
    int feasibleClasses() {
        return (int) IntStream.range(0, space.size())
                .filter(space::feasible)
                .map(outcome -> classOf[outcome])
                .distinct()
                .count();
    }

    /// One outcome of every class.
    int[] representatives() {
        return representatives;
    }

    Figures figures() {
        return figures;
    }

    /// Whether the party is at the table.
    public boolean atTable(int party) {
        return negotiation.parties().get(party).atTable();
    }

    /// Whether what can be agreed depends on the actor: parties at the table and their veto factions.
    boolean decides(int actor) {
        return atTable(partyOf(actor)) && mustAgree(actor);
    }

    /// Whether a deal needs the actor's own consent: parties and veto factions.
    public boolean mustAgree(int actor) {
        int faction = factionOf(actor);
        return faction < 0
                || negotiation
                        .parties()
                        .get(partyOf(actor))
                        .factions()
                        .get(faction)
                        .veto();
    }

    /// The issues (bit k for issue k) whose change the party performs, alone or with all others.
    public long performs(int party) {
        return duties.all(party);
    }

    /// The issues whose change the party performs alone.
    public long performsAlone(int party) {
        return duties.alone(party);
    }
}
