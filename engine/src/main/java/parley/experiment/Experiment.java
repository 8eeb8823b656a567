package parley.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Stream;
import parley.negotiation.View;

/// Every approach under every response and view, played until the plan's precision is reached.
public final class Experiment {

    private final Plan plan;
    private final List<Contest> contests;
    private final Crew crew;
    private final Pace pace;

    private Experiment(Plan plan, List<Contest> contests, Crew crew, Pace pace) {
        this.plan = plan;
        this.contests = contests;
        this.crew = crew;
        this.pace = pace;
    }

    /// Plays the plan. The comparison is the same to the last byte on any number of threads, whatever the order in
    /// which blocks arrive; unless it is stopped: then it holds what was played, with the precision that gave.
    ///
    /// @param views    at least one
    /// @param tables   view → what makes its plays; called once per view, from the calling thread
    /// @param executor where blocks are played; the caller owns and closes it
    /// @param threads  how many blocks it plays at once, at least 1
    /// @param watch    called from the calling thread only
    /// @throws IllegalArgumentException where a view knows no such party, approach or response
    public static Comparison run(
            List<View> views,
            Plan plan,
            Function<View, PlayMaker> tables,
            Executor executor,
            int threads,
            Watch watch) {
        if (threads < 1 || views.isEmpty() || plan.approaches().isEmpty()) {
            throw new IllegalArgumentException(threads + " threads, " + views.size() + " views, "
                    + plan.approaches().size() + " approaches: at least one of each");
        }
        var crew = new Crew(executor, threads);
        var first = Contest.of(views.getFirst(), plan, tables.apply(views.getFirst()));
        glance(first, crew, watch);
        var others = views.stream().skip(1).map(view -> Contest.of(view, plan, tables.apply(view)));
        var contests = Stream.concat(Stream.of(first), others).toList();
        return new Experiment(plan, contests, crew, Pace.of(contests, watch)).played();
    }

    private Comparison played() {
        var scores = contests.stream().map(Scores::of).toList();
        var jobs = inOrder(contests.stream().map(Contest::first));
        while (true) {
            boolean cut = !play(jobs);
            scores = scores.stream().map(Scores::again).toList();
            var going = scores.stream().map(Scores::goOn).toList();
            pace.reached(scores, going.stream().mapToInt(List::size).sum());
            if (cut) {
                return Findings.coarse(plan, scores).comparison();
            }
            if (going.stream().allMatch(List::isEmpty)) {
                return split(scores).comparison();
            }
            scores.forEach(Scores::drop);
            jobs = inOrder(going.stream().map(each -> each.stream().flatMap(Scores.Further::jobs)));
        }
    }

    /// Plays a little of the first view and shows it, before anything else is made ready; nothing of it is counted,
    /// but what it has worked out serves on.
    private static void glance(Contest first, Crew crew, Watch watch) {
        var glance = first.glance();
        if (crew.play(inOrder(Stream.of(glance.first())), Pace.uncounted(watch))) {
            watch.first(() ->
                    Findings.coarse(first.plan(), List.of(Scores.of(glance))).comparison());
        }
    }

    private boolean play(List<Contender.Job> jobs) {
        return crew.play(jobs, pace);
    }

    /// Block by block over all views, so that whoever stops early has something of everything; then approach after
    /// approach to the same response. One approach to two responses meets the same situations at the same time, and
    /// two threads would each work them out.
    private static List<Contender.Job> inOrder(Stream<Stream<Contender.Job>> views) {
        return views.flatMap(jobs -> jobs.sorted(Comparator.comparingInt(Contender.Job::response)))
                .sorted(Comparator.comparingInt(Contender.Job::number))
                .toList();
    }

    /// Plays the hybrids of each leading pair; a view without rivals, or cut short, goes without.
    private Findings split(List<Scores> scores) {
        var splits = new ArrayList<Optional<PostureSplit>>();
        boolean cut = false;
        for (var each : scores) {
            var split = each.duels().stream()
                    .limit(1)
                    .map(duel -> PostureSplit.of(duel, each.contest().table()))
                    .findFirst();
            boolean played = !cut
                    && play(inOrder(split.stream()
                            .map(found -> found.jobs(each.contest().looks()))));
            cut |= !played;
            splits.add(played ? split : Optional.empty());
        }
        return new Findings(plan, scores, splits, false);
    }
}
