package org.hearsay.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The main text of a page: a paragraph a line, a blank line between. Readability4J (the port of Firefox's reader view) finds
 * the block; what is plainly something else is taken out before, since it keeps comments where the article is short.
 */
final class MainText {
    /** Less prose than this is no article but a teaser, in characters. */
    private static final int SHORTEST = 120;

    /** No article is nested as deep, in elements within one another, or has as many; Readability4J's time grows with the square of either. */
    private static final int DEEPEST = 200;

    private static final int MOST_ELEMENTS = 50_000;

    /** Readability4J resolves links against an address and complains without one; none is ever fetched. */
    private static final String NOWHERE = "http://page.invalid/";

    private static final String NEVER_PROSE =
            "script, style, noscript, template, nav, aside, footer, form, button, iframe, figure,"
                    + " dialog, [hidden], [aria-hidden=true], [role=navigation], [role=complementary], [role=banner], [role=contentinfo]";
    private static final Pattern CLUTTER =
            Pattern.compile("comments?|comment-?(list|section|thread|area)|disqus(_thread)?"
                    + "|ads?|advert|advertisement|ad-(slot|unit|container|wrapper|banner)|sponsored|promo|newsletter(-signup)?|related"
                    + "|related-(articles|stories|links|posts)|share|share-(bar|tools|buttons)|social|social-share|cookie-(banner|notice)"
                    + "|breadcrumbs?|menu|navigation|paywall|byline|dateline-time");
    private static final Set<String> SPARED = Set.of("html", "body", "main", "article");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "blockquote",
            "li",
            "ul",
            "ol",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "pre",
            "table",
            "tr",
            "td",
            "th",
            "dd",
            "dt",
            "header",
            "br",
            "hr");
    private static final Pattern SENTENCE = Pattern.compile("[.!?][\"'”’)]*$");

    private MainText() {}

    static Optional<String> of(Document page) {
        if (!Extent.of(page).bearable()) {
            return Optional.empty();
        }
        Document document = page.clone();
        document.select(NEVER_PROSE).remove();
        document.getAllElements().stream().filter(MainText::clutter).toList().forEach(Element::remove);
        Element main = new Readability4J(NOWHERE, document).parse().getArticleContent();
        return main == null ? Optional.empty() : prose(main);
    }

    private static boolean clutter(Element element) {
        boolean named = CLUTTER.matcher(element.id()).matches()
                || element.classNames().stream()
                        .anyMatch(name -> CLUTTER.matcher(name).matches());
        return named
                && !SPARED.contains(element.normalName())
                && element.select("article, main").isEmpty();
    }

    /** How deep a page is nested, and how many elements it has. */
    private static final class Extent implements NodeVisitor {
        private int depth;
        private int elements;

        static Extent of(Document page) {
            Extent extent = new Extent();
            page.traverse(extent);
            return extent;
        }

        boolean bearable() {
            return depth <= DEEPEST && elements <= MOST_ELEMENTS;
        }

        @Override
        public void head(Node node, int at) {
            depth = Math.max(depth, at);
            elements += node instanceof Element ? 1 : 0;
        }
    }

    private static Optional<String> prose(Element main) {
        List<String> lines = lines(main);
        int letters = lines.stream()
                .filter(line -> SENTENCE.matcher(line).find())
                .mapToInt(String::length)
                .sum();
        return letters < SHORTEST ? Optional.empty() : Optional.of(String.join("\n\n", lines) + "\n");
    }

    private static List<String> lines(Element main) {
        Lines lines = new Lines();
        main.traverse(lines);
        lines.end();
        return lines.done;
    }

    /** Collects text, a line a block. */
    private static final class Lines implements NodeVisitor {
        private final List<String> done = new ArrayList<>();
        private final StringBuilder line = new StringBuilder();

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                line.append(text.getWholeText());
            } else if (block(node)) {
                end();
            }
        }

        @Override
        public void tail(@Nullable Node node, int depth) {
            if (block(node)) {
                end();
            }
        }

        private static boolean block(@Nullable Node node) {
            return node instanceof Element element && BLOCKS.contains(element.normalName());
        }

        void end() {
            String text = line.toString().replaceAll("[\\s\\u00a0]+", " ").strip();
            if (!text.isEmpty()) {
                done.add(text);
            }
            line.setLength(0);
        }
    }
}
