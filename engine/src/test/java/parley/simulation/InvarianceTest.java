package parley.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import parley.deal.Issue;
import parley.deal.Performer;
import parley.formula.Formula;

/// Names, order and scales carry no meaning, on random small cases walked to their last path.
final class InvarianceTest {

    private static void same(Map<String, Double> found, Map<String, Double> expected) {
        assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        expected.forEach((name, value) -> assertThat(found.get(name)).as(name).isCloseTo(value, within(1e-9)));
    }

    @Test
    void relabelling_parties_relabels_the_result() {
        Seeds.tryEach(5, seed -> {
            var negotiation = RandomCase.of(seed).negotiation();
            var parties = negotiation.parties().reversed();
            var turned = RandomCase.with(negotiation, parties, negotiation.issues());

            same(Exact.of(turned).overall(), Exact.of(negotiation).overall());
        });
    }

    @Test
    void relabelling_issues_relabels_the_result() {
        Seeds.tryEach(5, seed -> {
            var negotiation = RandomCase.of(seed).negotiation();
            var issues = negotiation.issues().reversed();
            var turned = RandomCase.with(negotiation, negotiation.parties(), issues);

            same(Exact.of(turned).overall(), Exact.of(negotiation).overall());
        });
    }

    @Test
    void an_issue_of_no_weight_left_as_it_is_changes_nothing() {
        Seeds.tryEach(5, seed -> {
            var negotiation = RandomCase.of(seed).negotiation();
            var issues = new ArrayList<>(negotiation.issues());
            issues.add(
                    1,
                    new Issue(
                            "idle",
                            List.of("today", "other"),
                            0,
                            new Performer.One("b"),
                            Formula.of(.5),
                            Formula.of(9),
                            Map.of(),
                            Set.of()));
            var larger = RandomCase.with(negotiation, negotiation.parties(), issues);

            same(Exact.of(larger).overall(), Exact.of(negotiation).overall());
        });
    }

    /// Depth adds up utilities of different parties, so it changes with their scales.
    @Test
    void stretching_and_shifting_utilities_changes_no_choice() {
        var scale = Map.of("a", .4, "b", 2.5);
        var shift = Map.of("a", .3, "b", -.7);
        Seeds.tryEach(6, seed -> {
            var plain = Exact.of(RandomCase.of(seed).negotiation()).overall();
            var stretched = Exact.of(RandomCase.of(seed).stretched(scale, shift).negotiation())
                    .overall();
            var expected = new LinkedHashMap<String, Double>();
            plain.forEach((name, value) -> {
                var actor = name.startsWith("Utility[actor=") ? name.substring(14, 15) : "";
                if (!name.startsWith("Tail") && !name.equals("DEPTH")) {
                    expected.put(name, scale.getOrDefault(actor, 1.0) * value + shift.getOrDefault(actor, 0.0));
                }
            });
            stretched.keySet().removeIf(name -> name.startsWith("Tail") || name.equals("DEPTH"));

            same(stretched, expected);
        });
    }
}
