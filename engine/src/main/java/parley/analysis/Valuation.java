package parley.analysis;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import parley.bargain.Columns;
import parley.bargain.SumFrontier;
import parley.bargain.Sums;
import parley.negotiation.Negotiation;
import parley.standing.Prospect;

/// What deals, and no deal, are worth to everybody on whom a deal depends, under one view and among parties of one
/// combination of true types.
///
/// @param actors   names: parties at the table, then `party.faction` for veto factions
/// @param parties  how many of them are parties
/// @param outcomes how many outcomes are possible
/// @param whole    whether all of them are listed; otherwise only the frontier of all actors is
/// @param bound    how far an outcome that is not listed may be above every listed one, for everybody; 0 is exact
/// @param deals    listed deal → issue → option index
/// @param values   actor → listed deal → value
/// @param floors   actor → value without a deal
/// @param patience party → discount factor per period
/// @param sums     how all outcomes are valued, where not all of them are listed
public record Valuation(
        Negotiation negotiation,
        List<String> actors,
        int parties,
        BigInteger outcomes,
        boolean whole,
        double bound,
        IntFunction<int[]> deals,
        double[][] values,
        double[] floors,
        double[] patience,
        Optional<Sums> sums) {

    /// Spaces are listed whole up to here, and merged beyond.
    private static final BigInteger LISTED = BigInteger.valueOf(2_000_000);

    /// What cannot be merged exactly is listed whole up to here.
    private static final BigInteger MOST_LISTED = BigInteger.valueOf(Sums.MOST_LISTED);

    public Valuation {
        actors = List.copyOf(actors);
    }

    /// How many deals are listed.
    public int size() {
        return values[0].length;
    }

    /// A listed deal in words: issue → option.
    public Map<String, String> terms(int deal) {
        return terms(negotiation, deals.apply(deal));
    }

    static Map<String, String> terms(Negotiation negotiation, int[] options) {
        var terms = new LinkedHashMap<String, String>();
        for (int k = 0; k < options.length; k++) {
            var issue = negotiation.issues().get(k);
            terms.put(issue.name(), issue.options().get(options[k]));
        }
        return terms;
    }

    /// What deals are worth where nothing is around the table: their utility, or their rank for parties that only
    /// rank.
    static Valuation stated(Negotiation negotiation, Map<String, Integer> types) {
        var stated = new Stated(negotiation);
        var actors = Actor.all(negotiation, types);
        var sums = stated.sums(actors);
        var floors = new double[actors.size()];
        for (int a = 0; a < floors.length; a++) {
            floors[a] = stated.floor(actors.get(a), sums, a);
        }
        int parties =
                (int) actors.stream().filter(actor -> actor.faction().isEmpty()).count();
        var patience = actors.subList(0, parties).stream()
                .mapToDouble(actor -> stated.patience(actor.party(negotiation)))
                .toArray();
        var names = actors.stream().map(Actor::name).toList();
        boolean few = sums.size().compareTo(LISTED) <= 0;
        var merged = few ? new SumFrontier(List.of(), 0) : SumFrontier.of(sums);
        boolean whole = few || (merged.bound() > 0 && sums.size().compareTo(MOST_LISTED) <= 0);
        var columns = whole ? Columns.of(sums) : columns(merged, floors.length);
        var count = whole ? BigInteger.valueOf(columns.outcomes().length) : SumFrontier.count(sums);
        IntFunction<int[]> deals = whole
                ? deal -> sums.outcome(columns.outcomes()[deal])
                : deal -> merged.points().get(deal).options();
        if (whole && !Ordinals.of(negotiation).isEmpty()) {
            var outcomes = IntStream.range(0, columns.outcomes().length)
                    .mapToObj(deals)
                    .toArray(int[][]::new);
            Ordinals.put(negotiation, actors, outcomes, columns.utilities(), floors);
        }
        var listed = new Valuation(
                negotiation,
                names,
                parties,
                count,
                whole,
                whole ? 0 : merged.bound(),
                deals,
                columns.utilities(),
                floors,
                patience,
                whole ? Optional.empty() : Optional.of(sums));
        boolean apart = negotiation.parties().stream()
                .anyMatch(party -> !party.reservation().isEmpty());
        return apart ? listed : listed.without(stated.today());
    }

    private static Columns columns(SumFrontier merged, int actors) {
        var values = new double[actors][merged.points().size()];
        for (int a = 0; a < values.length; a++) {
            for (int i = 0; i < values[a].length; i++) {
                values[a][i] = merged.points().get(i).utilities()[a];
            }
        }
        return new Columns(new int[0], values);
    }

    /// Where no deal is today's outcome, that is no deal.
    private Valuation without(int[] today) {
        var kept = IntStream.range(0, size())
                .filter(deal -> !java.util.Arrays.equals(deals.apply(deal), today))
                .toArray();
        if (kept.length == size()) {
            return this;
        }
        var left = new double[values.length][kept.length];
        for (int a = 0; a < left.length; a++) {
            for (int i = 0; i < kept.length; i++) {
                left[a][i] = values[a][kept[i]];
            }
        }
        return new Valuation(
                negotiation,
                actors,
                parties,
                outcomes,
                whole,
                bound,
                deal -> deals.apply(kept[deal]),
                left,
                floors,
                patience,
                sums);
    }

    /// What deals are worth in a world around the table: the standings with them in force.
    static Valuation standing(Opening opening, Prospect prospect, int cast) {
        var model = opening.world().model();
        var actors = IntStream.range(0, model.actors())
                .filter(actor -> model.atTable(model.partyOf(actor)) && model.mustAgree(actor))
                .toArray();
        int parties = (int)
                IntStream.of(actors).filter(actor -> model.factionOf(actor) < 0).count();
        var values = new double[actors.length][prospect.size()];
        var floors = new double[actors.length];
        for (int a = 0; a < actors.length; a++) {
            int role = model.role(actors[a], model.typeIn(cast, model.partyOf(actors[a])));
            floors[a] = prospect.floor(role);
            for (int i = 0; i < prospect.size(); i++) {
                values[a][i] = prospect.surplus(role, i) + floors[a];
            }
        }
        var space = model.space();
        return new Valuation(
                model.negotiation(),
                IntStream.of(actors).mapToObj(model::actorName).toList(),
                parties,
                BigInteger.valueOf(prospect.size()),
                true,
                0,
                deal -> IntStream.range(0, space.issues())
                        .map(k -> space.option(prospect.outcome(deal), k))
                        .toArray(),
                values,
                floors,
                IntStream.range(0, parties)
                        .mapToDouble(a -> opening.world().patience(actors[a]))
                        .toArray(),
                Optional.empty());
    }
}
