package parley.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import parley.formula.Program;
import parley.formula.Symbol;

/// The programs of a model's flows, caps, stocks and verification.
final class Programs {

    /// stock → change per period.
    final List<Program> stockChange = new ArrayList<>();

    /// stock → lowest and highest value.
    final List<Program> stockMin = new ArrayList<>();

    final List<Program> stockMax = new ArrayList<>();

    /// party → what posture costs it.
    final List<List<Program>> costs = new ArrayList<>();

    /// role → drift, gains.
    final List<Program> drift = new ArrayList<>();

    final List<Program> gains = new ArrayList<>();

    /// issue → chance per period that a breach is seen.
    final List<Program> verified = new ArrayList<>();

    final List<Cap> caps = new ArrayList<>();

    /// While the issue stands at the option, the instrument is at most this.
    record Cap(int issue, int option, int instrument, Program most) {}

    /// The issues that an instrument's posture depends on.
    long alters(int instrument, List<String> issues) {
        long set = 0;
        for (var cap : caps) {
            if (cap.instrument() == instrument) {
                set |= 1L << cap.issue();
                for (var symbol : cap.most().formula().symbols()) {
                    set |= read(symbol, issues);
                }
            }
        }
        return set;
    }

    /// The issue a name tells of, as a set.
    static long read(Symbol symbol, List<String> issues) {
        return switch (symbol) {
            case Symbol.Level level -> 1L << issues.indexOf(level.issue());
            case Symbol.Option option -> 1L << issues.indexOf(option.issue());
            case Symbol.InForce inForce -> 1L << issues.indexOf(inForce.issue());
            default -> 0;
        };
    }

    Programs(Model model) {
        var negotiation = model.negotiation();
        for (var stock : negotiation.stocks()) {
            stockChange.add(model.perceived(stock.change()));
            stockMin.add(model.perceived(stock.min()));
            stockMax.add(model.perceived(stock.max()));
        }
        for (var party : negotiation.parties()) {
            var own = new ArrayList<Program>();
            for (var instrument : negotiation.instruments()) {
                if (instrument.costs().containsKey(party.name())) {
                    own.add(model.perceived(instrument.costs().get(party.name())));
                }
            }
            costs.add(own);
        }
        for (int actor = 0; actor < model.actors(); actor++) {
            for (int type = 0; type < model.types(model.partyOf(actor)); type++) {
                var interests = World.interests(model, actor, type);
                drift.add(model.perceived(interests.drift()));
                gains.add(model.perceived(interests.gains()));
            }
        }
        var names = negotiation.instruments().stream()
                .map(instrument -> instrument.name())
                .toList();
        for (int k = 0; k < negotiation.issues().size(); k++) {
            var issue = negotiation.issues().get(k);
            verified.add(model.perceived(issue.verified()));
            for (int option = 0; option < issue.options().size(); option++) {
                for (var cap : issue.caps().getOrDefault(option, Map.of()).entrySet()) {
                    caps.add(new Cap(k, option, names.indexOf(cap.getKey()), model.perceived(cap.getValue())));
                }
            }
        }
    }
}
