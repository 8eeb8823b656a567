package parley.resultfile;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import parley.analysis.Dossier;
import parley.analysis.Holding;
import parley.analysis.Keeper;
import parley.analysis.Valuation;
import parley.measure.Reason;

/// All about one deal, as part of the JSON of `deals`.
final class DealJson {

    private DealJson() {}

    static void of(JsonText json, Dossier dossier) {
        var valuation = dossier.valuation();
        var names = valuation.actors();
        json.text("view", dossier.view());
        terms(json, "outcome", valuation, dossier.options());
        json.objects("sides", dossier.sides(), (part, side) -> {
            part.text("actor", side.actor());
            part.number("deal", side.deal().value());
            part.number("noDeal", side.none().value());
            part.object("why", each -> reason(each, side.deal()));
            part.object("whyNoDeal", each -> reason(each, side.none()));
        });
        json.number("depth", dossier.depth());
        json.object("leftOnTheTable", part -> {
            part.number("total", dossier.better().map(Dossier.Better::total).orElse(0.0));
            dossier.better().ifPresent(better -> {
                part.entries("better", valuation.terms(better.deal()), part::text);
                gains(part, "gain", names, better.gain());
            });
            gains(part, "most", names, dossier.most());
        });
        dossier.holding()
                .ifPresentOrElse(
                        holding -> json.object("holding", part -> holding(part, dossier, holding)),
                        () -> json.nothing("holding"));
    }

    private static void terms(JsonText json, String name, Valuation valuation, int[] options) {
        json.object(name, part -> {
            var issues = valuation.negotiation().issues();
            for (int k = 0; k < options.length; k++) {
                part.text(issues.get(k).name(), issues.get(k).options().get(options[k]));
            }
        });
    }

    private static void gains(JsonText json, String name, List<String> names, double[] gains) {
        json.object(name, part -> {
            for (int party = 0; party < gains.length; party++) {
                part.number(names.get(party), gains[party]);
            }
        });
    }

    private static void holding(JsonText json, Dossier dossier, Holding holding) {
        json.flag("selfEnforcing", holding.selfEnforcing());
        json.objects("keepers", holding.keepers(), DealJson::keeper);
        json.object("life", part -> {
            part.number("years", holding.life().mean());
            part.objects("standing", holding.life().years().entrySet(), (at, entry) -> {
                at.whole("years", entry.getKey());
                at.number("share", entry.getValue());
            });
            part.entries("ends", holding.life().ends(), part::number);
        });
        holding.change()
                .ifPresentOrElse(
                        change -> json.object("cheapestChange", part -> {
                            terms(part, "outcome", dossier.valuation(), change.options());
                            part.texts("changed", change.changed());
                            gains(part, "worth", dossier.valuation().actors(), change.worth());
                        }),
                        () -> json.nothing("cheapestChange"));
    }

    private static void keeper(JsonText json, Keeper keeper) {
        json.text("party", keeper.party());
        json.text("type", keeper.type());
        json.number("likely", keeper.chance());
        json.flag("bound", keeper.bound());
        json.number("honour", keeper.honour());
        json.number("cheat", keeper.cheat());
        json.number("margin", keeper.margin());
        json.number("breach", keeper.breach());
        json.texts("breaches", keeper.breaches());
        number(json, "verification", keeper.verification());
        number(json, "penalty", keeper.penalty());
        json.objects("why", keeper.why(), DealJson::reason);
    }

    private static void number(JsonText json, String name, OptionalDouble number) {
        if (number.isPresent()) {
            json.number(name, number.getAsDouble());
        } else {
            json.nothing(name);
        }
    }

    private static void reason(JsonText json, Reason reason) {
        json.number("value", reason.value());
        json.text("unit", reason.unit().name().toLowerCase(Locale.ROOT));
        json.text("because", reason.because());
        if (!reason.parts().isEmpty()) {
            json.objects("parts", reason.parts(), DealJson::reason);
        }
    }
}
