package parley.resultfile;

import java.util.Optional;
import parley.negotiation.Authors;
import parley.negotiation.Case;
import parley.negotiation.Source;
import parley.negotiation.View;
import parley.negotiation.View.Setting;

/// Authors side by side as JSON.
public final class ViewsJson {

    private ViewsJson() {}

    /// The text, ended by a line feed.
    public static String of(Case subject, Authors authors, String hash, String version) {
        return JsonText.object(json -> {
            json.text("version", version);
            json.text("case", subject.title());
            json.text("hash", "sha256:" + hash);
            json.entries("sources", subject.sources(), json::text);
            json.objects("views", authors.views(), ViewsJson::view);
            json.objects("numbers", authors.rows(), (part, row) -> {
                part.text("path", row.path());
                part.text("otherwise", row.otherwise());
                part.flag("disputed", row.disputed());
                part.objects(
                        "views",
                        row.settings().stream().flatMap(Optional::stream).toList(),
                        ViewsJson::setting);
            });
            json.texts("unset", authors.unset());
            json.entries(
                    "cited",
                    authors.cited(),
                    (document, paragraphs) -> json.wholes(
                            document,
                            paragraphs.stream().mapToLong(Integer::longValue).toArray()));
        });
    }

    private static void view(JsonText json, View view) {
        json.text("name", view.name());
        json.texts("recommends", view.recommends());
        json.flag("reconstructed", view.reconstructed());
        json.text("note", view.note());
        json.whole("numbers", view.settings().size());
        json.whole("unsourced", Authors.unsourced(view).size());
        json.whole("furthest", Authors.furthest(view));
        json.objects("settings", view.settings(), ViewsJson::setting);
    }

    private static void setting(JsonText json, Setting setting) {
        json.text("path", setting.path());
        json.text("value", setting.text());
        setting.box().forEach(box -> json.numbers("within", new double[] {box.low(), box.high()}));
        json.text("because", setting.because());
        json.objects("sources", setting.sources(), ViewsJson::source);
    }

    private static void source(JsonText json, Source source) {
        json.text("document", source.document());
        json.whole("paragraph", source.paragraph());
        json.texts("via", source.via());
        json.whole("hops", source.hops());
    }
}
