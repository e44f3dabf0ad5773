package org.hearsay.source.html;

import java.util.Optional;
import org.hearsay.article.ArticleText;
import org.hearsay.article.Metadata;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A page: what its markup tells about the article in it, and the article's text without what stands around it. Never throws on bad markup. */
public final class HtmlPage {
    private final Document document;
    private final Metadata metadata;

    private HtmlPage(Document document) {
        this.document = document;
        this.metadata = PageMetadata.of(document);
    }

    public static HtmlPage parse(String html) {
        return new HtmlPage(Jsoup.parse(html));
    }

    public Metadata metadata() {
        return metadata;
    }

    /**
     * The article's text; nothing where the page has none, as front pages and lists do, or more markup than an article can have. Worked out
     * anew at each call.
     */
    public Optional<ArticleText> text() {
        return MainText.of(document).map(ArticleText::new);
    }
}
