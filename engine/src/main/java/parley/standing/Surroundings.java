package parley.standing;

import java.lang.invoke.VarHandle;

/// One situation's rates, worths and flows, as every mind sees them: what perceptions that differ only in beliefs
/// share.
public final class Surroundings {

    private final World world;
    private final Model model;
    private final double[] situation;
    private final double[][][] rooms;
    private final Exits[] exits;
    private final Rows rows = new Rows();

    /// The surroundings of a situation laid out as [Layout] says.
    public Surroundings(World world, double[] situation) {
        this.world = world;
        this.model = world.model();
        this.situation = situation.clone();
        this.rooms = new double[model.minds()][][];
        this.exits = new Exits[model.minds() * model.casts() * model.classes() * 2];
    }

    /// About how much room it takes once it is worked out for all outcomes that can be.
    public long bytes() {
        long one = 8L * (2L * model.happenings().size() + model.actors() + 24);
        return 4L * exits.length
                + one
                        * model.feasibleClasses()
                        * model.minds()
                        * model.figures().distinctCasts();
    }

    /// What a mind sees for a cast, an outcome that really stands, and a deal or none.
    Exits exits(Scene scene, int mind, int cast, int outcome, boolean deal) {
        int alike = model.figures().castOf(cast);
        int kind = model.classOf(outcome);
        int place = ((mind * model.casts() + alike) * model.classes() + kind) * 2 + (deal ? 1 : 0);
        var known = exits[place];
        if (known == null) {
            known = read(scene, mind, alike, kind, outcome, deal);
            exits[place] = known;
        }
        return known;
    }

    private Exits read(Scene scene, int mind, int cast, int kind, int outcome, boolean deal) {
        int party = model.mind(mind).party();
        int ahead = party < 0 ? 0 : world.foresight(party);
        Runnable set = () -> scene.see(world, mind, situation)
                .cast(cast)
                .outcome(outcome, deal, situation)
                .project(ahead);
        var figures = model.figures();
        if (ahead == 0 && rooms[mind] == null) {
            var room = figures.room();
            VarHandle.releaseFence(); // no other thread may see the room before it is cleared
            rooms[mind] = room;
        }
        var values = ahead == 0 ? rooms[mind] : figures.room();
        var exits = figures.read(values, kind, cast, deal, set, scene, rows);
        var happenings = model.happenings();
        for (int e = 0; e < exits.after().length; e++) {
            var happening = happenings.get(e);
            exits.after()[e] = happening.moves().isEmpty()
                    ? exits
                    : figures.read(
                            figures.room(),
                            kind,
                            cast,
                            deal,
                            () -> {
                                set.run();
                                scene.move(happening);
                            },
                            scene,
                            rows);
        }
        return exits;
    }
}
