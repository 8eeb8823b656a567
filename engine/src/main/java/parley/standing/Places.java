package parley.standing;

import parley.formula.Symbol;

/// Where the names that change from moment to moment lie among a model's slots, as plain indices.
public final class Places {

    public final int time;
    public final int since;
    public final int deal;
    public final int nearness;
    public final int ownDemandChange;
    public final int[] instruments;
    public final int[] stocks;
    public final int[] levels;
    public final int[] options;
    public final int[] inForce;
    public final int[][] is;
    public final int[] trust;
    public final int[][] believes;
    public final int[] noDeal;
    public final int[] dealValue;

    Places(Model model) {
        var slots = model.slots();
        var negotiation = model.negotiation();
        time = slots.of(Symbol.Moment.TIME);
        since = slots.of(Symbol.Moment.SINCE);
        deal = slots.of(Symbol.Moment.DEAL);
        nearness = slots.of(Symbol.Moment.NEARNESS);
        ownDemandChange = slots.of(Symbol.Moment.OWN_DEMAND_CHANGE);
        instruments = negotiation.instruments().stream()
                .mapToInt(instrument -> slots.of(new Symbol.Instrument(instrument.name())))
                .toArray();
        stocks = negotiation.stocks().stream()
                .mapToInt(stock -> slots.of(new Symbol.Stock(stock.name())))
                .toArray();
        var issues = negotiation.issues();
        levels = issues.stream()
                .mapToInt(issue -> slots.of(new Symbol.Level(issue.name())))
                .toArray();
        options = issues.stream()
                .mapToInt(issue -> slots.of(new Symbol.Option(issue.name())))
                .toArray();
        inForce = issues.stream()
                .mapToInt(issue -> slots.of(new Symbol.InForce(issue.name())))
                .toArray();
        int parties = model.parties();
        is = new int[parties][];
        believes = new int[parties][];
        trust = new int[parties];
        noDeal = new int[parties];
        dealValue = new int[parties];
        for (int p = 0; p < parties; p++) {
            var party = negotiation.parties().get(p);
            is[p] = party.types().stream()
                    .mapToInt(type -> slots.of(new Symbol.Is(party.name(), type.name())))
                    .toArray();
            believes[p] = party.types().stream()
                    .mapToInt(type -> slots.of(new Symbol.Believes(party.name(), type.name())))
                    .toArray();
            trust[p] = slots.of(new Symbol.Trust(party.name()));
            noDeal[p] = slots.of(new Symbol.NoDealValue(party.name()));
            dealValue[p] = slots.of(new Symbol.DealValue(party.name()));
        }
    }
}
