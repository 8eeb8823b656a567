package parley.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.IntStream;
import parley.approach.Approach;
import parley.standing.Model;
import parley.standing.World;

/// A profile of approaches played at a table, block by block.
///
/// A batch is one draw of the uncertain assumptions: with some it holds [#REPEATS] trajectories or more, so that what
/// a draw shares is worked out once; without any as few of each stratum as its [Allotment] says. The k-th trajectory
/// of a stratum is the same however many a batch holds.
final class Meeting implements Play {

    /// Trajectories of a batch with drawn assumptions, at least.
    private static final int REPEATS = 64;

    private static final int BLOCK = 128;

    /// A turn whose deals are not followed after signature.
    private static final int UNFOLLOWED = 1;

    private final Table table;
    private final Map<String, Approach> profile;
    private final Model model;
    private final Match middle;
    private final AtomicReferenceArray<Match> matches;
    private final int[] first;
    private final int[] casts;
    private final int[] turns;
    private final Record record;

    Meeting(Table table, Map<String, Approach> profile, Allotment allotment) {
        this.table = table;
        this.profile = profile;
        this.model = table.model();
        this.middle = table.match(profile, 0);
        this.matches = new AtomicReferenceArray<>(table.worlds());
        matches.set(0, middle);
        this.first = middle.first(profile);
        this.casts = possible();
        this.turns = table.ranged()
                ? Allotment.even(casts.length, Math.max(2, Math.ceilDiv(REPEATS, casts.length)))
                : allotment.turns(Arrays.stream(casts).mapToObj(this::types).toArray(int[][]::new));
        this.record = new Record(middle);
    }

    /// The casts that can occur.
    private int[] possible() {
        var found = new ArrayList<Integer>();
        for (int cast = 0; cast < model.casts(); cast++) {
            boolean can = true;
            for (int party = 0; party < model.parties(); party++) {
                can &= table.ranged() || table.middle().prior(party, model.typeIn(cast, party)) > 0;
            }
            if (can) {
                found.add(cast);
            }
        }
        return found.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public List<Measure> measures() {
        return record.measures();
    }

    @Override
    public List<String> paths() {
        return record.paths();
    }

    @Override
    public List<String> causes() {
        return middle.causes();
    }

    @Override
    public int[][] strata() {
        return Arrays.stream(casts).mapToObj(this::types).toArray(int[][]::new);
    }

    private int[] types(int cast) {
        return IntStream.range(0, model.parties())
                .map(party -> model.typeIn(cast, party))
                .toArray();
    }

    @Override
    public double[] believed(int party) {
        var chances = new double[casts.length];
        for (int s = 0; s < chances.length; s++) {
            int mind = model.mindOf(model.role(party, model.typeIn(casts[s], party)));
            chances[s] = 1;
            for (int other = 0; other < model.parties(); other++) {
                if (other != party) {
                    chances[s] *= table.middle().believed(mind, other, model.typeIn(casts[s], other));
                }
            }
        }
        return chances;
    }

    @Override
    public int[] turns() {
        return turns.clone();
    }

    @Override
    public boolean drawn() {
        return table.ranged();
    }

    @Override
    public int batchesPerBlock() {
        return Math.max(1, (BLOCK + batchSize() - 1) / batchSize());
    }

    @Override
    public Block block(int number, int count) {
        return block(number, count, true);
    }

    @Override
    public Block utilities(int number, int count) {
        return block(number, count, false);
    }

    @Override
    public double[][] weights(int number, int count) {
        var weights = new double[count][casts.length];
        for (int b = 0; b < count; b++) {
            var world = table.world(world((long) number * batchesPerBlock() + b));
            for (int s = 0; s < casts.length; s++) {
                weights[b][s] = weight(world, casts[s]);
            }
        }
        return weights;
    }

    /// Neighbouring batches share a world, so that both halves meet the same worlds.
    private int world(long batch) {
        return (int) ((batch >> 1) % table.worlds());
    }

    private Block block(int number, int count, boolean whole) {
        var utility = new double[model.actors()][casts.length][count];
        var halves = new Tally[2][casts.length];
        for (var half : halves) {
            for (int s = 0; s < half.length; s++) {
                half[s] = whole ? record.tally() : Tally.none();
            }
        }
        var scene = table.scene();
        var runners = new Runner[table.worlds()];
        for (int b = 0; b < count; b++) {
            long batch = (long) number * batchesPerBlock() + b;
            int world = world(batch);
            if (runners[world] == null) {
                runners[world] = new Runner(match(world), first, record, scene);
            }
            var now = runners[world];
            for (int s = 0; s < casts.length; s++) {
                var tally = halves[(int) (batch & 1)][s];
                for (int r = 0; r < turns[s]; r++) {
                    Halt.heed();
                    long trajectory = (batch * turns[s] + r) * casts.length + s;
                    if (whole) {
                        now.play(trajectory, casts[s], batch / 2 * turns[s] + r, tally);
                    } else {
                        now.play(trajectory, casts[s]);
                    }
                    for (int actor = 0; actor < utility.length; actor++) {
                        utility[actor][s][b] += now.utility(actor) / turns[s];
                    }
                }
            }
        }
        table.back(scene);
        return new Block(utility, halves, weights(number, count));
    }

    @Override
    public Trace trace(long number, int stratum) {
        var match = match(world(number));
        var tally = record.tally();
        long trajectory = number * turns[stratum] * casts.length + stratum;
        var scene = table.scene();
        new Runner(match, first, record, scene).play(trajectory, casts[stratum], UNFOLLOWED, tally);
        table.back(scene);
        var paths = new double[record.paths().size()][match.horizon];
        for (int path = 0; path < paths.length; path++) {
            for (int period = 0; period < match.horizon; period++) {
                paths[path][period] = tally.path(path, period);
            }
        }
        return new Trace(weight(match.world, casts[stratum]), paths);
    }

    /// The match in a world.
    private Match match(int world) {
        var known = matches.get(world);
        if (known == null) {
            matches.compareAndSet(world, null, table.match(profile, world));
            known = matches.get(world);
        }
        return known;
    }

    private double weight(World world, int cast) {
        double weight = 1;
        for (int party = 0; party < model.parties(); party++) {
            weight *= world.prior(party, model.typeIn(cast, party));
        }
        return weight;
    }
}
