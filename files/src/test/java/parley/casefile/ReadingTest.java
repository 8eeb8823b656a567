package parley.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.approach.Approach;
import parley.approach.Stages;
import parley.approach.Then;
import parley.deal.Performer;
import parley.formula.Evaluation;
import parley.formula.Formula;
import parley.formula.Symbol;
import parley.negotiation.Assumption;
import parley.negotiation.Case;
import parley.negotiation.Negotiation;
import parley.negotiation.View;
import parley.party.Party;
import parley.party.Preferences;
import parley.situation.Event;

/// What the sample of the format becomes.
final class ReadingTest {

    private static final String RIVER = Samples.text("river-treaty.yaml");
    private static final Case CASE = Samples.read(RIVER);
    private static final Negotiation BASE = CASE.base();

    @Test
    void theSampleIsReadWithoutAWarning() {
        assertThat(Samples.faults(Samples.reading(RIVER))).isEmpty();
        assertThat(CASE.title()).isEqualTo("River treaty");
        assertThat(CASE.sources()).containsEntry("okoye", "okoye.txt").hasSize(3);
        assertThat(CASE.leavesOut()).containsExactly("climate trend", "the third riparian's election");
        assertThat(BASE.periodsPerYear()).isEqualTo(12);
        assertThat(BASE.question().advise()).isEqualTo("downstream");
    }

    @Test
    void patienceIsConvertedToOnePeriod() {
        assertThat(number(upstream(BASE).patience())).isEqualTo(StrictMath.pow(0.97, 1 / 12.0), within(1e-15));
        assertThat(number(upstream(read("patience: 0.97 per year", "patience: 0.9 per period"))
                        .patience()))
                .isEqualTo(0.9);
        assertThat(number(upstream(read("patience: 0.97 per year", "patience: 0.9 per quarter"))
                        .patience()))
                .isEqualTo(StrictMath.pow(0.9, 1 / 3.0), within(1e-15));
        assertThat(number(upstream(read("patience: 0.97 per year", "patience: 0.9 per 2 years"))
                        .patience()))
                .isEqualTo(StrictMath.pow(0.9, 1 / 24.0), within(1e-15));
        assertThat(number(upstream(read("patience: 0.97 per year", "patience: 0.97"))
                        .patience()))
                .isEqualTo(number(upstream(BASE).patience()));
    }

    @Test
    void patienceMayReadAnAssumption() {
        var text = Samples.with(
                Samples.with(RIVER, "patience: 0.97 per year", "patience: 1 - rush per year"),
                "assumptions:\n",
                "assumptions:\n  rush: {default: 0.19, range: [0, 0.5]}\n");
        var patience = upstream(Samples.read(text).base()).patience();
        assertThat(Evaluation.value(patience.tree(), _ -> 0.19))
                .isEqualTo(StrictMath.pow(0.81, 1 / 12.0), within(1e-15));
        assertThat(patience.text()).isEqualTo("1 - rush per year");
    }

    @Test
    void periodsMayBeSeveralWeeks() {
        assertThat(read("period: month", "period: 2 weeks").periodsPerYear()).isEqualTo(365.25 / 14, within(1e-12));
        assertThat(read("period: month", "period: year").periodsPerYear()).isEqualTo(1);
    }

    @Test
    void partiesWithoutTypesHaveOneThatKeepsItsWord() {
        var donor = BASE.party("donor");
        assertThat(donor.atTable()).isFalse();
        assertThat(donor.types()).singleElement().satisfies(type -> {
            assertThat(type.keepsWord()).isTrue();
            assertThat(type.prior()).isEqualTo(Formula.ONE);
        });
    }

    @Test
    void typesAndFactionsOverrideInterestsIssueByIssue() {
        var bluffer = BASE.party("downstream").types().getLast();
        assertThat(number(bluffer.interests().weights().get("share"))).isEqualTo(0.6);
        assertThat(bluffer.interests().values()).containsKeys("share", "inspections", "restraint");
        var farmers = upstream(BASE).factions().getLast();
        assertThat(farmers.interests()).hasSize(2);
        assertThat(farmers.interests().getFirst().values().get("share").stream().map(ReadingTest::number))
                .containsExactly(1.0, 0.2, 0.0);
        assertThat(number(farmers.interests().getFirst().weights().get("share")))
                .isEqualTo(0.6);
    }

    @Test
    void issuesStandAsWritten() {
        var share = BASE.issues().getFirst();
        assertThat(share.performer()).isEqualTo(new Performer.One("upstream"));
        assertThat(share.verified().symbols()).containsExactly(new Symbol.Level("inspections"));
        assertThat(BASE.issues().get(1).performer()).isEqualTo(new Performer.All());
        assertThat(BASE.issues().getLast().caps()).isEqualTo(Map.of(1, Map.of("pressure", Formula.of(0.3))));
        assertThat(BASE.infeasible()).containsExactly(Map.of("share", 2, "inspections", 0));
    }

    @Test
    void eventsKnowWhoseTypeTheyRead() {
        var collapse = BASE.events().getLast();
        assertThat(collapse.dependsOnTypeOf()).containsExactly("upstream");
        assertThat(collapse.cause())
                .isInstanceOfSatisfying(
                        Event.Cause.Rate.class,
                        rate -> assertThat(rate.rate().symbols())
                                .containsExactly(
                                        new Symbol.Assumption("collapse_rate"),
                                        new Symbol.Is("upstream", "opportunist")));
        var inferred = Samples.read(Samples.with(RIVER, "depends on type of: upstream, ", ""))
                .base();
        assertThat(inferred.events().getLast()).isEqualTo(collapse);
    }

    @Test
    void approachesHaveTheirDefaults() {
        var ultimatum = BASE.approachesOf("downstream").getLast();
        assertThat(ultimatum.ultimatums())
                .containsExactly(new Approach.Ultimatum("seize the dam", new Then.CarryOut()));
        assertThat(ultimatum.atDeadline()).isEqualTo(new Then.CarryOut());
        assertThat(ultimatum.offer()).isEqualTo(Approach.OfferRule.EXPECTED);
        var steps = BASE.approachesOf("downstream").getFirst();
        assertThat(steps.stages())
                .isEqualTo(
                        new Stages.Sequence(List.of(Map.of("inspections", 1), Map.of("share", 1, "inspections", 2))));
        assertThat(number(steps.deadline())).isInfinite();
        assertThat(steps.atDeadline()).isEqualTo(new Then.Walk());
        assertThat(steps.offer()).isEqualTo(Approach.OfferRule.ASPIRATION);
    }

    @Test
    void aViewIsThePatchedCase() {
        var okoye = CASE.views().getLast();
        assertThat(okoye.reconstructed()).isTrue();
        assertThat(okoye.recommends()).containsExactly("grand bargain");
        assertThat(okoye.settings())
                .extracting(View.Setting::path)
                .containsExactly(
                        "drought_rate",
                        "parties.upstream.types.keeper.prior",
                        "parties.upstream.types.opportunist.prior");
        assertThat(okoye.settings().getFirst().text()).isEqualTo("[0.02, 0.04]");
        assertThat(okoye.settings().getFirst().sources().getFirst().via())
                .containsExactly("Okoye", "unnamed officials");
        assertThat(number(upstream(okoye.negotiation()).types().getFirst().prior()))
                .isEqualTo(0.3);
        assertThat(number(upstream(BASE).types().getFirst().prior())).isEqualTo(0.6);
    }

    /// Views share what they do not touch with the case as written; changes from outside share nothing.
    @Test
    void aViewIsTheSameAsItsValuesSetOneByOne() {
        for (var text : List.of(RIVER, Samples.text("every-field.yaml"))) {
            for (var view : Samples.read(text).views()) {
                var changes = view.settings().stream()
                        .map(setting -> Samples.set(setting.path(), setting.text()))
                        .toArray(Change[]::new);
                assertThat(Samples.read(text, changes).base()).isEqualTo(view.negotiation());
            }
        }
    }

    @Test
    void aRangeInAViewIsDrawn() {
        var drought = CASE.views().getLast().negotiation().assumptions().getFirst();
        assertThat(drought.drawn()).containsExactly(new Assumption.Range(0.02, 0.04));
        assertThat(drought.low()).isEqualTo(0.002);
        assertThat(drought.high()).isEqualTo(0.05);
        assertThat(BASE.assumptions().getFirst().drawn()).isEmpty();
    }

    @Test
    void aRangeForANumberBecomesAnAssumptionNamedByItsPath() {
        var path = "interests.upstream.values.share.50/50";
        var base = Samples.read(RIVER, Samples.set(path, "[0.4, 0.6]")).base();
        assertThat(base.assumptions().getLast().name()).isEqualTo(path);
        assertThat(base.assumptions().getLast().drawn()).containsExactly(new Assumption.Range(0.4, 0.6));
        assertThat(upstream(base)
                        .types()
                        .getFirst()
                        .interests()
                        .values()
                        .get("share")
                        .get(1)
                        .symbols())
                .containsExactly(new Symbol.Assumption(path));
    }

    @Test
    void anotherNumberMayReadTheRangeByItsPath() {
        var keeper = "parties.upstream.types.keeper.prior";
        var base = Samples.read(
                        RIVER.substring(0, RIVER.indexOf("views:")),
                        Samples.set(keeper, "[0.2, 0.4]"),
                        Samples.set("parties.upstream.types.opportunist.prior", "1 - " + keeper))
                .base();
        assertThat(upstream(base).types().getLast().prior().symbols()).containsExactly(new Symbol.Assumption(keeper));
    }

    @Test
    void everyKindOfPathIsFollowed() {
        var base = Samples.read(
                        RIVER,
                        Samples.set("drought_rate", "0.03"),
                        Samples.set("assumptions.collapse_rate", "0.004"),
                        Samples.set("signals.quiet release.weight", "0.25"),
                        Samples.set("issues.share.verified", "0.5"),
                        Samples.set("events.collapse.worth.upstream", "-2"),
                        Samples.set("interests.upstream.values.share.1", "0.45"),
                        Samples.set("parties.donor.foresight", "6"),
                        Samples.set("parties.downstream.noise.vote", "0.1"),
                        Samples.set("approaches.upstream.stall.insight", "0.5"),
                        Samples.set("horizon", "12"))
                .base();
        assertThat(number(base.assumptions().getFirst().value())).isEqualTo(0.03);
        assertThat(number(base.assumptions().getLast().value())).isEqualTo(0.004);
        assertThat(number(base.signals().getFirst().weight())).isEqualTo(0.25);
        assertThat(number(base.issues().getFirst().verified())).isEqualTo(0.5);
        assertThat(number(base.events().getLast().endings().getFirst().worth().get("upstream")))
                .isEqualTo(-2);
        assertThat(number(upstream(base)
                        .types()
                        .getFirst()
                        .interests()
                        .values()
                        .get("share")
                        .get(1)))
                .isEqualTo(0.45);
        assertThat(number(base.party("donor").foresight())).isEqualTo(6);
        assertThat(number(base.party("downstream").noise().vote())).isEqualTo(0.1);
        assertThat(number(base.approachesOf("upstream").getLast().insight())).isEqualTo(0.5);
        assertThat(base.horizon()).isEqualTo(12);
    }

    @Test
    void changesGoOverViewsAndMechanismsSwitchedOffBetween() {
        var bytes = RIVER.getBytes(StandardCharsets.UTF_8);
        var weight = "signals.quiet release.weight";
        var off = (Reading.Read) CaseFile.read("river.yaml", bytes, List.of(), List.of("inspection builds trust"));
        assertThat(off.negotiation().views())
                .allSatisfy(view -> assertThat(
                                number(view.negotiation().signals().getFirst().weight()))
                        .isZero());
        var set = (Reading.Read) CaseFile.read(
                "river.yaml", bytes, List.of(Samples.set(weight, "0.7")), List.of("inspection builds trust"));
        assertThat(number(set.negotiation().base().signals().getFirst().weight()))
                .isEqualTo(0.7);
        var over = Samples.read(RIVER, Samples.set("drought_rate", "0.03"));
        assertThat(over.views())
                .allSatisfy(view -> assertThat(number(
                                view.negotiation().assumptions().getFirst().value()))
                        .isEqualTo(0.03));
    }

    @Test
    void aFaultyChangeIsToldWhereItWasWritten() {
        var faults = Samples.faults(Samples.reading(RIVER, Samples.set("tempo", "1.5")));
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("--set");
            assertThat(fault.code()).isEqualTo("E022");
            assertThat(fault.column()).isEqualTo(7);
            assertThat(fault.excerpt().getFirst()).endsWith("tempo=1.5");
        });
        assertThat(Samples.faults(Samples.reading(RIVER, Samples.set("tempoo", "1"))))
                .extracting(Fault::remedy)
                .containsExactly("did you mean 'tempo'?");
        var unknown =
                CaseFile.read("river.yaml", RIVER.getBytes(StandardCharsets.UTF_8), List.of(), List.of("inspection"));
        assertThat(Samples.faults(unknown))
                .extracting(Fault::remedy)
                .allMatch(remedy -> remedy.startsWith("did you mean 'inspection builds trust'"));
    }

    @Test
    void aCaseNeedsNoMoreThanPartiesIssuesAndInterests() {
        var text = """
                parley: 1
                case: Two drivers
                question: {advise: a}
                parties:
                  a: {reservation: 0.4, preferences: {ranking: [{move: go}, [{move: wait}]]}}
                  b: {preferences: {priorities: [{move: wait}]}}
                issues:
                  move: {options: [wait, go], irreversible: [go], performed by: a, reverses in: never}
                  price: {from: 0, to: 1, step: 0.1}
                """;
        var base = Samples.read(text).base();
        assertThat(base.issues().getLast().options())
                .containsExactly("0", "0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "1");
        assertThat(base.issues().getFirst().irreversible()).containsExactly(1);
        assertThat(number(base.issues().getFirst().reversal())).isInfinite();
        assertThat(base.party("a").reservation()).containsExactly(Formula.of(0.4));
        assertThat(base.party("a").preferences())
                .containsExactly(
                        new Preferences.Ranking(List.of(List.of(Map.of("move", 1)), List.of(Map.of("move", 0)))));
        assertThat(Samples.faults(Samples.reading(text)))
                .extracting(Fault::code)
                .containsExactly("W001");
    }

    @Test
    void aCaseNeedsNoWorldAroundTheTable() {
        var text = """
                parley: 1
                case: Two wishes
                parties: {donor: {at the table: false}, a: {reservation: 0.2}, b: {}}
                issues: {price: {options: [low, mid, high]}, terms: {options: [short, long]}}
                interests:
                  a: {weights: {price: 1}, values: {price: [0, 0.5, 1]},
                      links: [{at least: {price: mid}, at most: {price: mid, terms: short}, bonus: 0.1}]}
                  b: {weights: {price: 0.5, terms: 0.5}, values: {price: [1, 0.5, 0], terms: [0, 1]}}
                """;
        assertThat(Samples.faults(Samples.reading(text))).isEmpty();
        var base = Samples.read(text).base();
        assertThat(base.question().advise()).isEqualTo("a");
        var link = base.party("a").types().getFirst().interests().links().getFirst();
        assertThat(link.atMost()).isEqualTo(Map.of("price", 1, "terms", 0));
        assertThat(link.holds(Map.of("price", 1, "terms", 0)::get)).isTrue();
        assertThat(link.holds(Map.of("price", 2, "terms", 0)::get)).isFalse();
        assertThat(link.holds(Map.of("price", 1, "terms", 1)::get)).isFalse();
    }

    @Test
    void theStarterIsACaseWithoutAFault() {
        var reading = Samples.reading(Starter.text("It's: a \"test\""));
        assertThat(Samples.faults(reading)).isEmpty();
        assertThat(((Reading.Read) reading).negotiation().title()).isEqualTo("It's: a \"test\"");
    }

    @Test
    void readingTheSameFileTwiceGivesTheSameCase() {
        assertThat(Samples.read(RIVER)).isEqualTo(CASE);
    }

    private static Negotiation read(String piece, String other) {
        return Samples.read(Samples.with(RIVER, piece, other)).base();
    }

    private static Party upstream(Negotiation negotiation) {
        return negotiation.party("upstream");
    }

    private static double number(Formula formula) {
        assertThat(formula.isNumber()).as(formula.text()).isTrue();
        return Evaluation.value(formula.tree(), _ -> Double.NaN);
    }
}
