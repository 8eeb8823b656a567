package parley.resultfile;

import java.util.List;
import parley.robustness.Advice;

/// An author test as JSON.
public final class AdviceJson {

    private AdviceJson() {}

    /// What was found in one case.
    public record Tested(String name, String hash, List<Advice> advices) {
        public Tested {
            advices = List.copyOf(advices);
        }
    }

    /// The text, ended by a line feed.
    public static String of(List<Tested> tests) {
        return JsonText.object(json -> json.objects("cases", tests, (part, test) -> {
            part.text("case", test.name());
            part.text("hash", "sha256:" + test.hash());
            part.objects("views", test.advices(), AdviceJson::advice);
        }));
    }

    private static void advice(JsonText json, Advice advice) {
        json.text("view", advice.view());
        json.flag("reconstructed", advice.reconstructed());
        json.text("recommended", advice.recommended());
        json.text("best", advice.best());
        json.text("rival", advice.rival());
        json.text("verdict", advice.follows().words());
        json.number("margin", advice.margin().mean());
        json.number("low", advice.low());
        json.number("high", advice.high());
        json.object("box", box -> {
            box.whole("worlds", advice.box().worlds());
            box.whole("varied", advice.box().varied());
            box.whole("best", advice.box().best());
            box.whole("near", advice.box().near());
        });
        json.flag("sought", advice.sought());
        json.objects("needs", advice.needs(), (part, need) -> {
            part.text("assumption", need.assumption());
            part.number("now", need.now());
            part.number("at", need.at());
            part.flag("above", need.up());
            part.number("share", need.share());
            part.flag("inBox", need.inBox());
        });
        json.number("procedure", advice.procedure().mean());
        json.number("posture", advice.posture().mean());
    }
}
