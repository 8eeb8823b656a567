package parley.formats.genius;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import parley.casefile.Code;
import parley.casefile.Faults;
import parley.casefile.Page;
import parley.casefile.Place;
import parley.casefile.Words;
import parley.formats.scenario.Document;

/// The characters of an XML file, whatever it says of itself: the declaration is read here and blanked, and so is a
/// comment in front of it, which strict parsers refuse.
final class XmlText {

    private static final Pattern FRONT =
            Pattern.compile("\\A(?:\\s|<!--(?:(?!-->).)*-->)*+(<\\?xml\\s(?:(?!\\?>).)*\\?>)", Pattern.DOTALL);
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"']*)[\"']");
    private static final int HEAD = 4_096;

    private static final Map<String, Charset> CHARSETS = Map.of(
            "UTF-8", StandardCharsets.UTF_8,
            "UTF8", StandardCharsets.UTF_8,
            "US-ASCII", StandardCharsets.US_ASCII,
            "ASCII", StandardCharsets.US_ASCII,
            "ISO-8859-1", StandardCharsets.ISO_8859_1,
            "LATIN1", StandardCharsets.ISO_8859_1,
            "WINDOWS-1252", Charset.forName("windows-1252"),
            "UTF-16", StandardCharsets.UTF_16,
            "UTF-16LE", StandardCharsets.UTF_16LE,
            "UTF-16BE", StandardCharsets.UTF_16BE);

    private XmlText() {}

    /// The text without its declaration, lines and columns kept; empty where it cannot be told, which is said.
    static Optional<String> of(Document file, Faults faults) {
        var charset = charset(file, faults);
        return charset.map(named -> blanked(decoded(file, named, faults)));
    }

    private static Optional<Charset> charset(Document file, Faults faults) {
        byte[] bytes = file.content();
        if (bytes.length >= 2
                && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
                        || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE))) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        var head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        var front = FRONT.matcher(head.startsWith("ï»¿") ? head.substring(3) : head);
        var encoding = front.find() ? ENCODING.matcher(front.group(1)) : ENCODING.matcher("");
        if (!encoding.find()) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        var named = Optional.ofNullable(CHARSETS.get(encoding.group(1).strip().toUpperCase(Locale.ROOT)));
        if (named.isEmpty()) {
            var what = "The encoding '" + Words.shown(encoding.group(1)) + "' is not known.";
            faults.add(Code.E050, start(file, head), what, "save the file as UTF-8 in your editor");
        }
        return named;
    }

    /// The text in this encoding; where it is not, in ISO-8859-1, in which every byte is a character.
    private static String decoded(Document file, Charset charset, Faults faults) {
        try {
            var text =
                    charset.newDecoder().decode(ByteBuffer.wrap(file.content())).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            var text = new String(file.content(), StandardCharsets.ISO_8859_1);
            var what = "The file is not " + charset.name() + "; it is read as ISO-8859-1.";
            faults.add(Code.W050, start(file, text), what, "save the file as UTF-8 in your editor");
            return text;
        }
    }

    private static String blanked(String text) {
        var front = FRONT.matcher(text.length() > HEAD ? text.substring(0, HEAD) : text);
        if (!front.find()) {
            return text;
        }
        var blank = new StringBuilder();
        text.substring(0, front.end()).chars().forEach(c -> blank.append(c == '\n' || c == '\r' ? (char) c : ' '));
        return blank + text.substring(front.end());
    }

    private static Place start(Document file, String text) {
        return new Place(Page.of(file.name(), text), 0, 0, 1);
    }
}
