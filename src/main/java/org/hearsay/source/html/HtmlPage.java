package org.hearsay.source.html;

import java.util.Optional;
import org.hearsay.article.ArticleText;
import org.hearsay.article.Metadata;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A page that holds an article: the text without what stands around it, and what the markup tells about it. */
public record HtmlPage(ArticleText text, Metadata metadata) {
    /** The article of a page; nothing where the page has none, as front pages and lists do. Never throws on bad markup. */
    public static Optional<HtmlPage> parse(String html) {
        Document document = Jsoup.parse(html);
        Metadata metadata = PageMetadata.of(document);
        return MainText.of(document).map(text -> new HtmlPage(new ArticleText(text), metadata));
    }
}
