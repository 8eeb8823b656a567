package parley.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.formula.Formula;
import parley.negotiation.Assumption;
import parley.negotiation.Negotiation;
import parley.standing.Common;

/// What worlds have in common is worked out once, and no number shows it.
final class CommonTest {

    @Test
    void worldsWithMuchInCommonArePlayedToTheSameBytes() {
        Seeds.tryEach(10, seed -> {
            var common = new Common();
            var made = RandomCase.of(seed).withNoise(.05);
            Stream.of(made, made.withTrust(.5), made.withInspection(.5), made.withGrudge(.2), made.inQuiet())
                    .map(RandomCase::negotiation)
                    .flatMap(negotiation -> Stream.of(.05, .0500001, .3).map(danger -> with(negotiation, danger)))
                    .forEach(world -> assertThat(played(Table.of(world, seed, common), world))
                            .usingRecursiveComparison()
                            .isEqualTo(played(Table.of(world, seed), world)));
        });
    }

    @Test
    void theSameWorldAgainIsWorkedOutNoMore() {
        var world = RandomCase.of(104).withNoise(.05).negotiation();
        var common = new Common();
        played(Table.of(world, 1, common), world);
        long before = common.met();

        played(Table.of(world, 1, common), world);

        assertThat(common.met()).isGreaterThan(before + 10);
    }

    /// What is never read may be anything.
    @Test
    void anAssumptionThatNobodyReadsChangesNothingThatIsWorkedOut() {
        var world = RandomCase.of(104).withNoise(.05).negotiation();
        var common = new Common();
        played(Table.of(with(world, .1, "nobody reads this", .2), 1, common), world);
        long before = common.met();

        played(Table.of(with(world, .1, "nobody reads this", .3), 1, common), world);

        assertThat(common.met()).isGreaterThan(before + 10);
    }

    private static Block played(Table table, Negotiation world) {
        return table.play(RandomCase.profile(world)).block(0, 8);
    }

    private static Negotiation with(Negotiation world, double danger) {
        return with(world, danger, "colour", 0);
    }

    private static Negotiation with(Negotiation world, double danger, String other, double value) {
        var assumptions = Stream.concat(
                        world.assumptions().stream()
                                .map(each -> each.name().equals("danger") ? assumption("danger", danger) : each),
                        Stream.of(assumption(other, value)))
                .toList();
        return new Negotiation(
                world.periodsPerYear(),
                world.horizon(),
                world.tempo(),
                world.question(),
                world.parties(),
                world.issues(),
                world.infeasible(),
                world.instruments(),
                world.stocks(),
                world.events(),
                world.signals(),
                world.approaches(),
                assumptions);
    }

    private static Assumption assumption(String name, double value) {
        return new Assumption(name, Formula.of(value), List.of(), 0, 1, "", "", List.of());
    }
}
