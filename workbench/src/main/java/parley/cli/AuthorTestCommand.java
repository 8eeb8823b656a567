package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import parley.approach.Approach;
import parley.casefile.Change;
import parley.casefile.Reading;
import parley.experiment.Plan;
import parley.negotiation.Case;
import parley.negotiation.Negotiation;
import parley.negotiation.View;
import parley.report.AuthorTest;
import parley.report.AuthorTestReport;
import parley.report.Quoting;
import parley.resultfile.AdviceJson;
import parley.robustness.Advice;
import parley.robustness.AdviceSearch;
import parley.robustness.AdviceSearch.Effort;
import parley.robustness.Breadth;
import parley.robustness.Inquiry;
import parley.robustness.Move;
import parley.robustness.MovedWorlds;
import parley.robustness.Workers;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// `parley author-test`: whether each author's advice follows from the author's own numbers.
@Command(
        name = "author-test",
        description =
                "Say whether each author's advice comes out best under the author's own numbers, and what it needs.",
        footer = {
            "",
            "Examples:",
            "  parley author-test strike.yaml",
            "  parley author-test strike.yaml --view 'Okoye 2021' --worlds 0 --no-needs"
        })
final class AuthorTestCommand implements Callable<Integer> {

    private final Surroundings surroundings;
    private final Engine engine;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Case files, or names from the catalogue.")
    private List<String> files = new ArrayList<>();

    @Option(
            names = "--view",
            paramLabel = "A,B",
            description = "Only these authors' views; nothing about the case then.")
    private List<String> views = new ArrayList<>();

    @Option(
            names = {"-n", "--trajectories"},
            paramLabel = "N",
            defaultValue = "512",
            converter = InquiryOptions.Fixed.class,
            description = "Runs for each approach and response under each view; 512 by default.")
    private long trajectories;

    @Option(
            names = "--sketch",
            paramLabel = "N",
            defaultValue = "128",
            converter = InquiryOptions.Fixed.class,
            description = "The same in each world of the box and at each tried change; 128 by default.")
    private long sketch;

    @Option(
            names = "--worlds",
            paramLabel = "N",
            defaultValue = "16",
            converter = WorldNumber.class,
            description = "Worlds of each author's box, 0 for none; 16 by default.")
    private int worlds;

    @Option(names = "--no-needs", description = "Do not look for what would make an advice come out best.")
    private boolean noNeeds;

    @Mixin
    private WorkOptions work = new WorkOptions();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            converter = Ranges.Seed.class,
            description = "Which luck the runs meet; 1 by default.")
    private long seed;

    @ArgGroup(heading = "Formats (a page of text where none is named):%n")
    private PageOptions format = new PageOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private ScreenOptions screen = new ScreenOptions();

    /// 0 to 1024 worlds.
    static final class WorldNumber implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (text.matches("\\d{1,4}") && Integer.parseInt(text) <= 1024) {
                return Integer.valueOf(text);
            }
            throw new TypeConversionException("'" + text + "' is not a number of worlds from 0 to 1024");
        }
    }

    AuthorTestCommand(Surroundings surroundings, Engine engine) {
        this.surroundings = surroundings;
        this.engine = engine;
    }

    @Override
    public Integer call() {
        output.check(surroundings);
        var tests = new ArrayList<AuthorTest>();
        int workers = work.threads();
        var teller = new SearchTeller(surroundings, work.quiet(), work.timeLimit());
        var opening = new Opening(surroundings, engine, screen.screen(surroundings, false), work.quiet());
        surroundings.interrupts().working();
        try (var executor = Executors.newFixedThreadPool(workers)) {
            for (String file : files) {
                var source = CaseSource.of(file, surroundings);
                tests.add(test(source, opening.read(source), executor, workers, teller));
            }
        }
        output.write(
                format.text(
                        () -> AdviceJson.of(tests.stream()
                                .map(test -> new AdviceJson.Tested(test.name(), test.hash(), test.advices()))
                                .toList()),
                        () -> AuthorTestReport.of(tests),
                        screen.screen(surroundings, false)),
                surroundings);
        return surroundings.interrupts().requested() ? Exit.INTERRUPTED : teller.late() ? Exit.UNFINISHED : Exit.DONE;
    }

    private AuthorTest test(
            CaseSource source, Case subject, ExecutorService executor, int workers, SearchTeller teller) {
        var crew = new Workers(executor, teller);
        var asked = asked(subject, source.name());
        var inquiry = inquiry(subject);
        var advices = new ArrayList<Advice>();
        var moved = worlds(source, subject);
        for (var view : asked) {
            AdviceSearch.of(moved, engine::table, crew, inquiry, new Effort(worlds, sketch, !noNeeds), view)
                    .ifPresent(advices::add);
        }
        var breadth = views.isEmpty()
                ? breadth(subject, asked, inquiry, executor, workers, teller)
                : Optional.<Breadth>empty();
        teller.clear();
        return new AuthorTest(
                source.name(),
                subject.title(),
                source.hash(),
                advices,
                breadth.stream().toList(),
                repeat(source.name()));
    }

    private List<View> asked(Case subject, String name) {
        if (subject.views().isEmpty()) {
            throw new Mistake("'" + name + "' holds no author's view.");
        }
        return CaseOptions.views(subject, views);
    }

    private Inquiry inquiry(Case subject) {
        var base = subject.base();
        var advised = base.question().advise();
        var own = base.approachesOf(advised).stream().map(Approach::name).toList();
        return new Inquiry(advised, base.question().respond(), own, seed, trajectories, 0.01);
    }

    /// Nothing where it is stopped before every view is played out: half of the views would say too little of the
    /// case.
    private Optional<Breadth> breadth(
            Case subject,
            List<View> asked,
            Inquiry inquiry,
            ExecutorService executor,
            int workers,
            SearchTeller teller) {
        if (teller.stop()) {
            return Optional.empty();
        }
        var plan = new Plan(
                inquiry.party(), inquiry.respond(), inquiry.approaches(), seed, Math.max(64, sketch), 0.01, 0.01);
        var comparison = engine.compare(subject, asked, plan, executor, workers, teller.watch());
        return teller.stop() ? Optional.empty() : Optional.of(Breadth.of(asked, comparison, seed));
    }

    private MovedWorlds worlds(CaseSource source, Case subject) {
        Function<List<Move>, Optional<Negotiation>> reader = moves -> {
            var changes = moves.stream()
                    .map(move -> new Change(move.path(), move.text(), "a view's value"))
                    .toList();
            return engine.read(source.name(), source.content(), changes, List.of()) instanceof Reading.Read sound
                    ? Optional.of(sound.negotiation().base())
                    : Optional.empty();
        };
        return new MovedWorlds(subject.base(), reader);
    }

    private String repeat(String name) {
        var words = new ArrayList<>(List.of("parley", "author-test", name));
        views.forEach(view -> words.addAll(List.of("--view", view)));
        words.addAll(List.of("-n", Long.toString(trajectories), "--sketch", Long.toString(sketch)));
        words.addAll(List.of("--worlds", Integer.toString(worlds), "--seed", Long.toString(seed)));
        if (noNeeds) {
            words.add("--no-needs");
        }
        return Quoting.line(words);
    }
}
