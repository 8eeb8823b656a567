package parley.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import parley.experiment.Answer.Margin;
import parley.experiment.Answer.Split;
import parley.experiment.Answer.Verdict;
import parley.measure.Interval;

/// The answer for one view: a winner if it beats every rival by more than sampling can explain and than is
/// indifferent, else all that are not beaten.
final class Answers {

    private Answers() {}

    /// Best mean first; on equal means the first in the plan.
    static List<Stand> ranked(List<Stand> stands) {
        return stands.stream()
                .sorted(Comparator.comparingDouble(
                                (Stand stand) -> stand.value().mean())
                        .reversed())
                .toList();
    }

    /// The leader against each rival, best rival first.
    static List<Duel> duels(List<Stand> stands, int actor, Looks looks, double indifference) {
        var ranked = ranked(stands);
        return ranked.stream()
                .skip(1)
                .map(rival -> Duel.of(ranked.getFirst(), rival, actor, looks, ranked.size(), indifference))
                .toList();
    }

    /// None where nothing was played.
    static Optional<Answer> of(Scores scores, List<Split> split) {
        return scores.stands().isEmpty() ? Optional.empty() : Optional.of(answer(scores, split));
    }

    private static Answer answer(Scores scores, List<Split> split) {
        var leader = ranked(scores.stands()).getFirst();
        var named = new ArrayList<>(List.of(leader.approach()));
        scores.duels().stream()
                .filter(duel -> !duel.won())
                .forEach(duel -> named.add(duel.rival().approach()));
        return new Answer(
                scores.contest().view().name(),
                scores.contest().plan().party(),
                named.size() == 1 ? Verdict.BEST : Verdict.TOO_CLOSE,
                List.copyOf(named),
                nearest(scores.duels()),
                tie(leader, scores.contest().actor()),
                split,
                differences(scores.duels()));
    }

    /// Against the rival with the smallest difference; none without rivals.
    private static Margin nearest(List<Duel> duels) {
        return duels.stream()
                .min(Comparator.comparingDouble(duel -> duel.contrast().mean()))
                .map(Duel::margin)
                .orElse(new Margin(0, 0, 0));
    }

    private static Interval tie(Stand leader, int actor) {
        var values = leader.tied().stream()
                .mapToDouble(mixture -> mixture.utility(actor).mean())
                .summaryStatistics();
        return new Interval(values.getMin(), values.getMax());
    }

    private static Map<String, Margin> differences(List<Duel> duels) {
        var differences = new LinkedHashMap<String, Margin>();
        duels.forEach(duel -> differences.put(duel.rival().approach(), duel.margin()));
        return differences;
    }
}
