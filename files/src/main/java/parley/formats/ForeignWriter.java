package parley.formats;

import java.util.ArrayList;
import parley.formats.casetext.CaseContent;
import parley.formats.casetext.CaseText;
import parley.formats.genius.GeniusWriter;
import parley.formats.geniusweb.GeniusWebWriter;
import parley.formats.gmcr.GmcrWriter;
import parley.formats.negmas.NegMasWriter;
import parley.formats.negolog.NegoLogWriter;
import parley.formats.scenario.Conflict;
import parley.formats.scenario.Foreign;
import parley.formats.scenario.Loss;
import parley.formats.scenario.Scenario;
import parley.formats.scenario.Written;
import parley.negotiation.Case;

/// Writes what a file holds in another format.
public final class ForeignWriter {

    private ForeignWriter() {}

    /// What another program's files hold, in a format.
    public static Written of(Foreign foreign, Format format) {
        return switch (foreign) {
            case Scenario scenario ->
                switch (format) {
                    case GENIUS -> GeniusWriter.of(scenario);
                    case GENIUSWEB -> GeniusWebWriter.of(scenario);
                    case NEGMAS -> NegMasWriter.of(scenario);
                    case NEGOLOG -> NegoLogWriter.of(scenario);
                    case GMCR ->
                        Written.nothing(Loss.all("everything: GMCR files hold who decides on which options, "
                                + "which the scenario does not say"));
                    case CASE -> CaseText.of(scenario);
                };
            case Conflict conflict ->
                switch (format) {
                    case GMCR -> GmcrWriter.of(conflict);
                    case CASE -> CaseText.of(conflict);
                    case GENIUS, GENIUSWEB, NEGMAS, NEGOLOG ->
                        Written.nothing(Loss.all("everything: " + format
                                + " files hold utilities, and the conflict has preferences only"));
                };
        };
    }

    /// What a case holds, in another program's format.
    ///
    /// @param name what it is to be called there
    public static Written of(String name, Case written, Format format) {
        var content = format == Format.GMCR ? CaseContent.conflict(name, written) : CaseContent.scenario(name, written);
        var losses = new ArrayList<>(content.losses());
        if (content.foreign().isEmpty()) {
            return new Written(java.util.List.of(), losses);
        }
        var files = of(content.foreign().get(), format);
        losses.addAll(files.losses());
        return new Written(files.files(), losses);
    }
}
