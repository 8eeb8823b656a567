package parley.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The paragraphs of a saved web page, without menus, forms, links to other pages and the like.
///
/// The main part is what the page itself marks as article or main part, else the element whose own paragraphs hold
/// the most text outside links.
final class MainText {

    private static final String NEVER =
            "script, style, noscript, template, nav, header, footer, aside, form, button, iframe, svg, figure,"
                    + " [role=navigation], [role=banner], [role=contentinfo], [role=complementary], [aria-hidden=true], [hidden]";
    private static final String BLOCKS = "p, h1, h2, h3, h4, h5, h6, li, blockquote, pre, dd, dt";

    private MainText() {}

    /// The paragraphs of a page, in order.
    static List<String> of(String html) {
        Document page = Jsoup.parse(html);
        page.select(NEVER).remove();
        var paragraphs = new ArrayList<String>();
        for (var block : main(page).select(BLOCKS)) {
            boolean inner = block.select(BLOCKS).size() > 1;
            String text = (inner ? block.ownText() : block.text()).strip();
            if (!text.isEmpty() && linked(block) < 0.7) {
                paragraphs.add(text);
            }
        }
        return List.copyOf(paragraphs);
    }

    private static Element main(Document page) {
        var marked = page.select("article, main, [role=main], [itemprop=articleBody]").stream()
                .filter(element -> text(element) > 0)
                .max(Comparator.comparingDouble(MainText::text));
        return marked.orElseGet(() -> page.select("div, section, td, body").stream()
                .max(Comparator.comparingDouble(MainText::own))
                .orElse(page));
    }

    /// Text in paragraphs, however deep.
    private static double text(Element element) {
        return element.select("p").stream().mapToDouble(MainText::unlinked).sum();
    }

    /// Text in paragraphs that are its children.
    private static double own(Element element) {
        return element.children().stream()
                .filter(child -> child.is("p, blockquote, ul, ol"))
                .mapToDouble(MainText::unlinked)
                .sum();
    }

    private static double unlinked(Element element) {
        return element.text().length() * (1 - linked(element));
    }

    /// The share of an element's text that is links.
    private static double linked(Element element) {
        int all = element.text().length();
        int links = element.select("a").stream()
                .mapToInt(link -> link.text().length())
                .sum();
        return all == 0 ? 0 : (double) links / all;
    }
}
