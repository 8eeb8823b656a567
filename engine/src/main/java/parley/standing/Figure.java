package parley.standing;

import java.util.Arrays;
import java.util.Set;
import parley.deal.Issue;
import parley.formula.Program;
import parley.formula.Symbol;

/// One formula that standings read, with what it can depend on besides the moment and the mind: the options of some
/// issues, whether a deal is in force, and the types of some parties. Its values are worked out once for each of
/// these.
final class Figure {

    private final Program program;
    private final int[] byOutcome;
    private final int[] byCast;
    private final int dealStep;
    private final int size;
    private final boolean readsBeliefs;

    /// A figure of a program; a formula that reads an instrument depends on the issues that cap it.
    Figure(Model model, Program program, Programs programs, int[] representatives) {
        this.program = program;
        long issues = 0;
        boolean[] types = new boolean[model.parties()];
        boolean deal = false;
        boolean beliefs = false;
        var names = model.negotiation().issues().stream().map(Issue::name).toList();
        var instruments = model.negotiation().instruments().stream()
                .map(instrument -> instrument.name())
                .toList();
        for (var symbol : program.formula().symbols()) {
            issues |= Programs.read(symbol, names);
            switch (symbol) {
                case Symbol.Instrument instrument ->
                    issues |= programs.alters(instruments.indexOf(instrument.name()), names);
                case Symbol.Is is -> types[model.party(is.party())] = true;
                case Symbol.Moment moment -> deal |= moment == Symbol.Moment.DEAL;
                case Symbol.Trust _, Symbol.Believes _ -> beliefs = true;
                default -> {}
            }
        }
        this.readsBeliefs = beliefs;
        this.byOutcome = new int[representatives.length];
        int step = number(model, issues, representatives);
        this.byCast = new int[model.casts()];
        int casts = numberCasts(model, types);
        for (int cast = 0; cast < byCast.length; cast++) {
            byCast[cast] *= step;
        }
        this.dealStep = deal ? step * casts : 0;
        this.size = step * casts * (deal ? 2 : 1);
    }

    private int number(Model model, long issues, int[] representatives) {
        var numbers = new java.util.HashMap<Integer, Integer>();
        for (int c = 0; c < representatives.length; c++) {
            int part = model.space().only(representatives[c], issues);
            byOutcome[c] = numbers.computeIfAbsent(part, _ -> numbers.size());
        }
        return numbers.size();
    }

    private int numberCasts(Model model, boolean[] types) {
        var numbers = new java.util.HashMap<Integer, Integer>();
        for (int cast = 0; cast < byCast.length; cast++) {
            int part = cast;
            for (int party = 0; party < types.length; party++) {
                part = types[party] ? part : model.castWith(part, party, 0);
            }
            byCast[cast] = numbers.computeIfAbsent(part, _ -> numbers.size());
        }
        return numbers.size();
    }

    /// Where its value for a class of outcomes, a cast and a deal is kept.
    int place(int classOfOutcome, int cast, boolean deal) {
        return byOutcome[classOfOutcome] + byCast[cast] + (deal ? dealStep : 0);
    }

    /// Whether it depends on nothing but the moment and the mind.
    boolean steady() {
        return size == 1;
    }

    /// Whether its formula reads any of these names.
    boolean reads(Set<Symbol> names) {
        return program.formula().symbols().stream().anyMatch(names::contains);
    }

    /// Fresh room for its values, none known yet.
    double[] room() {
        var room = new double[size];
        Arrays.fill(room, Double.NaN);
        return room;
    }

    boolean readsBeliefs() {
        return readsBeliefs;
    }

    double value(double[] numbers) {
        return program.value(numbers);
    }
}
