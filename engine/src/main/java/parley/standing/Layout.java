package parley.standing;

import parley.formula.Symbol;

/// How a *situation* is laid out in one array: everything standings can depend on at a moment, raw postures, stocks,
/// moments, last values, and the beliefs of every mind. Names that no standing reads are kept at 0, so that equal
/// arrays mean equal values.
public final class Layout {

    public final int instruments = 0;
    public final int stocks;
    public final int time;
    public final int since;
    public final int nearness;
    public final int ownDemandChange;
    public final int noDeal;
    public final int dealValue;
    public final int beliefs;
    public final int length;
    public final int types;
    private final int minds;

    /// With the numbers that perceptions do not read: what each belief was before the evidence counted since, and
    /// that evidence as logarithms of likelihood.
    public final int whole;

    public final boolean readsTime;
    public final boolean readsSince;
    public final boolean readsNearness;
    public final boolean readsOwnDemandChange;
    public final boolean readsValues;
    public final boolean readsBeliefs;

    Layout(Model model) {
        var negotiation = model.negotiation();
        stocks = negotiation.instruments().size();
        time = stocks + negotiation.stocks().size();
        since = time + 1;
        nearness = since + 1;
        ownDemandChange = nearness + 1;
        noDeal = ownDemandChange + 1;
        dealValue = noDeal + model.parties();
        beliefs = dealValue + model.parties();
        types = model.allTypes();
        minds = model.minds();
        length = beliefs + model.minds() * types;
        whole = length + 2 * model.minds() * types;
        readsTime = model.perceives(Symbol.Moment.TIME);
        readsSince = model.perceives(Symbol.Moment.SINCE);
        readsNearness = model.perceives(Symbol.Moment.NEARNESS);
        readsOwnDemandChange = model.perceives(Symbol.Moment.OWN_DEMAND_CHANGE);
        readsValues = negotiation.parties().stream()
                .anyMatch(party -> model.perceives(new Symbol.NoDealValue(party.name()))
                        || model.perceives(new Symbol.DealValue(party.name())));
        readsBeliefs = negotiation.parties().stream()
                .anyMatch(party -> model.perceives(new Symbol.Trust(party.name()))
                        || party.types().stream()
                                .anyMatch(type -> model.perceives(new Symbol.Believes(party.name(), type.name()))));
    }

    /// Blots out the beliefs of a situation where rates, worths and flows do not depend on them.
    public void withoutBeliefs(double[] situation) {
        if (!readsBeliefs) {
            java.util.Arrays.fill(situation, beliefs, length, 0);
        }
    }

    /// Where a mind's belief in a type lies; `type` counts over all parties' types.
    public int belief(int mind, int type) {
        return beliefs + mind * types + type;
    }

    /// Where the belief lies that a mind began with in a type, before evidence.
    public int before(int mind, int type) {
        return length + mind * types + type;
    }

    /// Where the evidence lies that a mind has on a type.
    public int evidence(int mind, int type) {
        return length + (minds + mind) * types + type;
    }
}
