package parley.resultfile;

import parley.casefile.Coverage;

/// A checked list of what documents contain as JSON.
public final class CoverageJson {

    private CoverageJson() {}

    /// The text, ended by a line feed.
    public static String of(Coverage coverage, String version) {
        return JsonText.object(json -> {
            json.text("version", version);
            json.text("coverage", coverage.title());
            json.whole("covered", coverage.covered());
            json.whole("leftOut", coverage.leftOut());
            json.objects("groups", coverage.groups(), (part, group) -> {
                part.text("name", group.name());
                part.objects("things", group.items(), (entry, item) -> {
                    entry.text("name", item.name());
                    entry.text("where", item.where());
                    entry.objects("at", item.at(), (spot, at) -> {
                        spot.text("file", at.file());
                        spot.text("path", at.path());
                    });
                    entry.text("because", item.because());
                });
            });
        });
    }
}
