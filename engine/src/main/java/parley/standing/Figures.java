package parley.standing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.formula.Program;
import parley.formula.Symbol;

/// All figures of a model, and how [Exits] are put together from them.
final class Figures {

    private final Model model;
    private final List<Figure> all = new ArrayList<>();
    private final int[] rates;
    private final int[][] worths;
    private final int[] verified;
    private final int[] drift;
    private final int[] gains;
    private final int[][] costs;
    private final int[] castOf;
    private final int[] numberOf;
    private final int distinctCasts;
    private final int[][] shifted;
    private final boolean[] steady;
    private final List<Look> looks = new ArrayList<>();
    private final List<Look> fewest = new ArrayList<>();

    Figures(Model model) {
        this.model = model;
        var happenings = model.happenings();
        rates = happenings.stream().mapToInt(happening -> add(happening.rate())).toArray();
        worths = happenings.stream().map(happening -> each(happening.worth())).toArray(int[][]::new);
        var programs = model.programs();
        verified = each(programs.verified);
        drift = each(programs.drift);
        gains = each(programs.gains);
        costs = programs.costs.stream().map(this::each).toArray(int[][]::new);
        castOf = new int[model.casts()];
        for (int cast = 0; cast < castOf.length; cast++) {
            castOf[cast] = firstAlike(cast);
        }
        var distinct = Arrays.stream(castOf).distinct().toArray();
        distinctCasts = distinct.length;
        numberOf = Arrays.stream(castOf)
                .map(cast -> Arrays.binarySearch(distinct, cast))
                .toArray();
        shifted = happenings.stream().map(this::shifted).toArray(int[][]::new);
        steady = new boolean[happenings.size()];
        for (int e = 0; e < steady.length; e++) {
            steady[e] = happenings.get(e).moves().stream().allMatch(this::steady);
        }
        listLooks();
    }

    /// What figures are read for: a class of outcomes, a cast, with or without a deal.
    record Look(int kind, int cast, boolean deal) {}

    private void listLooks() {
        var seen = all.stream().map(figure -> new boolean[figure.room().length]).toArray(boolean[][]::new);
        for (int cast = 0; cast < castOf.length; cast++) {
            for (int kind = 0; castOf[cast] == cast && kind < model.classes(); kind++) {
                for (boolean deal : List.of(false, true)) {
                    var look = new Look(kind, cast, deal);
                    looks.add(look);
                    boolean fresh = false;
                    for (int f = 0; f < seen.length; f++) {
                        int place = all.get(f).place(kind, cast, deal);
                        fresh |= !seen[f][place];
                        seen[f][place] = true;
                    }
                    if (fresh) {
                        fewest.add(look);
                    }
                }
            }
        }
    }

    /// Looks that between them come by every value of every figure, now (event −1) or after an event.
    List<Look> looks(int event) {
        return event < 0 || steady[event] ? fewest : looks;
    }

    /// The figures that read what an event moves.
    private int[] shifted(Happening happening) {
        var stocks = model.negotiation().stocks();
        var names = happening.moves().stream()
                .map(move -> (Symbol) new Symbol.Stock(stocks.get(move.stock()).name()))
                .collect(Collectors.toSet());
        return IntStream.range(0, all.size())
                .filter(f -> all.get(f).reads(names))
                .toArray();
    }

    /// Whether a stock is moved to the same place whatever outcome stands and whoever anybody is.
    private boolean steady(Happening.Move move) {
        var programs = model.programs();
        return Stream.of(move.value(), programs.stockMin.get(move.stock()), programs.stockMax.get(move.stock()))
                .map(this::figure)
                .allMatch(Figure::steady);
    }

    private Figure figure(Program program) {
        return new Figure(model, program, model.programs(), model.representatives());
    }

    private int[] each(List<Program> programs) {
        return programs.stream().mapToInt(this::add).toArray();
    }

    private int add(Program program) {
        all.add(figure(program));
        return all.size() - 1;
    }

    /// The first cast that no figure can tell from this one.
    private int firstAlike(int cast) {
        for (int other = 0; other < cast; other++) {
            int same = other;
            if (all.stream().allMatch(figure -> figure.place(0, same, false) == figure.place(0, cast, false))) {
                return other;
            }
        }
        return cast;
    }

    /// The first cast that no figure can tell from this one.
    int castOf(int cast) {
        return castOf[cast];
    }

    /// The number of a cast among those that figures can tell apart: from 0, the same for casts that are alike.
    int numberOf(int cast) {
        return numberOf[cast];
    }

    /// How many casts figures can tell apart.
    int distinctCasts() {
        return distinctCasts;
    }

    /// Fresh room for the values of one mind in one moment.
    double[][] room() {
        return all.stream().map(Figure::room).toArray(double[][]::new);
    }

    /// How many there are.
    int size() {
        return all.size();
    }

    /// All values, those missing worked out in the scene that `set` prepares, which lends the column.
    double[] values(double[][] room, int classOfOutcome, int cast, boolean deal, Runnable set, Scene scene) {
        boolean ready = false;
        var values = scene.figures();
        for (int f = 0; f < values.length; f++) {
            int place = all.get(f).place(classOfOutcome, cast, deal);
            double value = room[f][place];
            if (Double.isNaN(value)) {
                if (!ready) {
                    set.run();
                    ready = true;
                }
                value = all.get(f).value(scene.room());
                room[f][place] = value;
            }
            values[f] = value;
        }
        return values;
    }

    /// Whether an event moves stocks to the same place whatever outcome stands and whoever anybody is.
    boolean steady(int happening) {
        return steady[happening];
    }

    /// Turns values into those after an event: what reads nothing it moves stays.
    ///
    /// @param room what such values are kept in where the event is steady
    void shift(
            int happening,
            double[] values,
            double[][] room,
            int classOfOutcome,
            int cast,
            boolean deal,
            Runnable set,
            Scene scene) {
        boolean ready = false;
        for (int f : shifted[happening]) {
            int place = all.get(f).place(classOfOutcome, cast, deal);
            double value = room.length == 0 ? Double.NaN : room[f][place];
            if (Double.isNaN(value)) {
                if (!ready) {
                    set.run();
                    ready = true;
                }
                value = all.get(f).value(scene.room());
                if (room.length > 0) {
                    room[f][place] = value;
                }
            }
            values[f] = value;
        }
    }

    /// Exits put together from the values of all figures.
    ///
    /// @param rows columns of numbers met before, each kept once
    Exits exits(double[] values, boolean deal, Rows rows) {
        var happenings = model.happenings();
        var rate = new double[rates.length];
        double sum = 0;
        var active = new int[rates.length];
        int count = 0;
        var worth = new double[rates.length][];
        for (int e = 0; e < rate.length; e++) {
            double value = Math.max(0, values[rates[e]]);
            rate[e] = happenings.get(e).chance() ? Standing.rate(value) : value;
            sum += rate[e];
            if (rate[e] > 0) {
                active[count++] = e;
            }
            worth[e] = rows.once(pick(values, worths[e]));
        }
        var seen = pick(values, verified);
        for (int k = 0; k < seen.length; k++) {
            seen[k] = Standing.rate(Math.max(0, Math.min(1, seen[k])));
        }
        var events = Arrays.copyOf(active, count);
        var flows = flows(values, deal);
        return new Exits(
                rows.once(rate),
                events,
                worth,
                rows.once(flows),
                rows.once(seen),
                natural(rate, events),
                sum,
                Standing.chance(sum),
                row(rate, events, worth, flows, seen));
    }

    /// The same numbers in one row, laid out as [Cut] says.
    private double[] row(double[] rates, int[] active, double[][] worths, double[] flows, double[] seen) {
        var cut = model.cut();
        var row = new double[cut.width()];
        System.arraycopy(rates, 0, row, cut.rate(0), rates.length);
        for (int e : active) {
            if (model.kinds().ends(e) && model.kinds().chooser(e) < 0) {
                row[Cut.NATURE] += rates[e];
                for (int actor = 0; actor < model.actors(); actor++) {
                    row[cut.brings(actor)] += rates[e] * worths[e][actor];
                }
            }
        }
        for (int e : model.kinds().chosenEndings()) {
            System.arraycopy(worths[e], 0, row, cut.worth(e, 0), worths[e].length);
        }
        System.arraycopy(flows, 0, row, cut.flow(0), flows.length);
        System.arraycopy(seen, 0, row, cut.seen(0), seen.length);
        return row;
    }

    private Exits.Natural natural(double[] rates, int[] active) {
        var kinds = model.kinds();
        boolean sure = false;
        var chosen = new int[active.length];
        var passing = new int[active.length];
        int choices = 0;
        int passes = 0;
        for (int e : active) {
            sure |= rates[e] == Double.POSITIVE_INFINITY;
            if (!kinds.ends(e)) {
                passing[passes++] = e;
            } else if (kinds.chooser(e) >= 0) {
                chosen[choices++] = e;
            }
        }
        return new Exits.Natural(sure, Arrays.copyOf(chosen, choices), Arrays.copyOf(passing, passes));
    }

    private static double[] pick(double[] values, int[] places) {
        var picked = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            picked[i] = values[places[i]];
        }
        return picked;
    }

    private double[] flows(double[] values, boolean deal) {
        var flows = new double[model.roles()];
        for (int actor = 0; actor < model.actors(); actor++) {
            int party = model.partyOf(actor);
            double cost = 0;
            for (int place : costs[party]) {
                cost += values[place];
            }
            for (int type = 0; type < model.types(party); type++) {
                int role = model.role(actor, type);
                flows[role] = values[drift[role]] + (deal ? values[gains[role]] : 0) - cost;
            }
        }
        return flows;
    }
}
