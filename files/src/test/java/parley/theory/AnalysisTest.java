package parley.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.analysis.Deals;
import parley.analysis.Dossier;
import parley.analysis.Keeper;
import parley.analysis.Opening;
import parley.analysis.RangeShare;
import parley.analysis.Resting;
import parley.analysis.Shift;
import parley.casefile.CaseFile;
import parley.casefile.Change;
import parley.casefile.Reading;
import parley.conflict.Stability.Concept;
import parley.measure.Reason;
import parley.negotiation.Case;
import parley.negotiation.Negotiation;
import parley.standing.Ground;
import parley.standing.Grounds;

/// What is said of cases without playing them.
final class AnalysisTest {

    private static final Path CASES = Path.of(System.getProperty("parley.root", ".."), "cases");

    private static Case read(String name, byte[] content, String... changes) {
        var replaced = Arrays.stream(changes)
                .map(change -> change.split(" = ", 2))
                .map(parts -> new Change(parts[0], parts[1], "test"))
                .toList();
        return switch (CaseFile.read(name, content, replaced, List.of())) {
            case Reading.Read read -> read.negotiation();
            case Reading.Faulty faulty -> throw new AssertionError(name + ": " + faulty.faults());
        };
    }

    private static Case file(String name, String... changes) {
        try {
            return read(name, Files.readAllBytes(CASES.resolve(name)), changes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Negotiation text(String yaml) {
        return read("text", yaml.getBytes(StandardCharsets.UTF_8)).base();
    }

    private static Deals deals(Negotiation negotiation) {
        return Deals.of("a view", negotiation, Deals.Asked.NOTHING);
    }

    private static List<Negotiation> worlds() {
        var worlds = new ArrayList<Negotiation>();
        worlds.add(file("teaching/river-treaty.yaml").base());
        file("us-iran/2025.yaml").views().forEach(view -> worlds.add(view.negotiation()));
        return worlds;
    }

    @Test
    void everyValueIsTheMeanOfItsGrounds() {
        for (var negotiation : worlds()) {
            var opening = Opening.of(negotiation, Map.of());
            var model = opening.world().model();
            int outcome = lastFeasible(opening);
            var grounds = Grounds.of(opening.perception(), opening.scene(), outcome);
            for (int actor = 0; actor < model.actors(); actor++) {
                for (int type = 0; type < model.types(model.partyOf(actor)); type++) {
                    int role = model.role(actor, type);
                    assertThat(mean(grounds.inForce(actor, role)))
                            .isCloseTo(grounds.appraisal().worth(role), within(1e-9));
                    var none = Grounds.noDeal(opening.perception(), opening.scene(), actor, role);
                    assertThat(mean(none)).isCloseTo(opening.perception().noDeal(role), within(1e-9));
                }
            }
            for (int party = 0; party < model.parties(); party++) {
                for (int type = 0; type < model.types(party); type++) {
                    performer(grounds, party, type);
                }
            }
        }
    }

    private static void performer(Grounds grounds, int party, int type) {
        var appraisal = grounds.appraisal();
        assertThat(mean(grounds.honour(party, type))).isCloseTo(appraisal.honour(party, type), within(1e-9));
        grounds.breaches(party).stream()
                .mapToDouble(set -> mean(grounds.cheat(party, type, set)))
                .max()
                .ifPresent(best -> assertThat(best).isCloseTo(appraisal.cheat(party, type), within(1e-9)));
    }

    private static int lastFeasible(Opening opening) {
        var space = opening.world().model().space();
        return IntStream.range(0, space.size()).filter(space::feasible).max().orElseThrow();
    }

    private static double mean(List<Ground> grounds) {
        return grounds.stream()
                .mapToDouble(ground -> ground.weight() * ground.value())
                .sum();
    }

    @Test
    void everySideIsExplainedByTermsThatAddUp() {
        for (var negotiation : worlds()) {
            var deals = deals(negotiation);
            var valuation = deals.bargaining().valuation();
            for (int deal : deals.bargaining().frontier()) {
                var dossier = Dossier.of(deals, valuation.deals().apply(deal));
                for (int actor = 0; actor < valuation.actors().size(); actor++) {
                    var side = dossier.sides().get(actor);
                    assertThat(side.deal().value()).isCloseTo(valuation.values()[actor][deal], within(1e-9));
                    assertThat(side.none().value()).isCloseTo(valuation.floors()[actor], within(1e-9));
                    addsUp(side.deal());
                    addsUp(side.none());
                }
            }
        }
    }

    private static void addsUp(Reason reason) {
        var parts = reason.parts().stream()
                .filter(part -> part.unit() == Reason.Unit.UTILITY)
                .toList();
        assertThat(parts.stream().mapToDouble(Reason::value).sum()).isCloseTo(reason.value(), within(1e-9));
        var earned = parts.getFirst();
        assertThat(earned.parts().stream()
                        .filter(part -> part.unit() == Reason.Unit.UTILITY)
                        .mapToDouble(Reason::value)
                        .sum())
                .isCloseTo(earned.value(), within(1e-9));
    }

    private static final String RIVER = "teaching/river-treaty.yaml";

    /// Both sides pay and share, and nobody looks: then the opportunist takes the money and the water.
    private static Keeper opportunist(int[] deal, String... changes) {
        var deals = deals(file(RIVER, changes).base());
        var dossier = Dossier.of(deals, deal);
        return dossier.holding().orElseThrow().keepers().stream()
                .filter(keeper -> keeper.type().equals("opportunist"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withTheVerificationOrPenaltyNamedABreachJustPaysNoMore() {
        var shared = new int[] {1, 0, 1};
        var keeper = opportunist(shared);
        assertThat(keeper.keeps()).isFalse();
        double chance = keeper.verification().orElseThrow();
        var seen = opportunist(shared, "issues.share.verified = " + chance);
        assertThat(seen.margin()).isCloseTo(0, within(1e-6));
        assertThat(opportunist(shared, "issues.share.verified = " + (chance - 0.02))
                        .keeps())
                .isFalse();
        var inspected = new int[] {2, 2, 2};
        double penalty = opportunist(inspected).penalty().orElseThrow();
        assertThat(opportunist(inspected, "parties.upstream.penalty = " + penalty)
                        .margin())
                .isCloseTo(0, within(1e-6));
    }

    @Test
    void theCheapestChangeIsKeptByEverybodyAndInTheZone() {
        var deals = deals(file(RIVER).base());
        var holding = Dossier.of(deals, new int[] {2, 0, 2}).holding().orElseThrow();
        assertThat(holding.selfEnforcing()).isFalse();
        var change = holding.change().orElseThrow();
        var changed = Dossier.of(deals, change.options());
        assertThat(changed.holding().orElseThrow().selfEnforcing()).isTrue();
        assertThat(changed.sides())
                .allSatisfy(side -> assertThat(side.surplus()).isGreaterThanOrEqualTo(-1e-9));
    }

    /// Nothing but a collapse at a constant rate ends the deal: survival is exponential.
    @Test
    void aDealUnderOneConstantRateLivesExponentially() {
        var deals = deals(text("""
                parley: 1
                case: Fire
                period: month
                parties: {a: {patience: 0.9 per year}, b: {patience: 0.9 per year}}
                issues: {x: {options: [no, yes], performed by: a}, z: {options: [no, yes], performed by: b}}
                interests:
                  a: {weights: {x: 0.4, z: 0.6}, values: {x: [1, 0], z: [0, 1]}}
                  b: {weights: {x: 0.6, z: 0.4}, values: {x: [0, 1], z: [1, 0]}}
                events: {fire: {rate: 0.02, ends: fire}}
                """.replace("[no, yes]", "[kept, given]")));
        var life = Dossier.of(deals, new int[] {1, 1}).holding().orElseThrow().life();
        assertThat(life.years().getOrDefault(5, 0.0)).isCloseTo(StrictMath.exp(-0.02 * 60), within(1e-12));
        assertThat(life.mean()).isCloseTo(1 / (1 - StrictMath.exp(-0.02)) / 12, within(1e-9));
        assertThat(life.ends()).containsOnlyKeys("fire");
    }

    private static final String PLAIN = """
            parley: 1
            case: A purchase
            parties: {buyer: {losses: {weight: 2, curve: 0.9}}, seller: {reservation: FLOOR}}
            issues:
              price: {options: [high, middle, low], performed by: seller}
              volume: {options: [small, large], performed by: buyer}
              quality: {options: [plain, fine], performed by: seller}
            infeasible: [{price: low, quality: fine}]
            interests:
              buyer:
                weights: {price: 0.5, volume: 0.2, quality: 0.3}
                values: {price: [0, 0.6, 1], volume: [1, 0], quality: [0, 1]}
                gate: {core: price, at least: 0.5, hold back: 0.7}
              seller:
                weights: {price: 0.5, volume: 0.3, quality: 0.2}
                values: {price: [1, 0.5, 0], volume: [0, 1], quality: [1, 0]}
                links: [{at least: {volume: large, quality: fine}, bonus: 0.15}]
            """;

    @Test
    void whatACaseStatesIsWhatItsWorldHolds() {
        var negotiation = text(PLAIN.replace("{reservation: FLOOR}", "{}"));
        var valuation = deals(negotiation).bargaining().valuation();
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
        var closed = deals(text(PLAIN.replace("FLOOR", "0.95"))).bargaining();
        assertThat(closed.zone().open()).isFalse();
        assertThat(closed.zone().closedBy()).contains("seller");
        assertThat(closed.solution("nash").outcomes()).isEmpty();
        assertThat(closed.none()).contains("individually rational").contains("seller");
        double less = closed.zone().openings().stream()
                .filter(opener -> opener.lower().containsKey("seller"))
                .findFirst()
                .orElseThrow()
                .total();
        assertThat(deals(text(PLAIN.replace("FLOOR", Double.toString(0.95 - less))))
                        .bargaining()
                        .zone()
                        .open())
                .isTrue();
        assertThat(deals(text(PLAIN.replace("FLOOR", Double.toString(0.95 - less + 1e-6))))
                        .bargaining()
                        .zone()
                        .open())
                .isFalse();
    }

    /// The river case with inspectors that see nothing and an upstream that nobody trusts.
    private static Negotiation distrustful(double seen, double trust, String downstreamBelieves) {
        try {
            String river = Files.readString(CASES.resolve("teaching/river-treaty.yaml"))
                    .replace("downstream: {patience", "downstream: {" + downstreamBelieves + "patience");
            return read(
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
        var closed = deals(distrustful(0, 0.02, ""));
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
        assertThat(Shift.of(deals(distrustful(0.4, 0.6, "")))).isEmpty();
    }

    private static boolean open(Negotiation negotiation) {
        return deals(negotiation).bargaining().zone().open();
    }

    @Test
    void theShareOfARangeInWhichAZoneIsOpenIsCounted() {
        var all = RangeShare.of(
                file("teaching/river-treaty.yaml"),
                deals(file("teaching/river-treaty.yaml").base()));
        assertThat(all).isEqualTo(new RangeShare(16, 16, false));
        var views = """
                assumptions: {offered: {default: 0.5, range: [0, 1], meaning: what is kept back}}
                views:
                  one: {set: {offered: {value: 0.5, within: [0.4, 0.8]}}}
                """;
        var subject = read(
                "banded", (PLAIN.replace("FLOOR", "offered") + views).getBytes(StandardCharsets.UTF_8), new String[0]);
        var view = subject.views().getFirst();
        var some = RangeShare.of(subject, Deals.of(view.name(), view.negotiation(), Deals.Asked.NOTHING));
        double last = lastOpen();
        assertThat(some.own()).isTrue();
        assertThat((double) some.open() / some.points()).isCloseTo((last - 0.4) / 0.4, within(0.1));
        assertThat(RangeShare.of(subject, deals(text(PLAIN.replace("FLOOR", "0.2"))))
                        .points())
                .isZero();
    }

    /// The highest floor of the seller at which the zone of the plain case is open.
    private static double lastOpen() {
        double open = 0;
        double closed = 1;
        while (closed - open > 1e-9) {
            double middle = (open + closed) / 2;
            if (open(text(PLAIN.replace("FLOOR", Double.toString(middle))))) {
                open = middle;
            } else {
                closed = middle;
            }
        }
        return open;
    }

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
        var negotiation = text(dilemma(
                "{ranking: [{first: defect, second: cooperate}, {first: cooperate, second: cooperate},"
                        + " {first: defect, second: defect}, {first: cooperate, second: defect}]}",
                "{ranking: [{first: cooperate, second: defect}, {first: cooperate, second: cooperate},"
                        + " {first: defect, second: defect}, {first: defect, second: cooperate}]}"));
        var bargaining = deals(negotiation).bargaining();
        assertThat(bargaining.zone().size()).hasValue(1);
        assertThat(bargaining.valuation().terms(bargaining.solution("nash").outcomes()[0]))
                .containsEntry("first", "cooperate")
                .containsEntry("second", "cooperate");
        assertThat(bargaining.frontier()).hasSize(3);
        assertThat(Dossier.of(deals(negotiation), new int[] {1, 1}).sides())
                .extracting(side -> side.surplus())
                .allSatisfy(gain -> assertThat(gain).isCloseTo(1 / 3.0, within(1e-12)));
    }

    /// `checks.md`, by rankings and by statements.
    @ParameterizedTest
    @CsvSource({"NASH,0", "GMR,0 3", "SMR,0 3", "SEQ,0 3", "SIM,0 3"})
    void theDilemmaRestsWhereItShould(Concept concept, String expected) {
        var ranked = text(
                dilemma(
                        "{ranking: [{first: defect, second: cooperate}, {first: cooperate, second: cooperate}, {first: defect, second: defect}, {}]}",
                        "{ranking: [{first: cooperate, second: defect}, {first: cooperate, second: cooperate}, {first: defect, second: defect}, {}]}"));
        var stated = text(dilemma(
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
                text("""
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
        var bargaining = deals(text("""
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
