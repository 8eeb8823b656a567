package parley.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.analysis.Deals;
import parley.analysis.Dossier;
import parley.analysis.Resting;
import parley.conflict.Stability.Concept;

/// Where parties that only rank outcomes come to rest.
final class RestingTest {

    private static String dilemma(String one, String two) {
        return """
                parley: 1
                case: The prisoners' dilemma
                parties:
                  one: {preferences: ONE}
                  two: {preferences: TWO}
                issues:
                  first: {options: [defect, cooperate], performed by: one}
                  second: {options: [defect, cooperate], performed by: two}
                """.replace("ONE", one).replace("TWO", two);
    }

    @Test
    void whereACaseOnlyRanksOutcomesDealsAreWorthTheirRanks() {
        var negotiation = Examples.text(dilemma(
                "{ranking: [{first: defect, second: cooperate}, {first: cooperate, second: cooperate},"
                        + " {first: defect, second: defect}, {first: cooperate, second: defect}]}",
                "{ranking: [{first: cooperate, second: defect}, {first: cooperate, second: cooperate},"
                        + " {first: defect, second: defect}, {first: defect, second: cooperate}]}"));
        var bargaining = Examples.deals(negotiation).bargaining();
        assertThat(bargaining.zone().size()).hasValue(1);
        assertThat(bargaining.valuation().terms(bargaining.solution("nash").outcomes()[0]))
                .containsEntry("first", "cooperate")
                .containsEntry("second", "cooperate");
        assertThat(bargaining.frontier()).hasSize(3);
        assertThat(Dossier.of(Examples.deals(negotiation), new int[] {1, 1}).sides())
                .extracting(side -> side.surplus())
                .allSatisfy(gain -> assertThat(gain).isCloseTo(1 / 3.0, within(1e-12)));
    }

    /// `checks.md`, by rankings and by statements.
    @ParameterizedTest
    @CsvSource({"NASH,0", "GMR,0 3", "SMR,0 3", "SEQ,0 3", "SIM,0 3"})
    void theDilemmaRestsWhereItShould(Concept concept, String expected) {
        var ranked = Examples.text(
                dilemma(
                        "{ranking: [{first: defect, second: cooperate}, {first: cooperate, second: cooperate}, {first: defect, second: defect}, {}]}",
                        "{ranking: [{first: cooperate, second: defect}, {first: cooperate, second: cooperate}, {first: defect, second: defect}, {}]}"));
        var stated = Examples.text(dilemma(
                "{priorities: [{second: cooperate}, {first: defect}]}",
                "{priorities: [{first: cooperate}, {second: defect}]}"));
        for (var negotiation : List.of(ranked, stated)) {
            var resting = Resting.of("a view", negotiation, Deals.Asked.NOTHING);
            assertThat(resting.stability().equilibria(concept))
                    .containsExactly(Arrays.stream(expected.split(" "))
                            .mapToInt(Integer::parseInt)
                            .toArray());
            assertThat(resting.words(3)).isEqualTo("first=cooperate, second=cooperate");
        }
    }

    /// FraserHipel1984 as a case file: an air strike cannot be taken back, to withdraw and to escalate exclude each
    /// other.
    @Test
    void theCubanMissilesAsACaseFile() {
        var states = List.of(4, 6, 5, 7, 2, 1, 3, 0, 11, 9, 10, 8);
        var soviet = List.of(0, 4, 6, 2, 5, 1, 7, 3, 11, 9, 10, 8);
        var resting = Resting.of(
                "a view",
                Examples.text("""
                        parley: 1
                        case: Missiles
                        parties:
                          us: {preferences: {ranking: US}}
                          ussr: {preferences: {ranking: USSR}}
                        issues:
                          strike: {options: [spared, struck], performed by: us, irreversible: [struck]}
                          blockade: {options: [open, closed], performed by: us}
                          withdraw: {options: [kept, gone], performed by: ussr}
                          escalate: {options: [calm, worse], performed by: ussr}
                        infeasible: [{withdraw: gone, escalate: worse}]
                        """.replace("ranking: USSR", "ranking: " + ranking(soviet))
                        .replace("ranking: US}", "ranking: " + ranking(states) + "}")),
                Deals.Asked.NOTHING);
        assertThat(resting.stability().equilibria(Concept.NASH)).containsExactly(5);
        assertThat(resting.stability().equilibria(Concept.GMR)).containsExactly(0, 1, 2, 4, 5, 6, 7);
        assertThat(resting.stability().equilibria(Concept.SMR)).containsExactly(0, 1, 2, 4, 5, 6, 7);
        assertThat(resting.stability().equilibria(Concept.SEQ)).containsExactly(4, 5, 6);
        assertThat(resting.stability().equilibria(Concept.SIM)).containsExactly(5);
    }

    private static String ranking(List<Integer> best) {
        return "["
                + String.join(
                        ", ",
                        best.stream()
                                .map(state -> "{strike: " + ((state & 1) > 0 ? "struck" : "spared") + ", blockade: "
                                        + ((state & 2) > 0 ? "closed" : "open") + ", withdraw: "
                                        + ((state & 4) > 0 ? "gone" : "kept") + ", escalate: "
                                        + ((state & 8) > 0 ? "worse" : "calm") + "}")
                                .toList())
                + "]";
    }
}
