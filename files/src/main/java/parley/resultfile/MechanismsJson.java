package parley.resultfile;

import java.util.List;
import parley.negotiation.Mechanism;
import parley.robustness.Effects;

/// Causal claims and what switching each off changes, as JSON.
public final class MechanismsJson {

    private MechanismsJson() {}

    /// The text, ended by a line feed.
    public static String of(
            String title, String hash, String version, List<Mechanism> mechanisms, List<Effects> effects) {
        return JsonText.object(json -> {
            json.text("version", version);
            json.text("case", title);
            json.text("hash", "sha256:" + hash);
            json.objects("mechanisms", mechanisms, (part, mechanism) -> {
                part.text("name", mechanism.name());
                part.text("by", mechanism.by());
                part.objects("sources", mechanism.sources(), (entry, source) -> {
                    entry.text("document", source.document());
                    entry.whole("paragraph", source.paragraph());
                    entry.texts("via", source.via());
                });
                part.entries("without", mechanism.without(), part::text);
                part.objects(
                        "views",
                        effects.stream()
                                .filter(effect -> effect.mechanism().equals(mechanism.name()))
                                .toList(),
                        MechanismsJson::effect);
            });
        });
    }

    private static void effect(JsonText json, Effects effect) {
        json.text("view", effect.view());
        json.flag("already", effect.already());
        json.text("before", effect.before());
        json.text("after", effect.after());
        json.number("largest", effect.largest());
        json.objects("moved", effect.moved(), (part, moved) -> {
            part.text("approach", moved.approach());
            part.text("what", moved.what());
            part.number("before", moved.before());
            part.number("after", moved.after());
            part.number("errors", moved.errors());
        });
    }
}
