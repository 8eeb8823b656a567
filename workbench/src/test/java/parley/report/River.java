package parley.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import parley.approach.Approach;
import parley.approach.Stages;
import parley.approach.Then;
import parley.experiment.Answer;
import parley.experiment.Answer.Margin;
import parley.experiment.Answer.Split;
import parley.experiment.Answer.Verdict;
import parley.experiment.Cell;
import parley.experiment.Comparison;
import parley.experiment.Plan;
import parley.experiment.Survival;
import parley.formula.Formula;
import parley.measure.Estimate;
import parley.measure.Interval;
import parley.negotiation.Case;
import parley.negotiation.Mechanism;
import parley.negotiation.Negotiation;
import parley.negotiation.Question;
import parley.negotiation.View;
import parley.party.Interests;
import parley.party.Party;
import parley.party.Type;
import parley.resultfile.Result;
import parley.simulation.Fate;

/// A made-up comparison: three views, four approaches, all kinds of verdicts, holding and fates.
public final class River {

    public static final List<String> VIEWS = List.of("Lindqvist 2019", "Okoye 2021", "Rao 2023");
    public static final List<String> APPROACHES = List.of("step by step", "grand bargain", "pressure", "ultimatum");

    private static final double[][] VALUES = {
        {0.6213, 0.5518, 0.6021}, {0.5702, 0.5559, 0.4899}, {0.4149, 0.3981, 0.4402}, {-0.3102, -0.2799, 0.0004}
    };
    private static final double[][] HELD = {{0.71, 0.68, 0.74}, {0.43, 0.69, 0.52}, {0.21, 0.19, 0.28}, {0, 0, 0.004}};

    private River() {}

    public static Findings findings() {
        return findings(comparison());
    }

    public static Findings findings(Comparison comparison) {
        var result = new Result(
                subject(),
                views(),
                plan(),
                Map.of("drought_rate", "0.03"),
                List.of(),
                "0123456789abcdef".repeat(4),
                "1.0",
                comparison);
        return new Findings(
                result,
                "parley compare cases/river.yaml --set drought_rate=0.03",
                "parley compare cases/river.yaml --seed 7 --precision 0.01 --set drought_rate=0.03");
    }

    public static Plan plan() {
        return new Plan("downstream", "best", APPROACHES, 7, 0, 0.01, 0.01);
    }

    public static Case subject() {
        var base = new Negotiation(
                12,
                60,
                Formula.ONE,
                new Question("downstream", "best"),
                List.of(party("upstream"), party("downstream"), party("donor")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(
                        "downstream", APPROACHES.stream().map(River::approach).toList(),
                        "upstream", List.of(approach("bargain"), approach("stall"))),
                List.of());
        return new Case(
                "River treaty",
                "inspections can make a deal hold that trust alone would not",
                Map.of(),
                List.of("climate trend", "the third riparian's election"),
                base,
                List.of(new Mechanism("inspection builds trust", "Lindqvist", List.of(), Map.of())),
                views(base),
                List.of());
    }

    public static List<View> views() {
        return subject().views();
    }

    private static List<View> views(Negotiation base) {
        return List.of(
                new View(VIEWS.get(0), List.of("step by step"), false, "", List.of(), base),
                new View(VIEWS.get(1), List.of("grand bargain"), true, "", List.of(), base),
                new View(VIEWS.get(2), List.of("pressure"), false, "", List.of(), base));
    }

    public static Comparison comparison() {
        var cells = new ArrayList<Cell>();
        for (int view = 0; view < VIEWS.size(); view++) {
            for (int approach = 0; approach < APPROACHES.size(); approach++) {
                cells.add(cell(view, approach));
            }
        }
        return new Comparison(
                "downstream",
                7,
                60,
                12,
                VIEWS,
                APPROACHES,
                List.of("bargain", "stall"),
                cells,
                answers(),
                true,
                0.00973,
                245_760,
                0,
                List.of("under Okoye 2021 the others have two equilibria"));
    }

    /// What is left of it when it is stopped at the first look: less precise, and the last cells missing.
    public static Comparison stopped() {
        var whole = comparison();
        return new Comparison(
                "downstream",
                7,
                60,
                12,
                VIEWS,
                APPROACHES,
                List.of("bargain", "stall"),
                whole.cells().subList(0, 10),
                whole.answers().subList(0, 2),
                false,
                0.0412,
                12_288,
                0,
                List.of());
    }

    private static List<Answer> answers() {
        return List.of(
                new Answer(
                        VIEWS.get(0),
                        "downstream",
                        Verdict.BEST,
                        List.of("step by step"),
                        new Margin(0.0511, 0.0342, 0.0687),
                        new Interval(0.6213, 0.6213),
                        List.of(new Split(
                                "pressure", new Margin(0.0521, 0.0311, 0.0731), new Margin(0.1543, 0.1287, 0.1799))),
                        Map.of("grand bargain", new Margin(0.0511, 0.0342, 0.0687))),
                new Answer(
                        VIEWS.get(1),
                        "downstream",
                        Verdict.TOO_CLOSE,
                        List.of("grand bargain", "step by step"),
                        new Margin(0.0041, -0.0092, 0.0174),
                        new Interval(0.5123, 0.5559),
                        List.of(),
                        Map.of("step by step", new Margin(0.0041, -0.0092, 0.0174))),
                new Answer(
                        VIEWS.get(2),
                        "downstream",
                        Verdict.BEST,
                        List.of("step by step"),
                        new Margin(0.1122, 0.0986, 0.1258),
                        new Interval(0.6021, 0.6021),
                        List.of(),
                        Map.of("grand bargain", new Margin(0.1122, 0.0986, 0.1258))));
    }

    private static Cell cell(int view, int approach) {
        double value = VALUES[approach][view];
        double error = approach == 3 ? 0.0161 : 0.0049;
        double deal = approach == 3 ? (view == 2 ? 0.02 : 0) : 0.9 - 0.2 * approach;
        double held = HELD[approach][view];
        var chosen = new LinkedHashMap<String, List<String>>();
        chosen.put("upstream of keeper", List.of("bargain"));
        chosen.put(
                "upstream of opportunist", view == 1 && approach < 2 ? List.of("stall", "bargain") : List.of("stall"));
        return new Cell(
                VIEWS.get(view),
                APPROACHES.get(approach),
                "best",
                chosen,
                20_480,
                new Estimate(deal, 0.002),
                new Estimate(deal * 0.8, 0.002),
                List.of(new Estimate(deal, 0.002), new Estimate(deal * 0.8, 0.002)),
                new Estimate(deal * held, 0.003),
                new Estimate(0.61, 0.004),
                new Estimate(14.2, 0.1),
                utilities(value, error),
                utilities(value / 4, error / 4),
                Map.of("downstream", view == 2 ? 0.041 : 0.0),
                Map.of("war", new Estimate(0.03 * approach, 0.001)),
                fates(deal, held),
                new Survival(
                        new double[] {1, held},
                        new long[] {940, 700},
                        Map.of("breach", new double[] {0, 1 - held}),
                        List.of(new Survival.AtYear(1, (1 + held) / 2), new Survival.AtYear(5, held))),
                Map.of("drought", new double[] {0, 0.25, Double.NaN}));
    }

    private static Map<String, Estimate> utilities(double value, double error) {
        var utilities = new LinkedHashMap<String, Estimate>();
        utilities.put("upstream", new Estimate(0.9 - value, error));
        utilities.put("downstream", new Estimate(value, error));
        utilities.put("donor", Estimate.exact(0.25));
        return utilities;
    }

    private static Map<Fate, Double> fates(double deal, double held) {
        var fates = new LinkedHashMap<Fate, Double>();
        fates.put(Fate.STANDS, deal * held);
        fates.put(Fate.BREACHED, deal * (1 - held) * 0.75);
        fates.put(Fate.WITHDRAWN, deal * (1 - held) * 0.25);
        fates.put(Fate.NOT_REACHED, (1 - deal) * 0.5);
        fates.put(Fate.NO_ZONE, (1 - deal) * 0.5);
        return fates;
    }

    private static Party party(String name) {
        return new Party(
                name,
                !name.equals("donor"),
                Formula.ONE,
                Party.Noise.NONE,
                Party.LossAttitude.NONE,
                List.of(type()),
                List.of(),
                Formula.ZERO,
                Formula.ZERO,
                Formula.ONE,
                Formula.ZERO,
                Formula.ZERO,
                Formula.ZERO,
                Map.of(),
                Party.Counts.NONE,
                List.of(),
                List.of());
    }

    private static Type type() {
        return new Type("plain", Formula.ONE, Formula.ONE, true, Formula.ZERO, Map.of(), Interests.NONE);
    }

    private static Approach approach(String name) {
        return new Approach(
                name,
                new Stages.Package(),
                false,
                Map.of(),
                Formula.ONE,
                Formula.ZERO,
                Formula.ONE,
                Formula.ZERO,
                Formula.ZERO,
                Formula.ONE,
                Approach.OfferRule.ASPIRATION,
                List.of(),
                List.of(),
                Formula.ZERO,
                new Then.Extend(),
                Map.of(),
                Formula.ZERO,
                List.of(),
                false);
    }
}
