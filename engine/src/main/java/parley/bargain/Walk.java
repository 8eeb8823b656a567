package parley.bargain;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// In which order issues are decided, and what each option does to what is still undecided.
///
/// A state has a bit for every party (its gate is shut), then one for every link and impossible combination: all its
/// issues decided so far are as it says, and some are not decided yet; then one for every option of a core issue.
final class Walk {

    private final Sums sums;
    private final int[] order;
    private final List<Sums.Bounds> bundles = new ArrayList<>();
    private final int[][] touching;
    private final int[] lastStep;
    private final BitSet start;
    private final int cores;

    /// @param possible whether what is decided so far can be
    /// @param changes  party → what the option adds, links that are decided by it included
    record Move(BitSet state, boolean possible, double[] changes) {}

    Walk(Sums sums) {
        this.sums = sums;
        sums.links().forEach(link -> bundles.add(link.bounds()));
        bundles.addAll(sums.impossible());
        this.cores = (int) sums.gates().stream()
                .mapToInt(Sums.Gate::core)
                .filter(core -> core >= 0)
                .distinct()
                .count();
        this.order = ordered();
        this.touching = IntStream.range(0, sums.options().length)
                .mapToObj(issue -> IntStream.range(0, bundles.size())
                        .filter(bundle -> bundles.get(bundle).names(issue)
                                || (issue == order[order.length - 1] && isEmpty(bundle)))
                        .toArray())
                .toArray(int[][]::new);
        this.lastStep = new int[bundles.size()];
        for (int step = 0; step < order.length; step++) {
            for (int bundle : touching[order[step]]) {
                lastStep[bundle] = step;
            }
        }
        this.start = new BitSet();
        for (int bundle = 0; bundle < bundles.size(); bundle++) {
            start.set(sums.parties() + bundle);
        }
    }

    /// Whether a bundle names no issue, and so holds always.
    private boolean isEmpty(int bundle) {
        return IntStream.range(0, sums.options().length)
                .noneMatch(issue -> bundles.get(bundle).names(issue));
    }

    /// step → issue.
    int[] order() {
        return order;
    }

    /// Nothing is decided.
    BitSet start() {
        return start;
    }

    /// Core issues first; then always the issue that leaves the fewest bundles open; free issues last.
    private int[] ordered() {
        var chosen = new ArrayList<Integer>();
        sums.gates().stream()
                .map(Sums.Gate::core)
                .filter(core -> core >= 0 && !chosen.contains(core))
                .forEach(chosen::add);
        var bound = new ArrayList<Integer>();
        var free = new ArrayList<Integer>();
        for (int issue = 0; issue < sums.options().length; issue++) {
            if (!chosen.contains(issue)) {
                int k = issue;
                (bundles.stream().anyMatch(bundle -> bundle.names(k)) ? bound : free).add(issue);
            }
        }
        while (!bound.isEmpty()) {
            int next = bound.getFirst();
            long fewest = Long.MAX_VALUE;
            for (int candidate : bound) {
                long open = open(chosen, candidate);
                if (open < fewest) {
                    fewest = open;
                    next = candidate;
                }
            }
            chosen.add(next);
            bound.remove(Integer.valueOf(next));
        }
        chosen.addAll(free);
        return chosen.stream().mapToInt(Integer::intValue).toArray();
    }

    private long open(List<Integer> decided, int next) {
        return bundles.stream()
                .filter(bundle -> {
                    boolean begun = false;
                    boolean whole = true;
                    for (int k = 0; k < sums.options().length; k++) {
                        if (bundle.names(k)) {
                            boolean known = k == next || decided.contains(k);
                            begun |= known;
                            whole &= known;
                        }
                    }
                    return begun && !whole;
                })
                .count();
    }

    /// What choosing an option at a step does. What core issues add is only known once all of them are decided, so
    /// until then the state remembers their options.
    Move move(BitSet state, int step, int option) {
        var next = (BitSet) state.clone();
        var changes = new double[sums.parties()];
        if (step < cores - 1) {
            next.set(memory(step, option));
            return new Move(next, true, changes);
        }
        if (step > cores - 1) {
            return new Move(next, choose(next, step, option, changes), changes);
        }
        var chosen = new int[cores];
        chosen[step] = option;
        for (int before = 0; before < step; before++) {
            chosen[before] = next.nextSetBit(memory(before, 0)) - memory(before, 0);
            next.clear(memory(before, chosen[before]));
        }
        shut(next, chosen);
        boolean possible = true;
        for (int core = 0; core < cores; core++) {
            possible &= choose(next, core, chosen[core], changes);
        }
        return new Move(next, possible, changes);
    }

    /// The bit that remembers the option of a core issue.
    private int memory(int step, int option) {
        int bit = sums.parties() + bundles.size() + option;
        for (int before = 0; before < step; before++) {
            bit += sums.options()[order[before]];
        }
        return bit;
    }

    private void shut(BitSet state, int[] chosen) {
        for (int party = 0; party < sums.parties(); party++) {
            var gate = sums.gates().get(party);
            for (int core = 0; core < cores; core++) {
                if (gate.core() == order[core]) {
                    state.set(party, gate.shut()[chosen[core]]);
                }
            }
        }
    }

    private boolean choose(BitSet state, int step, int option, double[] changes) {
        int issue = order[step];
        for (int party = 0; party < changes.length; party++) {
            changes[party] += sums.counted(party, issue, sums.changes()[party][issue][option], state.get(party));
        }
        boolean possible = true;
        for (int bundle : touching[issue]) {
            possible &= decide(bundle, step, option, state, changes);
        }
        return possible;
    }

    private boolean decide(int bundle, int step, int option, BitSet state, double[] changes) {
        int bit = sums.parties() + bundle;
        boolean link = bundle < sums.links().size();
        boolean alive = state.get(bit) && bundles.get(bundle).holds(order[step], option);
        boolean last = lastStep[bundle] == step;
        state.set(bit, alive && !last);
        if (last && link) {
            var decided = sums.links().get(bundle);
            changes[decided.party()] += sums.counted(
                    decided.party(), -1, alive ? decided.held() : decided.missed(), state.get(decided.party()));
        }
        return link || !last || !alive;
    }
}
