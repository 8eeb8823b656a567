package parley.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import parley.approach.Approach;
import parley.negotiation.Assumption;
import parley.negotiation.Negotiation;
import parley.standing.Common;
import parley.standing.Model;
import parley.standing.Perception;
import parley.standing.Scene;
import parley.standing.World;

/// A negotiation made ready to be played many times, with what trajectories of different approaches can share.
public final class Table {

    /// Drawn assumptions take so many points of their ranges, spread as a Latin hypercube, so that trajectories
    /// can share what is worked out for a point; each trajectory has one of them.
    private static final int POINTS = 32;

    private final AtomicReferenceArray<Perceptions> points = new AtomicReferenceArray<>(POINTS);
    private final AtomicReferenceArray<Match> matches = new AtomicReferenceArray<>(POINTS);

    private final Queue<Scene> scenes = new ConcurrentLinkedQueue<>();
    private final Memory memory = Memory.usual();
    private final Memory brief = memory.resting(48L << 20);
    private final Optional<Common> common;
    private final List<Assumption> stated;
    private final Model model;
    private final Luck luck;
    private final boolean ranged;
    private final World middle;
    private final Perceptions shared;

    private Table(Negotiation negotiation, long seed, Optional<Common> common) {
        this.common = common;
        this.stated = negotiation.assumptions();
        this.model = common.map(known -> known.model(negotiation)).orElseGet(() -> Model.of(negotiation));
        this.luck = new Luck(seed);
        this.ranged = negotiation.assumptions().stream()
                .anyMatch(assumption -> !assumption.drawn().isEmpty());
        var half = new double[negotiation.assumptions().size()];
        java.util.Arrays.fill(half, 0.5);
        this.middle = world(half);
        this.shared = new Perceptions(middle, memory, brief);
    }

    /// The table of a negotiation; everything played at it is a function of this seed.
    public static Table of(Negotiation negotiation, long seed) {
        return new Table(negotiation, seed, Optional.empty());
    }

    /// The same, with what worlds of other tables have worked out at hand.
    public static Table of(Negotiation negotiation, long seed, Common common) {
        return new Table(negotiation, seed, Optional.of(common));
    }

    private World world(double[] draws) {
        return common.map(known -> World.of(model, stated, draws, known)).orElseGet(() -> World.of(model, draws));
    }

    /// The model of the negotiation.
    public Model model() {
        return model;
    }

    /// The world with every drawn assumption at the middle of its range.
    public World middle() {
        return middle;
    }

    /// How the middle world looks before the first period: postures at 0, stocks and beliefs where they start,
    /// nothing signed.
    public Perception opening(Scene scene) {
        var layout = model.layout();
        var key = new Perceptions.Key(layout.length);
        for (int s = layout.stocks; s < layout.time; s++) {
            key.situation()[s] = middle.stockStart(s - layout.stocks);
        }
        for (int mind = 0; mind < model.minds(); mind++) {
            for (int party = 0; party < model.parties(); party++) {
                for (int type = 0; type < model.types(party); type++) {
                    key.situation()[layout.belief(mind, model.typeStart(party) + type)] =
                            middle.believed(mind, party, type);
                }
            }
        }
        return shared.of(key, scene);
    }

    /// One meeting of approaches: each party that has approaches follows the one named here; the others have none.
    public Play play(Map<String, Approach> profile) {
        return play(profile, Allotment.EQUAL);
    }

    /// The same with another share of trajectories for every combination of true types; where assumptions are drawn
    /// from ranges all have the same.
    public Play play(Map<String, Approach> profile, Allotment allotment) {
        return new Meeting(this, Map.copyOf(profile), allotment);
    }

    /// How many situations it has met and still remembers.
    public long situations() {
        return IntStream.range(0, worlds())
                .mapToLong(number -> perceptions(number).size())
                .sum();
    }

    Luck luck() {
        return luck;
    }

    boolean ranged() {
        return ranged;
    }

    /// How many worlds batches are spread over: one without drawn assumptions.
    int worlds() {
        return ranged ? POINTS : 1;
    }

    /// One of these worlds.
    World world(int number) {
        return perceptions(number).world();
    }

    /// The match in one of the worlds, one that knows the approaches of a profile.
    Match match(Map<String, Approach> profile, int number) {
        var known = matches.get(number);
        if (known != null && known.knows(profile)) {
            return known;
        }
        var point = perceptions(number);
        var made = new Match(point.world(), luck, point, profile);
        matches.compareAndSet(number, null, made);
        return made;
    }

    /// A scene to play in, to be given back: what it works with is worth keeping from block to block.
    Scene scene() {
        var spare = scenes.poll();
        return spare == null ? new Scene(model) : spare;
    }

    void back(Scene scene) {
        scenes.add(scene);
    }

    private Perceptions perceptions(int number) {
        if (!ranged) {
            return shared;
        }
        var point = points.get(number);
        if (point == null) {
            points.compareAndSet(number, null, new Perceptions(world(draws(number)), memory, brief));
            point = points.get(number);
        }
        return point;
    }

    /// One point of a Latin hypercube (McKay1979): along every assumption each of the equal parts of its range
    /// holds one point, at a random place, in an order shuffled for each.
    private double[] draws(int number) {
        var draws = new double[stated.size()];
        for (int i = 0; i < draws.length; i++) {
            int part = 0;
            double own = luck.uniform(number, i, Luck.Draw.WORLD, 0);
            for (int other = 0; other < POINTS; other++) {
                part += luck.uniform(other, i, Luck.Draw.WORLD, 0) < own ? 1 : 0;
            }
            draws[i] = (part + luck.uniform(number, i, Luck.Draw.WORLD, 1)) / POINTS;
        }
        return draws;
    }
}
