package org.hearsay.source.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.article.Metadata;
import org.hearsay.article.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class HtmlPageTest {
    private static final String FIRST =
            "The ferry will not sail this week, the captain said, since the engine wants a new pump.";
    private static final String SECOND =
            "\"We are sorry,\" she told passengers, and promised that they would get their money back.";
    private static final String BODY = "<p>" + FIRST + "</p><p>" + SECOND + "</p>";

    @Test
    void navigationAdvertsCommentsAndFormsAreLeftOut() {
        HtmlPage page = page("<html><body><nav>Home World Sport</nav><article>" + BODY
                + "<div class='ad-slot'><p>Buy boots, cheap and dry.</p></div></article>"
                + "<div id='comments'><p>I, for one, never liked that ferry, and said so.</p></div>"
                + "<form><p>Sign up for more.</p></form><footer><p>All rights reserved.</p></footer></body></html>");
        assertThat(page.text().orElseThrow().value()).isEqualTo(FIRST + "\n\n" + SECOND + "\n");
    }

    @Test
    void inlineMarkupDoesNotBreakWordsAndBlocksDo() {
        HtmlPage page = page("<article><p>The <b>fer</b>ry <a href='x'>will</a>\n not&nbsp;sail.</p><h2>Why</h2>" + BODY
                + "</article>");
        assertThat(page.text().orElseThrow().value()).startsWith("The ferry will not sail.\n\nWhy\n\n" + FIRST);
    }

    @Test
    @Timeout(60)
    void elementsNestedWithoutEndAreNoArticle() {
        assertThat(page("<div>".repeat(50_000) + BODY).text()).isEmpty();
    }

    @Test
    @Timeout(60)
    void elementsWithoutNumberAreNoArticle() {
        assertThat(page("<article>" + BODY + "<i></i>".repeat(200_000) + "</article>")
                        .text())
                .isEmpty();
    }

    @Test
    void jsonLdTellsFirst() {
        Metadata metadata = page("""
                <head><title>Ferry - Gull</title><meta property="og:title" content="Another">
                <meta property="og:site_name" content="Gull Online">
                <script type="application/ld+json">{"@type": "NewsArticle", "headline": "No ferry", "datePublished": "2019-05-03T08:00:00Z",
                 "author": [{"@type": "Person", "name": "Ann Lee"}, {"@type": "Person", "name": "Bo Dahl"}],
                 "publisher": {"@type": "Organization", "name": "Gull"}, "mainEntityOfPage": {"@id": "https://gull.example/ferry"}}</script>
                </head>""").metadata();
        assertThat(metadata)
                .isEqualTo(new Metadata(
                        "No ferry",
                        new PartialDate("2019-05-03"),
                        "Gull",
                        "https://gull.example/ferry",
                        "Ann Lee, Bo Dahl"));
    }

    @Test
    void jsonLdInAGraphWithSeveralTypes() {
        Metadata metadata = page("""
                <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "Gull"},
                 {"@type": ["Article", "ReportageNewsArticle"], "headline": "No ferry", "url": "https://gull.example/ferry"}]}</script>
                """).metadata();
        assertThat(metadata.title()).isEqualTo("No ferry");
        assertThat(metadata.url()).isEqualTo("https://gull.example/ferry");
    }

    @Test
    void brokenJsonLdIsPassedOver() {
        assertThat(page("<script type='application/ld+json'>{\"@type\": \"NewsArticle\", </script>"
                                + "<meta property='og:title' content='No ferry'>")
                        .metadata()
                        .title())
                .isEqualTo("No ferry");
    }

    @Test
    void openGraphAlone() {
        Metadata metadata = page("""
                <head><meta property="og:title" content="No ferry"><meta property="og:site_name" content="Gull">
                <meta property="og:url" content="https://gull.example/ferry"><meta property="article:author" content="By Ann Lee">
                <meta property="article:published_time" content="2019-05-03T08:00:00Z"></head>""").metadata();
        assertThat(metadata)
                .isEqualTo(new Metadata(
                        "No ferry", new PartialDate("2019-05-03"), "Gull", "https://gull.example/ferry", "Ann Lee"));
    }

    @Test
    void metaTagsAndVisibleHints() {
        Metadata metadata = page("""
                <head><meta name="author" content="Ann Lee"><link rel="canonical" href="https://gull.example/ferry"></head>
                <h1>No ferry</h1><time datetime="2019-05-03">yesterday</time>""").metadata();
        assertThat(metadata)
                .isEqualTo(new Metadata(
                        "No ferry", new PartialDate("2019-05-03"), null, "https://gull.example/ferry", "Ann Lee"));
    }

    @Test
    void addressesThatNameNoPageOfTheWebAreNoIdentity() {
        assertThat(page("<link rel='canonical' href='/ferry'>").metadata().url())
                .isNull();
        assertThat(page("<link rel='canonical' href='javascript:alert(1)'>")
                        .metadata()
                        .url())
                .isNull();
        assertThat(page("<link rel='canonical' href='https://gull.example/a b'>")
                        .metadata()
                        .url())
                .isNull();
    }

    @Test
    void teaserIsNoArticle() {
        assertThat(HtmlPage.parse("<html><body><p>Read more about the ferry.</p></body></html>")
                        .text())
                .isEmpty();
    }

    @Test
    void emptyPageIsNoArticle() {
        assertThat(HtmlPage.parse("").text()).isEmpty();
    }

    private static HtmlPage page(String html) {
        return HtmlPage.parse(html.contains("<p>") ? html : html + "<article>" + BODY + "</article>");
    }
}
