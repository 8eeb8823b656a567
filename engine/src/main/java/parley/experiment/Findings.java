package parley.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/// What an experiment found, put together as a comparison.
///
/// @param splits per contest: the split of the leading pair's margin, where it was played
/// @param cut    whether it was stopped early
record Findings(Plan plan, List<Scores> scores, List<Optional<PostureSplit>> splits, boolean cut) {

    static Findings coarse(Plan plan, List<Scores> scores) {
        return new Findings(
                plan,
                scores,
                scores.stream().map(_ -> Optional.<PostureSplit>empty()).toList(),
                true);
    }

    Comparison comparison() {
        var first = scores.getFirst().contest();
        var negotiation = first.view().negotiation();
        double reached = scores.stream().mapToDouble(Scores::reached).max().orElseThrow();
        return new Comparison(
                plan.party(),
                plan.seed(),
                negotiation.horizon(),
                negotiation.periodsPerYear(),
                scores.stream().map(each -> each.contest().view().name()).toList(),
                plan.approaches(),
                first.contenders().getFirst().responses().names(),
                cells(),
                answers(),
                !cut && (plan.trajectories() > 0 || reached <= plan.precision()),
                reached,
                trajectories() - reused(),
                reused(),
                notes(reached));
    }

    private List<Cell> cells() {
        return scores.stream()
                .flatMap(each -> each.stands().stream())
                .flatMap(stand -> Cells.of(stand, plan.respond()).stream())
                .toList();
    }

    private List<Answer> answers() {
        return IntStream.range(0, scores.size())
                .mapToObj(i -> Answers.of(
                        scores.get(i),
                        splits.get(i).stream()
                                .map(split -> split.split(
                                        plan.respond(), scores.get(i).contest().actor()))
                                .toList()))
                .flatMap(Optional::stream)
                .toList();
    }

    private long trajectories() {
        return sum(Contender::trajectories, PostureSplit::trajectories);
    }

    private long reused() {
        return sum(Contender::reused, PostureSplit::reused);
    }

    private long sum(ToLongFunction<Contender> ofContender, ToLongFunction<PostureSplit> ofSplit) {
        var contenders = scores.stream().flatMap(each -> each.contest().contenders().stream());
        return contenders.mapToLong(ofContender).sum()
                + splits.stream().flatMap(Optional::stream).mapToLong(ofSplit).sum();
    }

    private List<String> notes(double reached) {
        var notes = new ArrayList<String>();
        if (cut) {
            notes.add("stopped early: the answers rest on what was played until then");
        } else if (plan.trajectories() == 0 && reached > plan.precision()) {
            notes.add("the wanted precision of " + plan.precision() + " was not reached within " + Plan.MOST
                    + " trajectories per view, approach and response");
        }
        for (var each : scores) {
            var view = each.contest().view().name();
            if (each.stands().size() < each.contest().contenders().size()) {
                notes.add(view + ": not every approach was played");
            }
            for (var stand : each.stands()) {
                stand.picks().notes().forEach(note -> notes.add(view + ", " + stand.approach() + ": " + note));
            }
        }
        return notes;
    }
}
