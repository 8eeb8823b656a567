package parley.standing;

import java.lang.invoke.VarHandle;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// One situation's rates, worths and flows, as every mind sees them: what perceptions that differ only in beliefs
/// share.
public final class Surroundings {

    private static final double[][] FORGETFUL = new double[0][];

    private final LongConsumer grown;
    private final World world;
    private final Model model;
    private final double[] situation;
    private final double[][][] rooms;

    /// Class of outcomes → what every mind sees for it; null where nobody has looked.
    private final Exits[] @Nullable [] exits;

    private final Rows rows = new Rows();
    private Digest.@Nullable Name name;

    /// The surroundings of a situation laid out as [Layout] says.
    ///
    /// @param grown is told whenever so many bytes more are remembered, about
    public Surroundings(World world, double[] situation, LongConsumer grown) {
        this.grown = grown;
        this.world = world;
        this.model = world.model();
        this.situation = situation.clone();
        this.rooms = new double[(1 + model.happenings().size()) * model.minds()][][];
        this.exits = new Exits[model.classes()][];
    }

    /// About how much room it takes before anything is worked out.
    public long bytes() {
        return 8L * situation.length + 4L * exits.length;
    }

    /// About how much room exits take.
    private static long bytes(Exits exits) {
        return 8L * (exits.row().length + 2L * exits.rates().length + 16);
    }

    /// What a mind sees for a cast, an outcome that really stands, and a deal or none.
    Exits exits(Scene scene, int mind, int cast, int outcome, boolean deal) {
        int kind = model.classOf(outcome);
        int place = place(0, mind, cast, deal);
        var row = row(kind);
        var known = row[place];
        if (known == null) {
            known = read(scene, new Look(mind, model.figures().castOf(cast), kind, outcome, deal));
            row[place] = known;
            grown.accept(bytes(known));
        }
        return known;
    }

    /// The same after an event's changes of stocks.
    Exits after(Scene scene, int event, int mind, int cast, int outcome, boolean deal) {
        if (!model.kinds().moves(event)) {
            return exits(scene, mind, cast, outcome, deal);
        }
        int kind = model.classOf(outcome);
        int place = place(1 + model.kinds().moving(event), mind, cast, deal);
        var row = row(kind);
        var known = row[place];
        if (known == null) {
            known = moved(scene, event, new Look(mind, model.figures().castOf(cast), kind, outcome, deal));
            row[place] = known;
            grown.accept(bytes(known));
        }
        return known;
    }

    /// What a mind sees for a cast in many states, row by row: now (event −1) or after an event has moved stocks.
    ///
    /// @return whether an event is certain in any of them
    boolean rows(Scene scene, int event, int mind, int cast, States states, double[][] rows) {
        boolean moves = event >= 0 && model.kinds().moves(event);
        int place = place(moves ? 1 + model.kinds().moving(event) : 0, mind, cast, states.deal());
        boolean sure = false;
        for (int i = 0; i < states.size(); i++) {
            int outcome = states.stands(i);
            var seen = exits[model.classOf(outcome)];
            var known = seen == null ? null : seen[place];
            if (known == null) {
                known = moves
                        ? after(scene, event, mind, cast, outcome, states.deal())
                        : exits(scene, mind, cast, outcome, states.deal());
            }
            sure |= known.natural().sure();
            rows[i] = known.row();
        }
        return sure;
    }

    /// Where a row holds what is seen now (0) or after the first, second … event that moves stocks.
    private int place(int moment, int mind, int cast, boolean deal) {
        int casts = model.figures().distinctCasts();
        int alike = model.figures().numberOf(cast);
        return ((moment * model.minds() + mind) * casts + alike) * 2 + (deal ? 1 : 0);
    }

    private Exits[] row(int kind) {
        var known = exits[kind];
        if (known == null) {
            known = new Exits[place(1 + model.kinds().moving(model.happenings().size()), 0, 0, false)];
            exits[kind] = known;
            grown.accept(4L * known.length);
        }
        return known;
    }

    /// A name for all numbers that anybody sees here, now and after every event that moves stocks.
    Digest.Name name(Scene scene) {
        var known = name;
        if (known == null) {
            var digest = new Digest();
            for (int mind = 1; mind < model.minds(); mind++) {
                write(digest, scene, mind, -1);
                for (int event = 0; event < model.happenings().size(); event++) {
                    if (model.kinds().moves(event)) {
                        write(digest, scene, mind, event);
                    }
                }
            }
            known = digest.name();
            name = known;
        }
        return known;
    }

    private void write(Digest digest, Scene scene, int mind, int event) {
        for (var each : model.figures().looks(event)) {
            var look = new Look(mind, each.cast(), each.kind(), model.representatives()[each.kind()], each.deal());
            digest.numbers(event < 0 ? values(scene, look) : valuesAfter(scene, event, look));
        }
    }

    /// What exits are read for.
    private record Look(int mind, int cast, int kind, int outcome, boolean deal) {}

    private Exits read(Scene scene, Look look) {
        return exits(values(scene, look), look.deal);
    }

    private Exits exits(double[] values, boolean deal) {
        return rows.of(values, deal, figures -> model.figures().exits(figures, deal, rows));
    }

    private double[] values(Scene scene, Look look) {
        var room = ahead(look.mind) == 0 ? room(look.mind, 0) : model.figures().room();
        return model.figures().values(room, look.kind, look.cast, look.deal, () -> set(scene, look), scene);
    }

    private Exits moved(Scene scene, int event, Look look) {
        return exits(valuesAfter(scene, event, look), look.deal);
    }

    private double[] valuesAfter(Scene scene, int event, Look look) {
        var figures = model.figures();
        var room = ahead(look.mind) == 0 && figures.steady(event) ? room(look.mind, 1 + event) : FORGETFUL;
        Runnable set = () -> {
            set(scene, look);
            scene.move(model.happenings().get(event));
        };
        var values = values(scene, look);
        figures.shift(event, values, room, look.kind, look.cast, look.deal, set, scene);
        return values;
    }

    private void set(Scene scene, Look look) {
        scene.see(world, look.mind, situation)
                .cast(look.cast)
                .outcome(look.outcome, look.deal, situation)
                .project(ahead(look.mind));
    }

    /// How many periods a mind's owner looks ahead.
    private int ahead(int mind) {
        int party = model.mind(mind).party();
        return party < 0 ? 0 : world.foresight(party);
    }

    /// What a mind's figures are now (0) or after an event (1 and on), as far as they are known.
    private double[][] room(int mind, int moment) {
        int place = moment * model.minds() + mind;
        var known = rooms[place];
        if (known == null) {
            known = model.figures().room();
            VarHandle.releaseFence(); // no other thread may see the room before it is cleared
            rooms[place] = known;
        }
        return known;
    }
}
