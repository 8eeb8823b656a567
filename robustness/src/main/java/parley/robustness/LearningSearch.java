package parley.robustness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import parley.robustness.criteria.Payoffs;
import parley.robustness.information.PartialInformation;
import parley.robustness.information.PerfectInformation;

/// What it would be worth to know each assumption of a space, pairs of the worthiest, everything, and which view is
/// right.
public final class LearningSearch {

    /// Worlds in a block, about; fewer make block means too noisy to choose by.
    private static final int PER_BLOCK = 12;

    private static final int PAIRED = 4;

    private LearningSearch() {}

    /// From runs over a space: everything first, then assumptions and pairs by what they are surely worth.
    public static List<Learnt> of(SpaceRuns runs) {
        var payoffs = runs.of();
        var values = runs.values();
        int blocks = Math.clamp(payoffs.worlds() / PER_BLOCK, 2, PartialInformation.BLOCKS);
        double tolerance = runs.inquiry().indifference() / 2;
        var single = new ArrayList<Learnt>();
        for (int i = 0; i < runs.space().names().size(); i++) {
            var input = List.of(column(values, i));
            single.add(learnt(
                    runs.space().names().get(i),
                    PartialInformation.of(payoffs, input, blocks, runs.inquiry().seed()),
                    tolerance));
        }
        var all = new ArrayList<Learnt>();
        all.add(learnt("everything", PerfectInformation.of(payoffs, runs.parts()), tolerance));
        all.addAll(single);
        all.addAll(pairs(runs, payoffs, values, blocks, single, tolerance));
        return all.stream()
                .sorted(Comparator.comparingDouble(each -> each.what().equals("everything") ? -1e9 : -each.split()))
                .toList();
    }

    /// Of a finite number of views, weighted as the user says.
    ///
    /// @param views     what each approach gave under each
    /// @param tolerance estimates that differ by no more agree
    public static Learnt view(List<Played> views, double[] weights, double tolerance) {
        int count = views.stream().mapToInt(view -> view.parts().size()).min().orElse(0);
        var parts = IntStream.range(0, count)
                .mapToObj(part -> payoffs(
                        views.stream().map(view -> view.parts().get(part)).toList(), weights))
                .toList();
        var means = payoffs(views.stream().map(Played::means).toList(), weights);
        var perfect = PerfectInformation.of(means, parts);
        // All views there are, not a sample of them: none of the error is from the choice of views.
        return learnt(
                "which view is right",
                new PerfectInformation(perfect.worth(), perfect.fitted(), 0, perfect.changes()),
                tolerance);
    }

    private static Payoffs payoffs(List<double[]> means, double[] weights) {
        return new Payoffs(
                IntStream.range(0, means.getFirst().length)
                        .mapToObj(approach -> column(means, approach))
                        .toList(),
                weights);
    }

    private static Learnt learnt(String what, PerfectInformation perfect, double tolerance) {
        boolean reliable = Math.abs(perfect.worth() - perfect.fitted()) <= tolerance + 2 * perfect.error();
        return new Learnt(
                what, perfect.worth(), perfect.fitted(), perfect.worth(), perfect.changes(), perfect.error(), reliable);
    }

    private static List<Learnt> pairs(
            SpaceRuns runs, Payoffs payoffs, List<double[]> values, int blocks, List<Learnt> single, double tolerance) {
        var worthiest = IntStream.range(0, single.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -single.get(i).split()))
                .limit(PAIRED)
                .sorted()
                .toList();
        var pairs = new ArrayList<Learnt>();
        for (int i = 0; i < worthiest.size(); i++) {
            for (int j = i + 1; j < worthiest.size(); j++) {
                int one = worthiest.get(i);
                int other = worthiest.get(j);
                pairs.add(learnt(
                        runs.space().names().get(one) + " + "
                                + runs.space().names().get(other),
                        PartialInformation.of(
                                payoffs,
                                List.of(column(values, one), column(values, other)),
                                blocks,
                                runs.inquiry().seed()),
                        tolerance));
            }
        }
        return pairs;
    }

    private static Learnt learnt(String what, PartialInformation worth, double tolerance) {
        return new Learnt(
                what,
                worth.worth(),
                worth.split(),
                worth.finer(),
                worth.changes(),
                worth.error(),
                worth.reliable(tolerance));
    }

    static double[] column(List<double[]> rows, int column) {
        return rows.stream().mapToDouble(row -> row[column]).toArray();
    }
}
