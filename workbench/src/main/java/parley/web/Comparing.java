package parley.web;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import parley.casefile.Fault;
import parley.casefile.Reading;
import parley.experiment.Comparison;
import parley.experiment.Experiment;
import parley.experiment.Plan;
import parley.experiment.Unfolding;
import parley.experiment.Watch;
import parley.negotiation.Case;
import parley.negotiation.View;
import parley.report.Findings;
import parley.report.Json;
import parley.report.Picture;
import parley.resultfile.Result;

/// Plays what a request asks for: a coarse look first where one is wanted, then everything, each on the same luck, so
/// that a picture sharpens and never jumps.
final class Comparing {

    /// Runs shown one by one.
    private static final int SAMPLES = 5;

    private final Tables tables;
    private final Glance glance;
    private final Executor players;
    private final int threads;
    private final String version;

    Comparing(Tables tables, Glance glance, Executor players, int threads, String version) {
        this.tables = tables;
        this.glance = glance;
        this.players = players;
        this.threads = threads;
        this.version = version;
    }

    /// A sound case, ready to be played.
    ///
    /// @param command what names it on the command line
    record Sound(Tables.Opened opened, Case subject, String command) {}

    /// Reads the case of a request.
    ///
    /// @throws Problem where it has errors
    Sound sound(Asked asked, String name, byte[] content) {
        var opened = tables.open(name, content, asked);
        return switch (opened.reading()) {
            case Reading.Faulty(List<Fault> faults) -> throw Problem.faulty(name, faults);
            case Reading.Read(Case subject, List<Fault> _) -> new Sound(opened, subject, name);
        };
    }

    /// Refuses what makes no sense before a job is made of it.
    void check(Asked asked, Sound sound) {
        var base = sound.subject().base();
        if (base.approachesOf(base.question().advise()).isEmpty()) {
            throw new Problem(
                    422, "There is nothing to compare.", "The case has no approaches; write them under 'approaches'.");
        }
        asked.views(sound.subject());
        asked.plan(sound.subject(), 0);
    }

    /// A case with sliders moved: put together without reading it anew where that can be, for a coarse look.
    ///
    /// @throws Problem where it has errors
    Sound moved(Asked asked, String name, byte[] content) {
        if (asked.set().isEmpty()) {
            return sound(asked, name, content);
        }
        var written = sound(asked.unchanged(), name, content);
        return Glance.moved(written.subject(), asked.set(), asked.without())
                .map(subject -> new Sound(
                        new Tables.Opened("", written.opened().hash(), new Reading.Read(subject, List.of())),
                        subject,
                        name))
                .orElseGet(() -> sound(asked, name, content));
    }

    /// A coarse look, step by step.
    ///
    /// @return the last picture
    String glance(Job job, Asked asked, Sound sound) {
        var views = asked.views(sound.subject());
        var plan = asked.plan(sound.subject(), asked.coarse());
        var pictures = new ArrayDeque<String>();
        glance.over(
                new Glance.Sight(views, plan, asked.look(), asked.first(), asked.narrow()),
                job.watch(new Job.Stretch("coarse", 0, 1, 0), _ -> {}),
                (comparison, count) -> {
                    var picture = Picture.coarse(findings(asked, sound, views, plan, comparison));
                    picture.put("of", plan.approaches().size());
                    picture.put("soFar", count);
                    picture.put("narrow", pictures.isEmpty() && !asked.narrow().isEmpty());
                    pictures.addLast(json(picture, "coarse"));
                    job.show(pictures.getLast());
                });
        return pictures.isEmpty() ? "" : pictures.getLast();
    }

    /// Plays to the full precision, view by view, the one on screen first, showing pictures as they come.
    Findings play(Job job, Asked asked, Sound sound) {
        var views = asked.views(sound.subject());
        var plan = asked.plan(sound.subject(), asked.trajectories());
        var played = new LinkedHashMap<String, Comparison>();
        var ordered = views.stream()
                .sorted(Comparator.comparing(view -> !view.name().equals(asked.look())))
                .toList();
        for (var view : ordered) {
            long before =
                    played.values().stream().mapToLong(Comparison::trajectories).sum();
            var watch = job.watch(
                    new Job.Stretch("full", played.size(), views.size(), before),
                    first -> show(job, asked, sound, views, plan, with(played, view, first)));
            played.put(view.name(), run(sound, List.of(view), plan, watch));
            if (played.size() < views.size() && !job.stop()) {
                show(job, asked, sound, views, plan, played);
            }
        }
        return findings(asked, sound, views, plan, joined(views, played));
    }

    private static Map<String, Comparison> with(Map<String, Comparison> played, View view, Comparison first) {
        var more = new LinkedHashMap<>(played);
        more.put(view.name(), first);
        return more;
    }

    private void show(Job job, Asked asked, Sound sound, List<View> views, Plan plan, Map<String, Comparison> played) {
        job.show(json(Picture.whole(findings(asked, sound, views, plan, joined(views, played))), "refining"));
    }

    private static Comparison joined(List<View> views, Map<String, Comparison> played) {
        return Joined.of(views.stream()
                .flatMap(view -> Optional.ofNullable(played.get(view.name())).stream())
                .toList());
    }

    /// Traces runs of one cell.
    ///
    /// @throws Problem where it was not played
    Map<String, Object> unfold(Job job, Finished.Comparison finished, String view, String approach, int runs) {
        return unfolding(finished, view, approach, runs, job::stop)
                .map(Picture::unfolding)
                .orElseThrow(() -> new Problem(
                        404, "There is no such cell.", "No '" + approach + "' under '" + view + "' was played."));
    }

    /// Single runs of one cell; none where it was not played.
    Optional<Unfolding> unfolding(
            Finished.Comparison finished, String view, String approach, int runs, BooleanSupplier stop) {
        var findings = finished.findings();
        return findings.cell(view, approach).map(cell -> {
            var whose = findings.result().views().stream()
                    .filter(each -> each.name().equals(view))
                    .findFirst()
                    .orElseThrow();
            var table = tables.table(finished.sound(), whose, findings.result().plan());
            return Unfolding.of(whose, cell, table, runs, SAMPLES, stop);
        });
    }

    static String json(Map<String, Object> picture, String stage) {
        picture.put("stage", stage);
        return Json.of(picture);
    }

    private Comparison run(Sound sound, List<View> views, Plan plan, Watch watch) {
        return Experiment.run(views, plan, view -> tables.table(sound, view, plan), players, threads, watch);
    }

    private Findings findings(Asked asked, Sound sound, List<View> views, Plan plan, Comparison comparison) {
        return new Findings(
                new Result(
                        sound.subject(),
                        views,
                        plan,
                        asked.set(),
                        asked.without(),
                        sound.opened().hash(),
                        version,
                        comparison),
                asked.again(sound.command()),
                asked.repeat(sound.command(), sound.subject()));
    }
}
