package parley.formats.genius;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import parley.casefile.Code;
import parley.casefile.Faults;
import parley.casefile.Page;
import parley.casefile.Place;
import parley.casefile.TreeReader;
import parley.casefile.Words;
import parley.formats.scenario.Document;

/// Reads an XML file as elements, within limits of size, depth and number, without document types and entities.
final class XmlReader {

    private static final int DEEPEST = 40;
    private static final int MOST_ELEMENTS = 200_000;

    private final Page page;
    private final String text;
    private final int[] starts;
    private final Faults faults;
    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;

    /// An element whose end has not been met.
    private record Open(String name, Map<String, String> attributes, List<Element> children, Place place) {}

    private XmlReader(Page page, String text, Faults faults) {
        this.page = page;
        this.text = text;
        this.starts = starts(text);
        this.faults = faults;
    }

    /// The root element; empty where it cannot be read.
    static Optional<Element> read(Document file, Faults faults) {
        if (file.content().length > TreeReader.LARGEST) {
            var what = "The file has " + file.content().length + " bytes; the most that is read is "
                    + TreeReader.LARGEST + ".";
            var place = new Place(Page.of(file.name(), ""), 0, 0, 1);
            faults.add(Code.E004, place, what, "is it a scenario at all?");
            return Optional.empty();
        }
        return XmlText.of(file, faults).flatMap(text -> new XmlReader(Page.of(file.name(), text), text, faults).root());
    }

    private Optional<Element> root() {
        try {
            var reader = factory().createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD) {
                    var what = "The file has a document type.";
                    faults.add(Code.E052, place(reader, "<!DOCTYPE"), what, "take <!DOCTYPE ...> away");
                    return Optional.empty();
                }
                if (event == XMLStreamConstants.START_ELEMENT && !begin(reader)) {
                    return Optional.empty();
                }
                if (event == XMLStreamConstants.END_ELEMENT) {
                    var done = open.pop();
                    var element = new Element(done.name, done.attributes, done.children, done.place);
                    if (open.isEmpty()) {
                        return Optional.of(element);
                    }
                    open.element().children.add(element);
                }
            }
        } catch (XMLStreamException broken) {
            tell(broken);
        }
        return Optional.empty();
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /// Whether the element can be taken up.
    private boolean begin(XMLStreamReader reader) {
        var place = place(reader, "<" + reader.getLocalName());
        if (open.size() >= DEEPEST || ++elements > MOST_ELEMENTS) {
            var what = open.size() >= DEEPEST
                    ? "The file is nested more than " + DEEPEST + " deep here."
                    : "The file has more than " + MOST_ELEMENTS + " elements.";
            faults.add(Code.E005, place, what, "is it a scenario at all?");
            return false;
        }
        var attributes = new LinkedHashMap<String, String>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        open.push(new Open(reader.getLocalName(), attributes, new ArrayList<>(), place));
        return true;
    }

    /// Where what has just been read begins; the reader itself stands behind it.
    private Place place(XMLStreamReader reader, String begin) {
        int behind = Math.clamp(reader.getLocation().getLineNumber() - 1, 0, starts.length - 1);
        int end = Math.clamp(starts[behind] + (long) reader.getLocation().getColumnNumber(), 0, text.length());
        int start = Math.max(0, text.lastIndexOf(begin, end));
        int found = Arrays.binarySearch(starts, start);
        int line = found >= 0 ? found : -found - 2;
        return new Place(page, line, start - starts[line], begin.length());
    }

    /// Where each line begins; a line ends as XML and Java both see it.
    private static int[] starts(String text) {
        var starts = IntStream.builder().add(0);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                starts.add(i + 1);
            }
        }
        return starts.build().toArray();
    }

    private void tell(XMLStreamException broken) {
        var location = Optional.ofNullable(broken.getLocation());
        int line = location.map(at -> at.getLineNumber() - 1).orElse(0);
        int column = location.map(at -> at.getColumnNumber() - 1).orElse(0);
        var message = Optional.ofNullable(broken.getMessage()).orElse("it cannot be read");
        var said = message.replaceFirst("(?s).*Message: ", "").strip();
        var what = "XML: " + Words.sentence(said);
        int last = Math.max(0, page.lines().size() - 1);
        faults.add(Code.E050, new Place(page, Math.clamp(line, 0, last), Math.max(0, column), 1), what, "");
    }
}
