package parley.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.formula.Formula;
import parley.negotiation.Assumption;
import parley.negotiation.Negotiation;
import parley.negotiation.Question;
import parley.negotiation.Source;
import parley.negotiation.View;

final class DisagreementTest {

    private static View view(String name, String... settings) {
        var list = List.of(settings).stream()
                .map(text -> text.split("=", 2))
                .map(pair -> new View.Setting(pair[0], pair[1].split(" @", -1)[0], "", source(pair[1]), List.of()))
                .toList();
        var assumptions = List.of("a", "b", "c").stream()
                .map(each -> assumption(each, value(each, list)))
                .toList();
        var negotiation = new Negotiation(
                12,
                10,
                Formula.ONE,
                new Question("us", "best"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                java.util.Map.of(),
                assumptions);
        return new View(name, List.of(), false, "", list, negotiation);
    }

    private static List<Source> source(String text) {
        var parts = text.split(" @", -1);
        return parts.length < 2 ? List.of() : List.of(new Source(parts[1], 1, List.of()));
    }

    private static double value(String name, List<View.Setting> settings) {
        return settings.stream()
                .filter(setting -> setting.path().equals(name))
                .mapToDouble(setting -> Double.parseDouble(setting.text()))
                .findFirst()
                .orElse(0.5);
    }

    private static Assumption assumption(String name, double value) {
        return new Assumption(name, Formula.of(value), List.of(), 0, 1, "", "", List.of());
    }

    @Test
    void namesEveryValueThatDiffersAndNoOther() {
        var disagreement = Disagreement.of(view("P", "a=0.1", "b=0.5", "c=0.3"), view("Q", "a=0.9", "c=0.3"));
        assertThat(disagreement.groups()).extracting(Disagreement.Group::name).containsExactly("a");
        assertThat(disagreement.groups().getFirst().items().getFirst().from()).isEqualTo("0.1");
    }

    @Test
    void aValueThatOnlyOneAuthorSetsMovesToTheCasesOwn() {
        var disagreement = Disagreement.of(view("P", "a=0.1"), view("Q", "b=0.9"));
        assertThat(disagreement.moves(0b00)).containsExactly(new Move("a", "0.1"));
        assertThat(disagreement.moves(0b01)).isEmpty();
        assertThat(disagreement.moves(0b10)).containsExactly(new Move("a", "0.1"), new Move("b", "0.9"));
        assertThat(disagreement.moves(0b11)).containsExactly(new Move("b", "0.9"));
        assertThat(disagreement.groups().get(1).items().getFirst().from()).isEqualTo("0.5");
    }

    @Test
    void movingSomeThereIsMovingTheRestBack() {
        var disagreement = Disagreement.of(view("P", "a=0.1", "c=0.2"), view("Q", "b=0.9", "c=0.8"));
        for (long set = 0; set < 8; set++) {
            assertThat(disagreement.moves(set))
                    .isEqualTo(disagreement.reversed().moves(7 & ~set));
        }
    }

    @Test
    void probabilitiesThatAddUpMoveTogether() {
        var disagreement = Disagreement.of(
                view("P", "parties.us.types.kind.prior=0.1", "parties.us.types.grim.prior=0.9"), view("Q", "a=0.9"));
        assertThat(disagreement.groups())
                .extracting(Disagreement.Group::name)
                .containsExactly("parties.us.types.kind.prior + parties.us.types.grim.prior", "a");
    }

    @Test
    void whatRestsOnTheSamePassagesMovesTogetherIfAsked() {
        var disagreement = Disagreement.of(view("P", "a=0.1 @x", "b=0.2 @x", "c=0.3 @y"), view("Q"));
        assertThat(disagreement.groups()).hasSize(3);
        assertThat(disagreement.byPassage().groups())
                .extracting(Disagreement.Group::name)
                .containsExactly("a + b", "c");
        assertThat(disagreement.together("", Set.of("a", "c")).groups())
                .extracting(Disagreement.Group::name)
                .containsExactly("a + c", "b");
    }

    @Test
    void aGroupIsCalledAsItsAskerSaysElseByItsFirst() {
        var disagreement = Disagreement.of(view("P", "a=0.1", "b=0.2", "c=0.3"), view("Q"));
        assertThat(disagreement.together("luck", Set.of("a", "b", "c")).groups())
                .extracting(Disagreement.Group::label)
                .containsExactly("luck");
        assertThat(disagreement.together("luck", Set.of("a", "b")).byPassage().groups())
                .extracting(Disagreement.Group::name)
                .containsExactly("luck", "c");
        assertThat(disagreement.together("", Set.of("a", "b", "c")).groups())
                .extracting(Disagreement.Group::label)
                .containsExactly("a and 2 more");
        assertThat(disagreement.together("", Set.of("a", "b")).groups())
                .extracting(Disagreement.Group::label)
                .containsExactly("a + b", "c");
    }

    @Test
    void viewsThatAgreeLeaveNothingToMove() {
        assertThat(Disagreement.of(view("P", "a=0.1"), view("Q", "a=0.1")).groups())
                .isEmpty();
    }
}
