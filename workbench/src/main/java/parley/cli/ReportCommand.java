package parley.cli;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import parley.experiment.Comparison;
import parley.experiment.Unfolding;
import parley.negotiation.Case;
import parley.report.Findings;
import parley.report.ReportPage;
import parley.report.Screen;
import parley.report.Whole;
import parley.resultfile.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `parley report`: everything about a case on one sheet.
@Command(
        name = "report",
        description = "Play a case and write the report: one HTML file that needs nothing else, Markdown, or JSON.",
        footer = {
            "",
            "Examples:",
            "  parley report teaching/river-treaty -o river.html",
            "  parley report teaching/river-treaty -o river.md --precision 0.02",
            "",
            "The HTML file opens without a network; print it for a PDF."
        })
final class ReportCommand implements Callable<Integer> {

    private static final int TRACED = 400;
    private static final int SHOWN = 5;

    private final Surroundings surroundings;
    private final Engine engine;

    @Parameters(paramLabel = "FILE", description = "A case file, or a name from the catalogue; - is standard input.")
    private String file = "";

    @Mixin
    private PlanOptions asked = new PlanOptions();

    @Mixin
    private WorkOptions work = new WorkOptions();

    @Option(
            names = "--crux-time",
            paramLabel = "TIME",
            defaultValue = "2m",
            converter = Ranges.Limit.class,
            description = "Look for what flips the answer for no longer than TIME; 2m by default.")
    private Duration cruxTime = Duration.ofMinutes(2);

    @Option(names = "--no-crux", description = "Do not look for what flips the answer.")
    private boolean noCrux;

    @Mixin
    private OutputOptions output = new OutputOptions();

    ReportCommand(Surroundings surroundings, Engine engine) {
        this.surroundings = surroundings;
        this.engine = engine;
    }

    /// As what the report is written, by the ending of its file.
    private enum Form {
        HTML,
        MARKDOWN,
        JSON;

        static Form of(String file) {
            String name = file.toLowerCase(Locale.ROOT);
            if (name.endsWith(".html") || name.endsWith(".htm")) {
                return HTML;
            }
            if (name.endsWith(".md") || name.endsWith(".markdown")) {
                return MARKDOWN;
            }
            if (name.endsWith(".json")) {
                return JSON;
            }
            throw new Mistake("Name the file the report is written to with -o FILE; its ending says as what:"
                    + " .html, .md or .json.");
        }
    }

    @Override
    public Integer call() {
        var form = Form.of(output.name());
        output.check(surroundings);
        var source = CaseSource.of(file, surroundings);
        var opening = new Opening(surroundings, engine, new Screen(100, true, false), work.quiet());
        return play(source, opening.read(source, asked.changes()), form);
    }

    private int play(CaseSource source, Case subject, Form form) {
        if (!Playable.check(source, subject, surroundings)) {
            return Exit.FAULTY;
        }
        var views = asked.views(subject);
        var plan = asked.plan(subject);
        var teller = new Teller(
                surroundings,
                work.quiet()
                        ? Teller.Telling.NOTHING
                        : surroundings.terminal().err() ? Teller.Telling.LIVE : Teller.Telling.LINES,
                plan.precision(),
                work.timeLimit(),
                _ -> {});
        int workers = work.threads();
        surroundings.interrupts().working();
        Comparison comparison;
        try (var executor = Executors.newFixedThreadPool(workers)) {
            comparison = engine.compare(subject, views, plan, executor, workers, teller);
        }
        teller.clear();
        var findings = new Findings(
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
        output.write(text(source, findings, form), surroundings);
        if (surroundings.interrupts().requested()) {
            return Exit.INTERRUPTED;
        }
        return comparison.complete() ? Exit.DONE : Exit.UNFINISHED;
    }

    private String text(CaseSource source, Findings findings, Form form) {
        var search = noCrux || surroundings.interrupts().requested()
                ? Optional.<CruxOfReport.Found>empty()
                : CruxOfReport.of(source, findings, engine, asked, teller(), work.threads());
        var whole = new Whole(
                findings,
                unfolding(findings),
                ReportPage.deals(findings),
                search.map(CruxOfReport.Found::cruxes),
                search.flatMap(CruxOfReport.Found::map));
        return switch (form) {
            case HTML -> whole.html();
            case MARKDOWN -> whole.markdown();
            case JSON -> whole.json();
        };
    }

    private SearchTeller teller() {
        return new SearchTeller(surroundings, work.quiet(), Optional.of(cruxTime));
    }

    private Optional<Unfolding> unfolding(Findings findings) {
        return ReportPage.leading(findings)
                .flatMap(leading -> findings.cell(leading.view(), leading.approach())
                        .flatMap(cell -> findings.result().views().stream()
                                .filter(view -> view.name().equals(leading.view()))
                                .findFirst()
                                .map(view -> Unfolding.of(
                                        view,
                                        cell,
                                        engine.table(
                                                view.negotiation(),
                                                findings.result().plan().seed()),
                                        TRACED,
                                        SHOWN,
                                        () -> surroundings.interrupts().requested()))));
    }
}
