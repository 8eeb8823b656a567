package parley.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.casefile.Change;
import parley.casefile.Reading;
import parley.negotiation.Case;
import parley.negotiation.Negotiation;
import parley.report.Screen;
import parley.resultfile.Asked;
import parley.robustness.Move;
import parley.robustness.MovedWorlds;
import parley.robustness.Trials;
import parley.robustness.Workers;
import parley.robustness.Worlds;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// What the commands that play many worlds of one case have in common: reading it, playing it, telling how it goes.
final class WorldsDesk {

    @Parameters(paramLabel = "FILE", description = "A case file, or a name from the catalogue; - is standard input.")
    private String file = "";

    @Mixin
    private CacheOptions cache = new CacheOptions();

    @Mixin
    private OutputOptions output = new OutputOptions();

    @Mixin
    private ScreenOptions screen = new ScreenOptions();

    @Mixin
    private InquiryOptions asked = new InquiryOptions();

    @Mixin
    private WorkOptions work = new WorkOptions();

    /// Everything a search needs.
    ///
    /// @param asked what its result is about
    record Seat(Case subject, Asked asked, Worlds worlds, Trials trials, Workers workers, SearchTeller teller) {

        boolean stopped() {
            return teller.stop();
        }
    }

    /// The case as it was named.
    String file() {
        return file;
    }

    /// Where the result is printed.
    OutputOptions output() {
        return output;
    }

    /// How the result is laid out.
    Screen screen(Surroundings surroundings) {
        return screen.screen(surroundings, false);
    }

    InquiryOptions asked() {
        return asked;
    }

    /// Adds the words that ask the same again.
    List<String> repeat(String command) {
        var words = new ArrayList<>(List.of("parley", command, file));
        asked.repeat(words);
        return words;
    }

    /// Reads the case and hands it to the search.
    ///
    /// @return the exit code
    int with(Surroundings surroundings, Engine engine, Function<Seat, Integer> search) {
        output.check(surroundings);
        var source = CaseSource.of(file, surroundings);
        var opening = new Opening(surroundings, engine, screen(surroundings), work.quiet());
        Case subject = opening.read(source, asked.changes());
        return Playable.check(source, subject, surroundings)
                ? search(source, subject, surroundings, engine, search)
                : Exit.FAULTY;
    }

    private int search(
            CaseSource source, Case subject, Surroundings surroundings, Engine engine, Function<Seat, Integer> search) {
        var teller = new SearchTeller(surroundings, work.quiet(), work.timeLimit());
        int workers = work.threads();
        var shelf = cache.shelf(surroundings);
        surroundings.interrupts().working();
        try (var executor = Executors.newFixedThreadPool(workers)) {
            var seat = new Seat(
                    subject,
                    new Asked(
                            subject,
                            asked.changes().settings(),
                            asked.changes().without(subject),
                            source.hash(),
                            surroundings.version()),
                    worlds(source, subject, engine, asked.changes()),
                    new Trials(engine::table, teller, shelf),
                    new Workers(executor, teller),
                    teller);
            int code = done(seat, search, executor);
            cache.tell(surroundings, work.quiet());
            if (surroundings.interrupts().requested()) {
                return Exit.INTERRUPTED;
            }
            return teller.late() ? Exit.UNFINISHED : code;
        }
    }

    /// Where a piece of work fails, whoever waits is told at once: the pieces not begun are left.
    private static int done(Seat seat, Function<Seat, Integer> search, ExecutorService executor) {
        try {
            return search.apply(seat);
        } catch (RuntimeException | Error failure) {
            executor.shutdownNow();
            throw failure;
        }
    }

    /// What was set from outside holds in every world, and no author's value takes its place.
    static Worlds worlds(CaseSource source, Case subject, Engine engine, ChangeOptions asked) {
        var changes = asked.changes();
        var without = asked.without(subject);
        var fixed = changes.stream().map(Change::path).collect(Collectors.toCollection(ArrayList::new));
        subject.mechanisms().stream()
                .filter(mechanism -> without.contains(mechanism.name()))
                .forEach(mechanism -> fixed.addAll(mechanism.without().keySet()));
        Function<List<Move>, Optional<Negotiation>> reader = moves -> {
            var all = Stream.concat(
                            moves.stream().map(move -> new Change(move.path(), move.text(), "a view's value")),
                            changes.stream())
                    .toList();
            return engine.read(source.name(), source.content(), all, without) instanceof Reading.Read sound
                    ? Optional.of(sound.negotiation().base())
                    : Optional.empty();
        };
        var moved = new MovedWorlds(subject.base(), reader);
        return moves -> moved.of(
                moves.stream().filter(move -> !fixed.contains(move.path())).toList());
    }
}
