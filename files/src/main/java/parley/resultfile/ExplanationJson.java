package parley.resultfile;

import java.util.Optional;
import parley.experiment.Cell;
import parley.measure.Reason;
import parley.simulation.Chronicle;
import parley.simulation.Chronicle.Fact;
import parley.simulation.Decisions;
import parley.simulation.Decisions.Decision;
import parley.standing.SwitchPoint;

/// An explanation as JSON: the cell, decisions as trees of reasons, switch points, one run.
public final class ExplanationJson {

    private ExplanationJson() {}

    /// The text, ended by a line feed.
    public static String of(
            String title,
            String hash,
            String version,
            String view,
            Cell cell,
            Decisions.Found found,
            Optional<Chronicle> told) {
        return JsonText.object(json -> {
            json.text("version", version);
            json.text("case", title);
            json.text("hash", "sha256:" + hash);
            json.text("view", view);
            json.text("approach", cell.approach());
            json.text("response", cell.response());
            json.entries(
                    "utility",
                    cell.utility(),
                    (actor, estimate) -> json.object(actor, value -> {
                        value.number("mean", estimate.mean());
                        value.number("se", estimate.error());
                    }));
            json.object("fate", fates -> cell.fate().forEach((fate, share) -> fates.number(fate.words(), share)));
            json.entries("text", found.text(), json::text);
            json.objects("decisions", found.decisions(), ExplanationJson::decision);
            json.entries("turns", found.turns(), (who, points) -> json.objects(who, points, ExplanationJson::point));
            told.ifPresent(chronicle -> json.object("run", run -> run(run, chronicle)));
        });
    }

    private static void decision(JsonText json, Decision decision) {
        json.text("name", decision.name());
        json.text("who", decision.who());
        json.entries("terms", decision.terms(), json::text);
        json.number("margin", decision.margin());
        json.number("noise", decision.noise());
        json.number("chance", decision.chance());
        json.object("yes", part -> reason(part, decision.yes()));
        json.object("no", part -> reason(part, decision.no()));
    }

    private static void reason(JsonText json, Reason reason) {
        json.number("value", reason.value());
        json.text("unit", reason.unit().name().toLowerCase(java.util.Locale.ROOT));
        json.text("because", reason.because());
        if (!reason.parts().isEmpty()) {
            json.objects("parts", reason.parts(), ExplanationJson::reason);
        }
    }

    private static void point(JsonText json, SwitchPoint point) {
        json.text("kind", point.kind().name().toLowerCase(java.util.Locale.ROOT));
        json.text("about", point.about());
        json.number("threshold", point.threshold());
        json.number("believed", point.believed());
        json.flag("holds", point.holds());
    }

    private static void run(JsonText json, Chronicle told) {
        json.entries("types", told.types(), json::text);
        json.number("chance", told.chance());
        json.text("fate", told.fate().words());
        json.text("ending", told.ending());
        json.entries("utility", told.utility(), json::number);
        json.objects("periods", told.periods(), (part, entry) -> {
            part.whole("period", entry.period() + 1);
            part.entries("posture", entry.posture(), part::number);
            part.entries("stocks", entry.stocks(), part::number);
            part.entries("beliefs", entry.beliefs(), part::number);
            part.objects("facts", entry.facts(), ExplanationJson::fact);
        });
    }

    private static void fact(JsonText json, Fact fact) {
        switch (fact) {
            case Fact.Turned(String party, String approach) -> {
                json.text("fact", "turned");
                json.text("party", party);
                json.text("approach", approach);
            }
            case Fact.Offered offered -> {
                json.text("fact", "offered");
                json.text("party", offered.party());
                json.entries("terms", offered.terms(), json::text);
            }
            case Fact.VotedDown() -> json.text("fact", "voted down");
            case Fact.Signed signed -> {
                json.text("fact", "signed");
                json.entries("terms", signed.terms(), json::text);
            }
            case Fact.Walked() -> json.text("fact", "walked");
            case Fact.Breached breached -> {
                json.text("fact", "breached");
                json.text("party", breached.party());
                json.texts("issues", breached.issues());
            }
            case Fact.Lost(boolean withdrawn) -> json.text("fact", withdrawn ? "withdrawn" : "breach seen");
            case Fact.Moved(String stock, double from, double to) -> {
                json.text("fact", "moved");
                json.text("stock", stock);
                json.number("from", from);
                json.number("to", to);
            }
            case Fact.NewLeader(String party, String type) -> {
                json.text("fact", "new leader");
                json.text("party", party);
                json.text("type", type);
            }
            case Fact.Ended(String event, String label) -> {
                json.text("fact", "ended");
                json.text("event", event);
                json.text("label", label);
            }
        }
    }
}
