package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import parley.approach.Approach;
import parley.casefile.Reading;
import parley.experiment.Comparison;
import parley.experiment.Plan;
import parley.negotiation.Case;
import parley.negotiation.Mechanism;
import parley.negotiation.View;
import parley.report.MechanismsReport;
import parley.resultfile.MechanismsJson;
import parley.robustness.Effects;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley mechanisms`: causal claims, and what switching each off changes.
@Command(
        name = "mechanisms",
        description = "List the causal claims of a case, and say what switching each off changes under each view.",
        footer = {
            "",
            "Examples:",
            "  parley mechanisms strike.yaml --list",
            "  parley mechanisms strike.yaml --view 'Okoye 2021' --claim 'inspection builds trust'"
        })
final class MechanismsCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Engine engine;

    @Parameters(paramLabel = "FILE", description = "A case file, or a name from the catalogue; - is standard input.")
    private String file = "";

    @Option(names = "--view", paramLabel = "A,B", description = "Only these authors' views.")
    private List<String> views = new ArrayList<>();

    @Option(names = "--claim", paramLabel = "NAME", description = "Only these claims.")
    private List<String> claims = new ArrayList<>();

    @Option(names = "--approach", paramLabel = "A,B", description = "Only these approaches.")
    private List<String> approaches = new ArrayList<>();

    @Option(names = "--list", description = "Only say who claims what and how it is switched off; play nothing.")
    private boolean listOnly;

    @Option(
            names = {"-n", "--trajectories"},
            paramLabel = "N",
            defaultValue = "256",
            converter = InquiryOptions.Fixed.class,
            description = "Runs for each approach, response and view; 256 by default.")
    private long trajectories;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            converter = Ranges.Seed.class,
            description = "Which luck the runs meet; 1 by default.")
    private long seed;

    @Mixin
    private DocumentOptions documents = new DocumentOptions();

    @ArgGroup(heading = "Formats (a page of text where none is named):%n")
    private PageOptions format = new PageOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private ScreenOptions screen = new ScreenOptions();

    MechanismsCommand(Surroundings surroundings, Engine engine) {
        this.surroundings = surroundings;
        this.engine = engine;
    }

    @Override
    public Integer call() {
        output.check(surroundings);
        var source = CaseSource.of(file, surroundings);
        Case subject = new Opening(surroundings, engine, screen.screen(surroundings, false), true).read(source);
        if (!listOnly && !Playable.check(source, subject, surroundings)) {
            return Exit.FAULTY;
        }
        tell(source, subject);
        return surroundings.interrupts().requested() ? Exit.INTERRUPTED : Exit.DONE;
    }

    private void tell(CaseSource source, Case subject) {
        var names = Names.some(
                claims, subject.mechanisms().stream().map(Mechanism::name).toList(), "claim");
        var mechanisms = subject.mechanisms().stream()
                .filter(mechanism -> names.contains(mechanism.name()))
                .toList();
        var effects = listOnly ? List.<Effects>of() : effects(source, subject, mechanisms);
        output.write(
                format.text(
                        () -> MechanismsJson.of(
                                subject.title(), source.hash(), surroundings.version(), mechanisms, effects),
                        () -> MechanismsReport.of(
                                subject.title(), mechanisms, effects, documents.citations(subject, surroundings)),
                        screen.screen(surroundings, false)),
                surroundings);
    }

    private List<Effects> effects(CaseSource source, Case subject, List<Mechanism> mechanisms) {
        var asked = CaseOptions.views(subject, views);
        var plan = plan(subject);
        var effects = new ArrayList<Effects>();
        int workers = Runtime.getRuntime().availableProcessors();
        surroundings.interrupts().working();
        try (var executor = Executors.newFixedThreadPool(workers)) {
            var with = played(subject, asked, plan, executor, workers);
            for (var mechanism : mechanisms) {
                if (!stopped()) {
                    var found = effects(source, subject, mechanism, asked, plan, with, executor, workers);
                    effects.addAll(stopped() ? List.of() : found);
                }
            }
        }
        return effects;
    }

    private List<Effects> effects(
            CaseSource source,
            Case subject,
            Mechanism mechanism,
            List<View> asked,
            Plan plan,
            Comparison with,
            ExecutorService executor,
            int workers) {
        if (!(engine.read(source.name(), source.content(), List.of(), List.of(mechanism.name()))
                instanceof Reading.Read changed)) {
            throw new IllegalStateException(mechanism.name() + " cannot be switched off in a sound case");
        }
        var off = CaseOptions.views(changed.negotiation(), views);
        var open = off.stream()
                .filter(view -> asked.stream()
                        .noneMatch(before -> before.name().equals(view.name())
                                && before.negotiation().equals(view.negotiation())))
                .toList();
        var effects = new ArrayList<Effects>();
        asked.stream()
                .filter(view -> open.stream().noneMatch(other -> other.name().equals(view.name())))
                .forEach(view -> effects.add(Effects.none(mechanism.name(), view.name())));
        if (!open.isEmpty()) {
            var without = played(subject, open, plan, executor, workers);
            open.forEach(
                    view -> effects.add(Effects.between(mechanism.name(), view.name(), plan.respond(), with, without)));
        }
        return effects;
    }

    private Comparison played(Case subject, List<View> asked, Plan plan, ExecutorService executor, int workers) {
        return engine.compare(
                subject,
                asked,
                plan,
                executor,
                workers,
                new SearchTeller(surroundings, true, Optional.empty()).watch());
    }

    /// What was cut short is no effect.
    private boolean stopped() {
        return surroundings.interrupts().requested();
    }

    private Plan plan(Case subject) {
        var base = subject.base();
        String advised = base.question().advise();
        var own = base.approachesOf(advised).stream().map(Approach::name).toList();
        return new Plan(
                advised,
                base.question().respond(),
                Names.some(approaches, own, "approach of " + advised),
                seed,
                trajectories,
                0.01,
                0.01);
    }
}
