package org.hearsay.source.content;

import java.nio.charset.Charset;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleIdentity;
import org.hearsay.article.ArticleText;
import org.hearsay.article.Metadata;
import org.hearsay.article.ProblemCode;
import org.hearsay.source.Holdings;
import org.hearsay.source.Reading;
import org.hearsay.source.UnfitException;
import org.hearsay.source.html.HtmlPage;
import org.jspecify.annotations.Nullable;

/** What an article's bytes give. The text is worked out only when it is asked for, since an unchanged article is known without. */
public sealed interface Content {
    /** What the bytes tell about the article. */
    Metadata metadata();

    /** @throws UnfitException if there is none */
    ArticleText text() throws UnfitException;

    /** Whether the text is taken out of markup, so that offsets do not count in the bytes. */
    boolean extracted();

    /** Plain text in UTF-8, perhaps with a header block. @throws UnfitException if it is not UTF-8 */
    static Content ofText(byte[] bytes) throws UnfitException {
        return ofText(FileText.decode(bytes));
    }

    /** Plain text, perhaps with a header block. */
    static Content ofText(String text) {
        HeaderBlock header = HeaderBlock.of(text);
        return new Plain(header.metadata(), new ArticleText(text, header.end()));
    }

    /** Plain text in which nothing but the article stands. */
    static Content ofProse(String text) {
        return new Plain(Metadata.NONE, new ArticleText(text));
    }

    /**
     * A page.
     *
     * @param told the charset that it came with; else what the page declares, or UTF-8
     * @throws UnfitException if the bytes are not in that charset
     */
    static Content ofHtml(byte[] bytes, @Nullable Charset told) throws UnfitException {
        return ofHtml(FileText.decodeHtml(bytes, told));
    }

    /** A page. */
    static Content ofHtml(String html) {
        return new Page(HtmlPage.parse(html));
    }

    /**
     * The article, or that it is had already.
     *
     * @param id the name that people know it by
     * @param metadata what is told of it in all
     * @throws UnfitException if it holds no text, or none in English
     */
    default Reading reading(String id, Metadata metadata, String sha256, Holdings holdings) throws UnfitException {
        Metadata canonical = CanonicalUrl.in(metadata);
        String iri = ArticleIdentity.iri(id, canonical);
        if (holdings.holds(iri, sha256, canonical.published())) {
            return new Reading.Unchanged(id, iri, sha256);
        }
        return inEnglish(new Article(id, iri, sha256, text(), canonical, extracted()));
    }

    /**
     * The same for an article that comes without a file: its hash is that of its text and metadata, so that what changes around
     * them, such as adverts or the time of a crawl, does not count.
     */
    default Reading reading(String id, Metadata metadata, Holdings holdings) throws UnfitException {
        Metadata canonical = CanonicalUrl.in(metadata);
        ArticleText text = text();
        String sha256 = ArticleIdentity.sha256(text.value() + '\0' + canonical);
        String iri = ArticleIdentity.iri(id, canonical);
        if (holdings.holds(iri, sha256, canonical.published())) {
            return new Reading.Unchanged(id, iri, sha256);
        }
        return inEnglish(new Article(id, iri, sha256, text, canonical, extracted()));
    }

    private static Reading inEnglish(Article article) throws UnfitException {
        Language.refuseForeign(article.text().prose());
        return new Reading.Readable(article);
    }

    /** Of plain text. */
    record Plain(Metadata metadata, ArticleText whole) implements Content {
        @Override
        public ArticleText text() throws UnfitException {
            if (whole.prose().isBlank()) {
                throw new UnfitException(
                        ProblemCode.EMPTY, "there is no text in it", "Remove it, or put the article's text in it.");
            }
            return whole;
        }

        @Override
        public boolean extracted() {
            return false;
        }
    }

    /** Of a page. */
    record Page(HtmlPage page) implements Content {
        @Override
        public Metadata metadata() {
            return page.metadata();
        }

        @Override
        public ArticleText text() throws UnfitException {
            return page.text()
                    .orElseThrow(() -> new UnfitException(
                            ProblemCode.NO_ARTICLE_TEXT,
                            "the page holds no article, only navigation or too little text",
                            "Give the page of one article, not a front page or a list."));
        }

        @Override
        public boolean extracted() {
            return true;
        }
    }
}
