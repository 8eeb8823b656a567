package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import parley.experiment.Answer.Verdict;
import parley.experiment.Comparison;
import parley.experiment.Plan;
import parley.negotiation.Case;
import parley.negotiation.View;
import parley.report.ComparisonReport;
import parley.report.Findings;
import parley.report.TextPage;
import parley.resultfile.Result;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley compare`: every approach under every response and view.
@Command(
        name = "compare",
        description =
                "Play every approach under every view and say which does best, for whom, and whether its deals hold.",
        footer = {
            "",
            "Examples:",
            "  parley compare teaching/river-treaty",
            "  parley compare teaching/river-treaty --respond worst --precision 0.005",
            "  parley compare teaching/river-treaty --set tempo=0.2 --json -o result.json"
        })
final class CompareCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Engine engine;

    @Parameters(paramLabel = "FILE", description = "A case file, or a name from the catalogue; - is standard input.")
    private String file = "";

    @Mixin
    private PlanOptions asked = new PlanOptions();

    @Mixin
    private WorkOptions work = new WorkOptions();

    @Option(
            names = "--fail-if",
            paramLabel = "CONDITION",
            description = "no-winner: exit with 1 unless a winner is named under every view.")
    private List<Condition> failIf = new ArrayList<>();

    @ArgGroup(heading = "Formats (a page of text where none is named):%n")
    private FormatOptions format = new FormatOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private ScreenOptions screen = new ScreenOptions();

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            defaultValue = "auto",
            description = "Colour marks: ${COMPLETION-CANDIDATES}. NO_COLOR turns auto off.")
    private Colour colour = Colour.auto;

    /// When marks are coloured.
    enum Colour {
        auto,
        always,
        never
    }

    /// What may count as failure.
    enum Condition {
        NO_WINNER;

        @Override
        public String toString() {
            return "no-winner";
        }
    }

    CompareCommand(Surroundings surroundings, Engine engine) {
        this.surroundings = surroundings;
        this.engine = engine;
    }

    @Override
    public Integer call() {
        output.check(surroundings);
        var source = CaseSource.of(file, surroundings);
        var opening = new Opening(surroundings, engine, screen.screen(surroundings, false), work.quiet());
        Case subject = opening.read(source, asked.changes());
        return Playable.check(source, subject, surroundings) ? play(source, subject) : Exit.FAULTY;
    }

    private int play(CaseSource source, Case subject) {
        var views = asked.views(subject);
        Plan plan = asked.plan(subject);
        Function<Comparison, Findings> findings = comparison -> new Findings(
                new Result(
                        subject,
                        views,
                        plan,
                        asked.changes().settings(),
                        asked.changes().without(subject),
                        source.hash(),
                        surroundings.version(),
                        comparison),
                asked.again(source.name()),
                asked.repeat(source.name()));
        var teller = new Teller(
                surroundings,
                telling(),
                plan.precision(),
                work.timeLimit(),
                comparison -> surroundings.say(coarse(findings.apply(comparison))));
        Comparison comparison = run(subject, views, plan, teller);
        teller.clear();
        output.write(format.text(findings.apply(comparison), screen.screen(surroundings, colours())), surroundings);
        return exit(comparison);
    }

    private Comparison run(Case subject, List<View> views, Plan plan, Teller teller) {
        int workers = work.threads();
        surroundings.interrupts().working();
        try (var executor = Executors.newFixedThreadPool(workers)) {
            return engine.compare(subject, views, plan, executor, workers, teller);
        }
    }

    private Teller.Telling telling() {
        if (work.quiet()) {
            return Teller.Telling.NOTHING;
        }
        return surroundings.terminal().err() && !dumb() ? Teller.Telling.LIVE : Teller.Telling.LINES;
    }

    private boolean colours() {
        return switch (colour) {
            case always -> true;
            case never -> false;
            case auto ->
                surroundings.terminal().out()
                        && !output.toFile()
                        && surroundings
                                .environment()
                                .getOrDefault("NO_COLOR", "")
                                .isEmpty()
                        && !dumb();
        };
    }

    private boolean dumb() {
        return surroundings.environment().getOrDefault("TERM", "").equals("dumb");
    }

    /// The first look, for somebody who waits.
    private String coarse(Findings findings) {
        return TextPage.of(ComparisonReport.coarse(findings), screen.screen(surroundings, false)) + "\n";
    }

    private int exit(Comparison comparison) {
        if (surroundings.interrupts().requested()) {
            return Exit.INTERRUPTED;
        }
        if (!comparison.complete()) {
            return Exit.UNFINISHED;
        }
        boolean winners = comparison.answers().stream()
                .filter(answer -> answer.party().equals(comparison.party()))
                .allMatch(answer -> answer.verdict() == Verdict.BEST);
        return failIf.contains(Condition.NO_WINNER) && !winners ? Exit.CONDITION : Exit.DONE;
    }
}
