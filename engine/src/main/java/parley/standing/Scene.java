package parley.standing;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import parley.deal.Space;
import parley.formula.Program;

/// A room of numbers set up to read formulas in one situation as one mind sees it. Holds scratch: one thread at a time.
public final class Scene {

    private final Model model;
    private final Places places;
    private final Layout layout;
    private final double[] room;
    private final int advised;
    private final int rival;
    private final double[] next;
    private final double[] figures;
    private final Deque<Branch> branches = new ArrayDeque<>();
    private final Deque<Appraiser> appraisers = new ArrayDeque<>();
    private @Nullable Slate slate;

    /// A scene for a model.
    public Scene(Model model) {
        this.model = model;
        this.places = model.places();
        this.layout = model.layout();
        this.room = model.slots().room();
        this.advised = model.party(model.negotiation().question().advise());
        this.rival = rival(advised);
        this.next = new double[model.negotiation().stocks().size()];
        this.figures = new double[model.figures().size()];
    }

    /// Whom a party's reputation concerns first: the first other party at the table.
    private int rival(int party) {
        for (int p = 0; p < model.parties(); p++) {
            if (p != party && model.atTable(p)) {
                return p;
            }
        }
        return party;
    }

    /// A branch to work with, to be given back.
    Branch branch(Perception perception) {
        var spare = branches.poll();
        return spare == null ? new Branch(perception, this) : spare.look(perception);
    }

    void back(Branch branch) {
        branches.push(branch);
    }

    /// An appraiser to work with, to be given back.
    Appraiser appraiser(Perception perception) {
        var spare = appraisers.poll();
        return spare == null ? new Appraiser(perception, this) : spare.look(perception);
    }

    void back(Appraiser appraiser) {
        appraisers.push(appraiser);
    }

    /// Columns to appraise many outcomes on.
    Slate slate(Perception perception) {
        var columns = slate;
        if (columns == null) {
            columns = new Slate(perception, this);
            slate = columns;
        }
        return columns;
    }

    /// A column for the values of all figures, filled anew each time.
    double[] figures() {
        return figures;
    }

    /// The numbers themselves, for programs to run on.
    public double[] room() {
        return room;
    }

    /// A program's value here.
    public double value(Program program) {
        return program.value(room);
    }

    /// Takes over a situation as a mind of the world sees it; outcome, cast and deal remain to be set.
    public Scene see(World world, int mind, double[] situation) {
        var assumptions = world.assumptions(mind);
        System.arraycopy(assumptions, 0, room, 0, assumptions.length);
        for (int s = 0; s < places.stocks.length; s++) {
            room[places.stocks[s]] = situation[layout.stocks + s];
        }
        room[places.time] = situation[layout.time];
        room[places.since] = situation[layout.since];
        room[places.nearness] = situation[layout.nearness];
        room[places.ownDemandChange] = situation[layout.ownDemandChange];
        for (int p = 0; p < model.parties(); p++) {
            room[places.noDeal[p]] = situation[layout.noDeal + p];
            room[places.dealValue[p]] = situation[layout.dealValue + p];
            believe(world, mind, p, situation);
        }
        return this;
    }

    private void believe(World world, int mind, int party, double[] situation) {
        int owner = model.mind(mind).party();
        int believer = mind;
        if (owner == party || owner < 0) {
            int observer = party == advised ? rival : advised;
            believer = model.mindOf(model.role(observer == party ? rival(party) : observer, 0));
        }
        double trust = 0;
        for (int type = 0; type < places.believes[party].length; type++) {
            double belief = situation[layout.belief(believer, model.typeStart(party) + type)];
            room[places.believes[party][type]] = belief;
            trust += world.keepsWord(party, type) ? belief : 0;
        }
        room[places.trust[party]] = trust;
    }

    /// Sets who everybody truly is.
    public Scene cast(int cast) {
        for (int p = 0; p < places.is.length; p++) {
            for (int type = 0; type < places.is[p].length; type++) {
                room[places.is[p][type]] = model.typeIn(cast, p) == type ? 1 : 0;
            }
        }
        return this;
    }

    /// Sets what really stands, and the postures that leaves.
    public Scene outcome(int outcome, boolean deal, double[] situation) {
        Space space = model.space();
        for (int k = 0; k < places.levels.length; k++) {
            int option = space.option(outcome, k);
            room[places.levels[k]] = option;
            room[places.options[k]] = (double) option / (space.options(k) - 1);
            room[places.inForce[k]] = option == space.option(space.statusQuo(), k) ? 0 : 1;
        }
        room[places.deal] = deal ? 1 : 0;
        for (int i = 0; i < places.instruments.length; i++) {
            room[places.instruments[i]] = situation[layout.instruments + i];
        }
        for (var cap : model.programs().caps) {
            if (space.option(outcome, cap.issue()) == cap.option()) {
                int place = places.instruments[cap.instrument()];
                room[place] = Math.min(room[place], cap.most().value(room));
            }
        }
        return this;
    }

    /// Moves stocks on by so many periods, everything else held.
    Scene project(int periods) {
        for (int period = 0; period < periods; period++) {
            age();
        }
        return this;
    }

    /// One period's change of stocks.
    public void age() {
        var programs = model.programs();
        for (int s = 0; s < next.length; s++) {
            next[s] = room[places.stocks[s]] + programs.stockChange.get(s).value(room);
        }
        for (int s = 0; s < next.length; s++) {
            set(s, next[s]);
        }
    }

    /// Puts a stock at a value, held within its bounds.
    public void set(int stock, double value) {
        double low = model.programs().stockMin.get(stock).value(room);
        double high = model.programs().stockMax.get(stock).value(room);
        room[places.stocks[stock]] = Math.max(low, Math.min(high, value));
    }

    /// What a stock is at.
    public double stock(int stock) {
        return room[places.stocks[stock]];
    }

    /// Applies an event's changes of stocks.
    public void move(Happening happening) {
        for (var move : happening.moves()) {
            double value = move.value().value(room);
            set(move.stock(), move.relative() ? stock(move.stock()) + value : value);
        }
    }
}
