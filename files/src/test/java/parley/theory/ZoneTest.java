package parley.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.analysis.Deals;
import parley.analysis.Opening;
import parley.analysis.RangeShare;
import parley.analysis.Shift;
import parley.negotiation.Negotiation;

/// What could be agreed, and what would open a zone of agreement that is closed.
final class ZoneTest {

    @Test
    void whatACaseStatesIsWhatItsWorldHolds() {
        var negotiation = Examples.text(Examples.PLAIN.replace("{reservation: FLOOR}", "{}"));
        var valuation = Examples.deals(negotiation).bargaining().valuation();
        var world = Opening.of(negotiation, Map.of()).world();
        var space = world.model().space();
        assertThat(valuation.outcomes()).isEqualTo(BigInteger.TEN);
        assertThat(valuation.size()).isEqualTo(9);
        for (int deal = 0; deal < valuation.size(); deal++) {
            var options = valuation.deals().apply(deal);
            int outcome = space.statusQuo();
            for (int k = 0; k < options.length; k++) {
                outcome = space.with(outcome, k, options[k]);
            }
            assertThat(valuation.values()[0][deal]).isCloseTo(world.utility(0, outcome), within(1e-12));
            assertThat(valuation.values()[1][deal]).isCloseTo(world.utility(1, outcome), within(1e-12));
        }
    }

    @Test
    void aClosedZoneSaysWhoClosesItAndByHowMuch() {
        var closed = Examples.deals(Examples.text(Examples.PLAIN.replace("FLOOR", "0.95")))
                .bargaining();
        assertThat(closed.zone().open()).isFalse();
        assertThat(closed.zone().closedBy()).contains("seller");
        assertThat(closed.solution("nash").outcomes()).isEmpty();
        assertThat(closed.none()).contains("individually rational").contains("seller");
        double less = closed.zone().openings().stream()
                .filter(opener -> opener.lower().containsKey("seller"))
                .findFirst()
                .orElseThrow()
                .total();
        assertThat(Examples.deals(Examples.text(Examples.PLAIN.replace("FLOOR", Double.toString(0.95 - less))))
                        .bargaining()
                        .zone()
                        .open())
                .isTrue();
        assertThat(Examples.deals(Examples.text(Examples.PLAIN.replace("FLOOR", Double.toString(0.95 - less + 1e-6))))
                        .bargaining()
                        .zone()
                        .open())
                .isFalse();
    }

    /// The river case with inspectors that see nothing and an upstream that nobody trusts.
    private static Negotiation distrustful(double seen, double trust, String downstreamBelieves) {
        try {
            String river = Files.readString(Examples.CASES.resolve("teaching/river-treaty.yaml"))
                    .replace("downstream: {patience", "downstream: {" + downstreamBelieves + "patience");
            return Examples.read(
                            "river",
                            river.getBytes(StandardCharsets.UTF_8),
                            "seen_by_inspectors = " + seen,
                            "parties.upstream.types.keeper.believed = " + trust,
                            "parties.upstream.types.opportunist.believed = " + (1 - trust))
                    .base();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void aClosedZoneSaysWhichSingleNumberOpensIt() {
        var closed = Examples.deals(distrustful(0, 0.02, ""));
        assertThat(closed.bargaining().zone().open()).isFalse();
        var shifts = Shift.of(closed);
        assertThat(shifts).extracting(Shift::way).isSorted();
        var seen = shifts.stream().filter(Shift::forAll).findFirst().orElseThrow();
        assertThat(seen.what()).isEqualTo("seen_by_inspectors");
        assertThat(seen.from()).isZero();
        assertThat(open(distrustful(seen.to() + 1e-5, 0.02, ""))).isTrue();
        assertThat(open(distrustful(seen.to() - 1e-5, 0.02, ""))).isFalse();
        var trust = shifts.stream()
                .filter(shift -> shift.what().equals("trust(upstream)"))
                .findFirst()
                .orElseThrow();
        assertThat(trust.from()).isCloseTo(0.02, within(1e-12));
        assertThat(open(distrustful(0, trust.to() + 1e-5, ""))).isTrue();
        assertThat(open(distrustful(0, trust.to() - 1e-5, ""))).isFalse();
        var belief = shifts.stream()
                .filter(shift -> shift.by().equals("downstream"))
                .findFirst()
                .orElseThrow();
        assertThat(open(distrustful(0, 0.02, "believes: {seen_by_inspectors: " + (belief.to() + 1e-5) + "}, ")))
                .isTrue();
        assertThat(open(distrustful(0, 0.02, "believes: {seen_by_inspectors: " + (belief.to() - 1e-5) + "}, ")))
                .isFalse();
        assertThat(Shift.of(Examples.deals(distrustful(0.4, 0.6, "")))).isEmpty();
    }

    private static boolean open(Negotiation negotiation) {
        return Examples.deals(negotiation).bargaining().zone().open();
    }

    @Test
    void theShareOfARangeInWhichAZoneIsOpenIsCounted() {
        var all = RangeShare.of(
                Examples.file("teaching/river-treaty.yaml"),
                Examples.deals(Examples.file("teaching/river-treaty.yaml").base()));
        assertThat(all).isEqualTo(new RangeShare(16, 16, false));
        var views = """
                assumptions: {offered: {default: 0.5, range: [0, 1], meaning: what is kept back}}
                views:
                  one: {set: {offered: {value: 0.5, within: [0.4, 0.8]}}}
                """;
        var subject = Examples.read(
                "banded",
                (Examples.PLAIN.replace("FLOOR", "offered") + views).getBytes(StandardCharsets.UTF_8),
                new String[0]);
        var view = subject.views().getFirst();
        var some = RangeShare.of(subject, Deals.of(view.name(), view.negotiation(), Deals.Asked.NOTHING));
        double last = lastOpen();
        assertThat(some.own()).isTrue();
        assertThat((double) some.open() / some.points()).isCloseTo((last - 0.4) / 0.4, within(0.1));
        assertThat(RangeShare.of(subject, Examples.deals(Examples.text(Examples.PLAIN.replace("FLOOR", "0.2"))))
                        .points())
                .isZero();
    }

    /// The highest floor of the seller at which the zone of the plain case is open.
    private static double lastOpen() {
        double open = 0;
        double closed = 1;
        while (closed - open > 1e-9) {
            double middle = (open + closed) / 2;
            if (open(Examples.text(Examples.PLAIN.replace("FLOOR", Double.toString(middle))))) {
                open = middle;
            } else {
                closed = middle;
            }
        }
        return open;
    }

    /// A hundred million million outcomes, with links, a gate and a combination ruled out: merged, not listed.
    @Test
    void aHugeCaseIsMerged() {
        var issues = new StringBuilder();
        var weights = new StringBuilder();
        var rising = new StringBuilder();
        var falling = new StringBuilder();
        for (int k = 0; k < 14; k++) {
            issues.append("  i")
                    .append(k)
                    .append(": {options: [a0, a1, a2, a3, a4, a5, a6, a7, a8, a9], performed by: one}\n");
            weights.append(k > 0 ? ", " : "").append("i").append(k).append(": ").append(k < 13 ? "0.07" : "0.09");
            rising.append(k > 0 ? ", " : "").append("i").append(k).append(": {from: 0, to: 1}");
            falling.append(k > 0 ? ", " : "")
                    .append("i")
                    .append(k)
                    .append(": {from: ")
                    .append((k + 1) / 14.0)
                    .append(", to: 0}");
        }
        var bargaining = Examples.deals(Examples.text("""
                parley: 1
                case: Huge
                parties: {one: {reservation: 0.1}, two: {reservation: 0.1}}
                issues:
                ISSUES
                infeasible: [{i0: a1, i1: a1}]
                interests:
                  one: {weights: {WEIGHTS}, values: {RISING}, links: [{at least: {i2: a5, i3: a5}, bonus: 0.05}]}
                  two: {weights: {WEIGHTS}, values: {FALLING}, gate: {core: i4, at least: 0.1, hold back: 0.5}}
                """.replace("ISSUES\n", issues)
                        .replace("WEIGHTS", weights)
                        .replace("RISING", rising)
                        .replace("FALLING", falling)))
                .bargaining();
        assertThat(bargaining.valuation().whole()).isFalse();
        assertThat(bargaining.valuation().outcomes())
                .isEqualTo(BigInteger.TEN.pow(14).subtract(BigInteger.TEN.pow(12)));
        assertThat(bargaining.zone().open()).isTrue();
        assertThat(bargaining.frontier()).hasSizeGreaterThan(50);
        assertThat(bargaining.solution("nash").outcomes()).isNotEmpty();
    }
}
