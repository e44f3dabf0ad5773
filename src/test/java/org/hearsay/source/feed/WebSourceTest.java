package org.hearsay.source.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.article.Article;
import org.hearsay.article.Metadata;
import org.hearsay.article.PartialDate;
import org.hearsay.article.Problem;
import org.hearsay.article.ProblemCode;
import org.hearsay.source.Holdings;
import org.hearsay.source.Reading;
import org.hearsay.source.Readings;
import org.hearsay.source.web.Fetcher;
import org.hearsay.source.web.LocalSite;
import org.hearsay.source.web.Visits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebSourceTest {
    private static final String FERRY =
            "<html><head><title>Ferry</title><link rel='canonical' href='%s'></head><body><article><p>"
                    + "The ferry will not sail on Friday, the harbour master said. ".repeat(5)
                    + "</p></article></body></html>";

    private final LocalSite site = new LocalSite();
    private final Fetcher fetcher = new Fetcher(LocalSite.RULES);
    private final Set<String> store = new HashSet<>();
    private final Holdings holdings = (iri, sha256) -> store.contains(iri + sha256);

    @TempDir
    Path folder;

    @AfterEach
    void end() {
        fetcher.close();
        site.close();
    }

    @Test
    void feedOfLinksGivesTheirPagesInItsOrder() {
        site.page("/feed", "application/rss+xml", rss(item("/ferry", 1), item("/none", 1), item("/pier", 2)))
                .page("/ferry", "text/html", FERRY.formatted(site.url("/ferry?utm_source=feed")))
                .page("/pier", "text/html", FERRY.formatted("").replace("ferry", "pier"));
        List<Reading> readings = read(WebSource.Kind.FEED);
        assertThat(article(readings.get(0)).id()).isEqualTo(site.url("/ferry"));
        assertThat(article(readings.get(0)).metadata())
                .isEqualTo(new Metadata("Ferry", date(1), "The Gull", site.url("/ferry"), "Ana Lee"));
        assertThat(problem(readings.get(1)).code()).isEqualTo(ProblemCode.HTTP_STATUS);
        assertThat(article(readings.get(2)).id()).isEqualTo(site.url("/pier"));
        assertThat(readings).hasSize(3);
    }

    private static PartialDate date(int day) {
        return new PartialDate("2019-05-0" + day);
    }

    @Test
    void whatIsHadIsNotFetchedAgain() {
        site.on("/feed", LocalSite.marked("\"1\"", "application/rss+xml", rss(item("/ferry", 1))))
                .page("/ferry", "text/html", FERRY.formatted(""));
        keep(read(WebSource.Kind.ANY));
        site.forget();
        assertThat(read(WebSource.Kind.ANY)).singleElement().isInstanceOf(Reading.Unchanged.class);
        assertThat(site.asked()).containsExactly("/feed");
    }

    @Test
    void feedThatGrewCostsOnlyItsNewPages() {
        site.page("/feed", "application/rss+xml", rss(item("/ferry", 1)))
                .page("/ferry", "text/html", FERRY.formatted(""));
        keep(read(WebSource.Kind.ANY));
        site.forget();
        site.page("/feed", "application/rss+xml", rss(item("/pier", 2), item("/ferry", 1)))
                .page("/pier", "text/html", FERRY.formatted("").replace("ferry", "pier"));
        List<Reading> readings = read(WebSource.Kind.ANY);
        assertThat(readings.get(0)).isInstanceOf(Reading.Readable.class);
        assertThat(readings.get(1)).isInstanceOf(Reading.Unchanged.class);
        assertThat(site.asked()).containsExactly("/feed", "/pier");
    }

    @Test
    void articleOfANewDateIsFetchedAgain() {
        site.page("/feed", "application/rss+xml", rss(item("/ferry", 1)))
                .on("/ferry", LocalSite.marked("\"1\"", "text/html", FERRY.formatted("")));
        keep(read(WebSource.Kind.ANY));
        site.page("/feed", "application/rss+xml", rss(item("/ferry", 2)));
        assertThat(read(WebSource.Kind.ANY)).singleElement().isInstanceOf(Reading.Unchanged.class);
        site.page("/feed", "application/rss+xml", rss(item("/ferry", 3)))
                .on(
                        "/ferry",
                        LocalSite.marked(
                                "\"2\"", "text/html", FERRY.formatted("").replace("Friday", "Sunday")));
        assertThat(article(read(WebSource.Kind.ANY).get(0)).text().value()).contains("Sunday");
    }

    @Test
    void whatTheStoreLostIsReadAgainThoughTheServerSaysUnchanged() {
        site.on("/feed", LocalSite.marked("\"1\"", "application/rss+xml", rss(item("/ferry", 1))))
                .on("/ferry", LocalSite.marked("\"1\"", "text/html", FERRY.formatted("")));
        keep(read(WebSource.Kind.ANY));
        store.clear();
        assertThat(read(WebSource.Kind.ANY)).singleElement().isInstanceOf(Reading.Readable.class);
    }

    @Test
    void entryThatCouldNotBeHadIsLookedForAgainThoughTheFeedIsAsItWas() {
        site.on("/feed", LocalSite.marked("\"1\"", "application/rss+xml", rss(item("/ferry", 1), item("/pier", 1))))
                .page("/ferry", "text/html", FERRY.formatted(""))
                .on("/pier", LocalSite.status(500));
        keep(read(WebSource.Kind.ANY));
        site.page("/pier", "text/html", FERRY.formatted("").replace("ferry", "pier"));
        assertThat(read(WebSource.Kind.ANY)).element(1).isInstanceOf(Reading.Readable.class);
    }

    @Test
    void pageThatHoldsNoArticleIsNotAskedForAgain() {
        site.page("/feed", "application/rss+xml", rss(item("/menu", 1))).page("/menu", "text/html", "<p>Menu</p>");
        Problem first = problem(read(WebSource.Kind.ANY).get(0));
        site.forget();
        assertThat(problem(read(WebSource.Kind.ANY).get(0))).isEqualTo(first);
        assertThat(site.asked()).containsExactly("/feed");
    }

    @Test
    void fullTextInTheFeedNeedsNoPage() {
        String text = "The ferry will not sail on Friday, the harbour master said. ".repeat(30);
        site.page("/feed", "application/atom+xml", """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>The Gull</title><id>urn:gull</id>
                <updated>2019-05-02T00:00:00Z</updated><entry><title>Ferry</title><id>urn:gull:1</id>
                <link href="/ferry"/><published>2019-05-01T08:00:00Z</published><updated>2019-05-02T00:00:00Z</updated>
                <content type="html">&lt;p&gt;%s&lt;/p&gt;</content></entry></feed>""".formatted(text));
        Article article = article(read(WebSource.Kind.FEED).get(0));
        assertThat(article.text().value().strip()).isEqualTo(text.strip());
        assertThat(article.metadata()).isEqualTo(new Metadata("Ferry", date(1), "The Gull", site.url("/ferry"), null));
        assertThat(site.asked()).containsExactly("/feed");
    }

    @Test
    void summariesAreArticlesOnlyWhereThatIsAskedFor() {
        String text = "The ferry will not sail on Friday, the harbour master said. ".repeat(4);
        site.page(
                "/feed",
                "application/rss+xml",
                rss("<item><title>Ferry</title><link>/ferry</link><description>" + text + "</description></item>"));
        assertThat(article(read(WebSource.Kind.FEED_OF_FULL_TEXTS).get(0))
                        .text()
                        .value())
                .contains("harbour master");
        assertThat(problem(read(WebSource.Kind.FEED).get(0)).code()).isEqualTo(ProblemCode.HTTP_STATUS);
    }

    @Test
    void feedCannotPutItselfInThePlaceOfAnotherSitesArticle() {
        String text = "The ferry sank, somebody said who was not there. ".repeat(40);
        site.page(
                "/feed",
                "application/rss+xml",
                rss("<item><title>Ferry</title><link>https://gull.example/ferry</link>"
                        + "<content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'>&lt;p&gt;" + text
                        + "&lt;/p&gt;</content:encoded></item>"));
        Article article = article(read(WebSource.Kind.FEED_OF_FULL_TEXTS).get(0));
        assertThat(article.metadata().url()).isNull();
        assertThat(article.id()).isEqualTo(site.url("/feed") + "#https://gull.example/ferry");
    }

    @Test
    void pageCannotPutItselfInThePlaceOfAnotherSitesArticle() {
        site.page("/feed", "text/html", FERRY.formatted("https://gull.example/ferry"));
        assertThat(article(read(WebSource.Kind.PAGE).get(0)).metadata().url()).isEqualTo(site.url("/feed"));
    }

    @Test
    void syndicatedStoryIsOneTextUnderTwoAddresses() {
        site.page("/feed", "application/rss+xml", rss(item("/a?utm_medium=rss", 1), item("/a", 1), item("/b", 1)))
                .page("/a", "text/html", FERRY.formatted(""))
                .page("/b", "text/html", FERRY.formatted(""));
        List<Article> articles =
                read(WebSource.Kind.FEED).stream().map(WebSourceTest::article).toList();
        assertThat(articles).extracting(Article::id).containsExactly(site.url("/a"), site.url("/a"), site.url("/b"));
        assertThat(articles.get(0)).isEqualTo(articles.get(1));
        assertThat(articles.get(2).text()).isEqualTo(articles.get(0).text());
    }

    @Test
    void linksToFilesAreNotFollowed() {
        site.page("/feed", "application/rss+xml", rss("<item><link>file:///etc/hostname</link></item>"));
        assertThat(problem(read(WebSource.Kind.FEED).get(0)).code()).isEqualTo(ProblemCode.ADDRESS_REFUSED);
    }

    @Test
    void entityThatReachesForAFileIsRefused() {
        site.page(
                "/feed",
                "application/rss+xml",
                "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                        + rss("<item><title>&x;</title><link>/ferry</link></item>"));
        assertThat(problem(read(WebSource.Kind.ANY).get(0)).line()).contains("no RSS or Atom feed", "document type");
    }

    @Test
    void billionLaughsAreRefused() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE rss [<!ENTITY l0 'ha'>");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY l%d '%s'>".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        site.page("/feed", "application/rss+xml", laughs + "]>" + rss("<item><title>&l9;</title></item>"));
        assertThat(problem(read(WebSource.Kind.FEED).get(0)).code()).isEqualTo(ProblemCode.MALFORMED);
    }

    @Test
    void brokenFeedIsToldByItsAddress() {
        site.page("/feed", "application/rss+xml", "<rss><channel><item>");
        assertThat(problem(read(WebSource.Kind.FEED).get(0)).line())
                .startsWith(site.url("/feed"))
                .contains("MALFORMED");
    }

    private List<Reading> read(WebSource.Kind kind) {
        Visits visits = Visits.in(folder.resolve("visits.json"));
        WebSource source =
                new WebSource(site.url("/feed"), kind, Metadata.NONE, new WebSource.Visiting(fetcher, visits));
        List<Reading> readings = new ArrayList<>();
        try (Readings all = source.read(holdings)) {
            all.forEachRemaining(readings::add);
        }
        return readings;
    }

    private void keep(List<Reading> readings) {
        readings.stream()
                .flatMap(reading ->
                        reading instanceof Reading.Readable readable ? Stream.of(readable.article()) : Stream.of())
                .forEach(article -> store.add(article.iri() + article.sha256()));
    }

    private static String rss(String... items) {
        return "<rss version='2.0'><channel><title>The Gull</title><link>https://gull.example/</link><description>News"
                + "</description>" + String.join("", items) + "</channel></rss>";
    }

    private static String item(String link, int day) {
        return "<item><title>Feed's title</title><link>%s</link><author>Ana Lee</author><pubDate>0%d May 2019 10:00:00 GMT</pubDate></item>"
                .formatted(link, day);
    }

    private static Article article(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Readable.class);
        return ((Reading.Readable) reading).article();
    }

    private static Problem problem(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.SetAside.class);
        return ((Reading.SetAside) reading).problem();
    }
}
