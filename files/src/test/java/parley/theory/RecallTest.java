package parley.theory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import parley.approach.Approach;
import parley.casefile.CaseFile;
import parley.casefile.Change;
import parley.casefile.Reading;
import parley.experiment.BlockMemory;
import parley.experiment.Comparison;
import parley.experiment.Experiment;
import parley.experiment.Plan;
import parley.experiment.Recall;
import parley.experiment.Shelf;
import parley.experiment.Watch;
import parley.negotiation.Assumption;
import parley.negotiation.Case;
import parley.negotiation.Negotiation;
import parley.negotiation.View;
import parley.simulation.Block;
import parley.simulation.Table;

/// Blocks taken from a shelf are those that playing gives, and what no play reads costs nothing.
final class RecallTest {

    private static final String RIVER = "teaching/river-treaty";
    private static final String IRAN = "us-iran/2025";
    private static final RecursiveComparisonConfiguration BUT_COUNTS = RecursiveComparisonConfiguration.builder()
            .withIgnoredFields("played", "reused")
            .build();

    @Test
    void a_second_time_plays_nothing_and_says_the_same() {
        var shelf = new BlockMemory(64 << 20);
        var river = negotiation(RIVER);
        var without = compared(river, Shelf.NONE);
        var first = compared(river, shelf);
        var second = compared(river, shelf);

        assertThat(first.reused()).isZero();
        assertThat(second.played()).isZero();
        assertThat(second.reused()).isEqualTo(without.played()).isEqualTo(first.played());
        assertThat(first).usingRecursiveComparison(BUT_COUNTS).isEqualTo(without);
        assertThat(second).usingRecursiveComparison(BUT_COUNTS).isEqualTo(without);
    }

    @Test
    void a_changed_true_prior_only_weighs_anew() {
        var shelf = new BlockMemory(64 << 20);
        compared(negotiation(RIVER), shelf);
        var likelier = negotiation(
                RIVER,
                change("parties.upstream.types.keeper.prior", "0.8"),
                change("parties.upstream.types.opportunist.prior", "0.2"));
        var recalled = compared(likelier, shelf);

        assertThat(recalled.played()).isZero();
        assertThat(recalled)
                .usingRecursiveComparison(BUT_COUNTS)
                .isEqualTo(compared(likelier, Shelf.NONE))
                .isNotEqualTo(compared(negotiation(RIVER), Shelf.NONE));
    }

    @Test
    void trajectories_are_shared_out_by_the_case_as_written_so_that_a_changed_prior_finds_them() {
        var written = subject(RIVER);
        var likelier = subject(
                RIVER,
                change("parties.upstream.types.keeper.prior", "0.8"),
                change("parties.upstream.types.opportunist.prior", "0.2"));

        assertThat(freely(written, likelier.changedFrom(written)).reused()).isPositive();
        assertThat(freely(written, likelier).reused()).isZero();
    }

    /// The other case after the first, as many trajectories as the precision needs.
    private static Comparison freely(Case first, Case other) {
        var shelf = new BlockMemory(64 << 20);
        compared(first, shelf);
        return compared(other, shelf);
    }

    private static Comparison compared(Case subject, Shelf shelf) {
        var advised = subject.base().question().advise();
        var names = subject.base().approachesOf(advised).stream()
                .map(Approach::name)
                .toList();
        var plan = new Plan(advised, "best", names, 3, 0, 0.02, 0.01);
        var view = new View("as written", List.of(), false, "", List.of(), subject.base());
        return Experiment.run(
                List.of(view), plan, seen -> Recall.of(subject, seen, plan, shelf), Runnable::run, 1, Watch.NOBODY);
    }

    @Test
    void a_prior_that_is_also_believed_or_drawn_from_is_played() {
        var shelf = new BlockMemory(64 << 20);
        compared(negotiation(RIVER), shelf);
        var believed = negotiation(
                RIVER,
                change("parties.upstream.types.keeper.believed", "0.7"),
                change("parties.upstream.types.opportunist.believed", "0.3"));
        var replaced = negotiation(RIVER, change("parties.upstream.leader change.rate", "0.01"));

        assertThat(compared(believed, shelf).reused()).isZero();
        compared(replaced, shelf);
        var newcomers = negotiation(
                RIVER,
                change("parties.upstream.leader change.rate", "0.01"),
                change("parties.upstream.types.keeper.prior", "0.8"),
                change("parties.upstream.types.opportunist.prior", "0.2"));
        assertThat(compared(newcomers, shelf).reused()).isZero();
    }

    @Test
    void an_assumption_that_nobody_reads_plays_nothing() {
        var shelf = new BlockMemory(64 << 20);
        compared(idle("0.3"), shelf);

        assertThat(compared(idle("0.4"), shelf).played()).isZero();
    }

    @Test
    void a_number_of_one_approach_replays_that_approach_only() {
        var shelf = new BlockMemory(64 << 20);
        compared(negotiation(RIVER), shelf);
        var changed = compared(negotiation(RIVER, change("approaches.downstream.pressure.open", "0.7")), shelf);

        assertThat(changed.played()).isPositive();
        assertThat(changed.reused()).isEqualTo(2 * changed.played());
    }

    /// Whatever is claimed not to be read is changed, and every block played again.
    @Test
    void nothing_that_is_read_is_taken_for_unread() {
        for (var subject : List.of(RIVER, IRAN)) {
            var base = negotiation(subject);
            var shelf = new BlockMemory(256 << 20);
            var cells = profiles(base);
            var one = Table.of(base, 7);
            var keeping = Recall.of(base, 7, one::play, shelf);
            cells.forEach(profile -> keeping.play(profile).block(0, 2));
            for (var assumption : base.assumptions()) {
                var moved = moved(base, assumption);
                var table = Table.of(moved, 7);
                var recalling = Recall.of(moved, 7, table::play, shelf);
                for (var profile : cells) {
                    var play = recalling.play(profile);
                    var block = play.block(0, 2);
                    if (play.reused() > 0) {
                        assertThat(bytes(block))
                                .as(assumption.name() + " in " + profile)
                                .isEqualTo(bytes(table.play(profile).block(0, 2)));
                    }
                }
            }
        }
    }

    private static List<Map<String, Approach>> profiles(Negotiation negotiation) {
        var advised = negotiation.question().advise();
        return negotiation.approachesOf(advised).stream()
                .map(approach -> {
                    Map<String, Approach> profile = new HashMap<>();
                    negotiation.approaches().forEach((party, known) -> profile.put(party, known.getFirst()));
                    profile.put(advised, approach);
                    return profile;
                })
                .toList();
    }

    private static Negotiation moved(Negotiation base, Assumption assumption) {
        var far = Double.toString(assumption.low() + 0.37 * (assumption.high() - assumption.low()));
        var assumptions = base.assumptions().stream()
                .map(each -> each.equals(assumption)
                        ? new Assumption(
                                each.name(),
                                parley.formula.Formula.of(Double.parseDouble(far)),
                                List.of(),
                                each.low(),
                                each.high(),
                                each.unit(),
                                each.meaning(),
                                each.baseRates())
                        : each)
                .toList();
        return new Negotiation(
                base.periodsPerYear(),
                base.horizon(),
                base.tempo(),
                base.question(),
                base.parties(),
                base.issues(),
                base.infeasible(),
                base.instruments(),
                base.stocks(),
                base.events(),
                base.signals(),
                base.approaches(),
                assumptions);
    }

    private static List<Object> bytes(Block block) {
        return List.of(java.util.Arrays.deepToString(block.utility()), java.util.Arrays.deepToString(block.weights()));
    }

    private static Comparison compared(Negotiation negotiation, Shelf shelf) {
        var advised = negotiation.question().advise();
        var names =
                negotiation.approachesOf(advised).stream().map(Approach::name).toList();
        var plan = new Plan(advised, "best", names, 3, 2_000, 0.01, 0.01);
        var view = new View("as written", List.of(), false, "", List.of(), negotiation);
        return Experiment.run(
                List.of(view),
                plan,
                seen -> Recall.of(seen.negotiation(), 3, Table.of(seen.negotiation(), 3)::play, shelf),
                Runnable::run,
                1,
                Watch.NOBODY);
    }

    private static Change change(String path, String value) {
        return new Change(path, value, "a test");
    }

    private static Negotiation idle(String value) {
        var text = text(RIVER)
                .replace(
                        "assumptions:\n",
                        "assumptions:\n  idle: {default: " + value
                                + ", range: [0, 1], unit: none, meaning: nobody reads it}\n");
        return read(text, List.of());
    }

    private static Negotiation negotiation(String name, Change... changes) {
        return subject(name, changes).base();
    }

    private static Negotiation read(String text, List<Change> changes) {
        return subject(text, changes).base();
    }

    private static Case subject(String name, Change... changes) {
        return subject(text(name), List.of(changes));
    }

    private static Case subject(String text, List<Change> changes) {
        var reading = CaseFile.read("case", text.getBytes(java.nio.charset.StandardCharsets.UTF_8), changes, List.of());
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) reading).negotiation();
    }

    private static String text(String name) {
        try {
            return Files.readString(Path.of("..", "cases", name + ".yaml"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
