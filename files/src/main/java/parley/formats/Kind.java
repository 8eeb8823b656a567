package parley.formats;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import parley.formats.genius.Genius;
import parley.formats.geniusweb.GeniusWeb;
import parley.formats.gmcr.Gmcr;
import parley.formats.negmas.NegMas;
import parley.formats.negolog.NegoLog;
import parley.formats.scenario.Document;

/// What a file looks like, told from words that only such a file holds, so that a broken one is known too.
enum Kind {
    GENIUS_DOMAIN(Format.GENIUS, true),
    GENIUS_PROFILE(Format.GENIUS, false),
    GENIUSWEB_DOMAIN(Format.GENIUSWEB, true),
    GENIUSWEB_PROFILE(Format.GENIUSWEB, false),
    GENIUSWEB_SESSION(Format.GENIUSWEB, false),
    NEGMAS_DOMAIN(Format.NEGMAS, true),
    NEGMAS_PROFILE(Format.NEGMAS, false),
    NEGOLOG_PROFILE(Format.NEGOLOG, false),
    GMCR_CONFLICT(Format.GMCR, true),
    OTHER(Format.CASE, false);

    private static final Pattern CASE = Pattern.compile("(?m)^\\s*[{]?\\s*[\"']?parley[\"']?\\s*:");

    private final Format format;
    private final boolean whole;

    Kind(Format format, boolean whole) {
        this.format = format;
        this.whole = whole;
    }

    Format format() {
        return format;
    }

    /// Whether a scenario has exactly one of it.
    boolean isDomain() {
        return whole;
    }

    boolean isProfile() {
        return this == GENIUS_PROFILE || this == GENIUSWEB_PROFILE || this == NEGMAS_PROFILE || this == NEGOLOG_PROFILE;
    }

    static Kind of(Document file) {
        var name = file.stem();
        var ending = file.name().substring(file.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        // Every byte a character: enough to find words of ASCII in any encoding but UTF-16, whose zeros are dropped.
        var text = new String(file.content(), StandardCharsets.ISO_8859_1).replace("\0", "");
        var start = text.stripLeading();
        if (start.startsWith("<") || start.startsWith("ï»¿<") || start.startsWith("ÿþ<") || start.startsWith("þÿ<")) {
            return Genius.isDomain(text) ? GENIUS_DOMAIN : Genius.isProfile(text) ? GENIUS_PROFILE : OTHER;
        }
        if (name.startsWith("_") || CASE.matcher(text).find()) {
            return OTHER;
        }
        boolean json = start.startsWith("{") || start.startsWith("ï»¿{");
        if (json && !negMas(ending, text)) {
            return json(text);
        }
        return switch (ending) {
            case "yaml", "yml", "json" ->
                NegMas.isDomain(text) ? NEGMAS_DOMAIN : NegMas.isProfile(text) ? NEGMAS_PROFILE : OTHER;
            default -> OTHER;
        };
    }

    private static boolean negMas(String ending, String text) {
        return !ending.equals("gmcr")
                && !text.contains("UtilitySpace\"")
                && (NegMas.isDomain(text) || NegMas.isProfile(text));
    }

    private static Kind json(String text) {
        if (Gmcr.isConflict(text)) {
            return GMCR_CONFLICT;
        }
        if (GeniusWeb.isProfile(text)) {
            return GENIUSWEB_PROFILE;
        }
        if (GeniusWeb.isDomain(text)) {
            return GENIUSWEB_DOMAIN;
        }
        if (GeniusWeb.isSession(text)) {
            return GENIUSWEB_SESSION;
        }
        return NegoLog.isProfile(text) ? NEGOLOG_PROFILE : OTHER;
    }
}
