package parley.experiment;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import parley.approach.Approach;
import parley.approach.Stages;
import parley.approach.Then;
import parley.deal.Issue;
import parley.deal.Performer;
import parley.formula.Formula;
import parley.negotiation.Negotiation;
import parley.party.Faction;
import parley.party.Interests;
import parley.party.Party;
import parley.party.Preferences;
import parley.party.Type;
import parley.situation.Event;
import parley.situation.Instrument;
import parley.situation.Signal;
import parley.situation.Stock;

/// Writes the parts of a negotiation into a fingerprint.
///
/// Records are taken apart by patterns that name every component: whoever adds one is told by the compiler that it
/// must be written here too, or a changed case might be taken for the old one. (A switch would say the same, but each
/// one is linked anew at every start.)
record Frame(Fingerprint print) {

    /// Everything but approaches and assumptions.
    ///
    /// @param priorCounts whether plays read how likely a party's types truly are
    void write(Negotiation negotiation, BiPredicate<Negotiation, Party> priorCounts) {
        print.number(negotiation.periodsPerYear()).whole(negotiation.horizon());
        print.formula(negotiation.tempo()).text(negotiation.question().advise());
        print.each(negotiation.parties(), party -> party(party, priorCounts.test(negotiation, party)));
        print.each(negotiation.issues(), this::issue);
        print.each(negotiation.infeasible(), print::wholes);
        print.each(negotiation.instruments(), this::instrument);
        print.each(negotiation.stocks(), this::stock);
        print.each(negotiation.events(), this::event);
        print.each(negotiation.signals(), this::signal);
    }

    private void party(Party whole, boolean priorCounts) {
        if (whole
                instanceof
                Party(
                        var name,
                        var atTable,
                        var patience,
                        Party.Noise(var accept, var vote, var keep, var choose),
                        Party.LossAttitude(var weight, var curve),
                        var types,
                        var factions,
                        var quota,
                        var leaderRate,
                        var keepsBeliefs,
                        var penalty,
                        var coolOff,
                        var foresight,
                        var believes,
                        Party.Counts(var successes, var failures),
                        var reservation,
                        var preferences)) {
            print.text(name).truth(atTable).formula(patience);
            print.formula(accept).formula(vote).formula(keep).formula(choose);
            print.formula(weight).formula(curve);
            print.each(types, type -> type(type, priorCounts)).each(factions, this::faction);
            print.formula(quota).formula(leaderRate).formula(keepsBeliefs);
            print.formula(penalty).formula(coolOff).formula(foresight);
            believes(believes);
            print.formula(successes).formula(failures).formulas(reservation);
            print.each(preferences, this::preferences);
        }
    }

    private void believes(Map<String, Formula> believes) {
        print.entries(believes, (name, formula) -> print.text(name).definition(formula));
    }

    private void type(Type whole, boolean priorCounts) {
        if (whole
                instanceof
                Type(var name, var prior, var believed, var keepsWord, var carriesOut, var believes, var interests)) {
            print.text(name).formula(priorCounts ? prior : Formula.ONE).formula(believed);
            print.truth(keepsWord).formula(carriesOut);
            believes(believes);
            interests(interests);
        }
    }

    private void faction(Faction whole) {
        if (whole instanceof Faction(var name, var weight, var veto, var believes, var interests)) {
            print.text(name).formula(weight).truth(veto);
            believes(believes);
            print.each(interests, this::interests);
        }
    }

    private void interests(Interests whole) {
        if (whole instanceof Interests(var weights, var values, var links, var gates, var drift, var gains)) {
            print.formulas(weights);
            print.entries(values, (issue, formulas) -> print.text(issue).formulas(formulas));
            print.each(links, this::link).each(gates, this::gate);
            print.formula(drift).formula(gains);
        }
    }

    private void link(Interests.Link whole) {
        if (whole instanceof Interests.Link(var atLeast, var atMost, var bonus)) {
            print.wholes(atLeast).wholes(atMost).formula(bonus);
        }
    }

    private void gate(Interests.Gate whole) {
        if (whole instanceof Interests.Gate(var core, var atLeast, var holdBack)) {
            print.text(core).formula(atLeast).formula(holdBack);
        }
    }

    private void preferences(Preferences whole) {
        switch (whole) {
            case Preferences.Ranking(var best) -> print.text("ranking").each(best, this::combinations);
            case Preferences.Priorities(var statements) ->
                print.text("priorities").each(statements, this::combinations);
        }
    }

    private void combinations(List<Map<String, Integer>> combinations) {
        print.each(combinations, print::wholes);
    }

    private void issue(Issue whole) {
        if (whole
                instanceof
                Issue(
                        var name,
                        var options,
                        var statusQuo,
                        var performer,
                        var verified,
                        var reversal,
                        var caps,
                        var irreversible)) {
            print.text(name).texts(options).whole(statusQuo);
            switch (performer) {
                case Performer.One(var party) -> print.text("one").text(party);
                case Performer.All() -> print.text("all");
            }
            print.formula(verified).formula(reversal).whole(caps.size());
            new TreeMap<>(caps).forEach((option, most) -> print.whole(option).formulas(most));
            print.each(new TreeSet<>(irreversible), option -> print.whole(option));
        }
    }

    private void instrument(Instrument whole) {
        if (whole instanceof Instrument(var name, var by, var against, var costs)) {
            print.text(name).text(by).text(against).formulas(costs);
        }
    }

    private void stock(Stock whole) {
        if (whole instanceof Stock(var name, var start, var min, var max, var change)) {
            print.text(name).formula(start).formula(min).formula(max).formula(change);
        }
    }

    private void event(Event whole) {
        if (whole instanceof Event(var name, var cause, var dependsOnTypeOf, var effects, var endings)) {
            print.text(name).texts(dependsOnTypeOf);
            switch (cause) {
                case Event.Cause.Rate(var rate) -> print.text("rate").formula(rate);
                case Event.Cause.Chance(var chance) -> print.text("chance").formula(chance);
                case Event.Cause.Chosen(var party, var opportunity) ->
                    print.text("chosen").text(party).formula(opportunity);
            }
            print.each(effects, this::effect);
            print.each(endings, this::ending);
        }
    }

    private void effect(Event.Effect whole) {
        switch (whole) {
            case Event.Effect.SetStock(var stock, var value) ->
                print.text("set").text(stock).formula(value);
            case Event.Effect.AddStock(var stock, var amount) ->
                print.text("add").text(stock).formula(amount);
            case Event.Effect.Breaks(var party) -> print.text("breaks").text(party);
            case Event.Effect.NewLeader(var party) -> print.text("leader").text(party);
            case Event.Effect.ChangeApproach(var party, var approach) ->
                print.text("approach").text(party).text(approach);
            case Event.Effect.ResetBeliefs() -> print.text("reset");
        }
    }

    private void ending(Event.Ending whole) {
        if (whole instanceof Event.Ending(var label, var worth)) {
            print.text(label).formulas(worth);
        }
    }

    private void signal(Signal whole) {
        if (whole instanceof Signal(var name, var kind, var when, var about, var likelihood, var weight)) {
            print.text(name)
                    .text(kind.name())
                    .formula(when)
                    .text(about)
                    .formulas(likelihood)
                    .formula(weight);
        }
    }

    /// What is known of approaches that nobody need follow.
    void known(Map<String, List<Approach>> approaches) {
        print.entries(
                approaches,
                (party, known) -> print.text(party)
                        .each(known, approach -> stages(approach.stages()).text(approach.name())));
    }

    /// An approach in full.
    void approach(Approach whole) {
        if (whole
                instanceof
                Approach(
                        var name,
                        var stages,
                        var linked,
                        var demands,
                        var open,
                        var settle,
                        var concede,
                        var talkTime,
                        var reciprocate,
                        var insight,
                        var offer,
                        var tempo,
                        var ultimatums,
                        var deadline,
                        var atDeadline,
                        var posture,
                        var widenWhen,
                        var switches,
                        var askFirst)) {
            stages(stages).text(name).truth(linked).wholes(demands);
            print.formula(open).formula(settle).formula(concede).formula(talkTime);
            print.formula(reciprocate).formula(insight).text(offer.name()).formulas(tempo);
            print.each(ultimatums, this::ultimatum).formula(deadline);
            then(atDeadline).formulas(posture).formula(widenWhen);
            print.each(switches, this::turn).truth(askFirst);
        }
    }

    private void ultimatum(Approach.Ultimatum whole) {
        if (whole instanceof Approach.Ultimatum(var event, var ifRefused)) {
            print.text(event);
            then(ifRefused);
        }
    }

    private void turn(Approach.Switch whole) {
        if (whole instanceof Approach.Switch(var when, var to)) {
            print.formula(when).text(to);
        }
    }

    private Fingerprint then(Then then) {
        return switch (then) {
            case Then.Walk() -> print.text("walk");
            case Then.Extend() -> print.text("extend");
            case Then.CarryOut() -> print.text("carry out");
            case Then.SwitchTo(var approach) -> print.text("switch to").text(approach);
        };
    }

    private Fingerprint stages(Stages stages) {
        return switch (stages) {
            case Stages.Sequence(var groups) -> print.text("sequence").each(groups, print::wholes);
            case Stages.Package() -> print.text("package");
            case Stages.Simultaneous() -> print.text("simultaneous");
            case Stages.None() -> print.text("none");
            case Stages.Any() -> print.text("any");
        };
    }
}
