package org.hearsay.serve.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.QueryFactory;
import org.hearsay.serve.browser.Screen;
import org.hearsay.serve.browser.Tab;
import org.hearsay.serve.explorer.Pages.Harboured;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The explorer's pages as they stand in a browser. Skipped where Chromium is not installed. */
@ExtendWith(Pages.class)
class ExplorerPagesIT {
    private static final String QUIST_SAID = "#/article/article/herald?finding=statement/h3";

    private static Harboured pages;
    private static Tab tab;

    @BeforeAll
    static void open(Harboured shared) {
        pages = shared;
        tab = shared.tab().show(Screen.DESK);
    }

    /** Comes in by this address. */
    private static Document open(String hash) {
        return tab.open(pages.address("/explore/" + hash)).document();
    }

    /** Comes from another view. */
    private static Document turnTo(String hash) {
        return tab.turnTo(pages.address("/explore/" + hash)).document();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#/",
                "#/articles",
                QUIST_SAID,
                "#/party/person/tomas-brandt",
                "#/network",
                "#/timeline",
                "#/threats",
                "#/wordings",
                "#/conflicts",
                "#/find?q=harbours",
                "#/between?from=person/elin-quist&to=person/zoe-marchetti",
                "#/no-such-page"
            })
    void everyPageIsInGoodOrder(String hash) {
        Document page = open(hash);
        assertThat(page.select("main[aria-busy]")).isEmpty();
        assertThat(page.select("h1")).hasSize(1);
        Set<String> ids = new HashSet<>();
        assertThat(page.select("[id]")).allMatch(element -> ids.add(element.id()), "an id of its own");
        assertThat(page.select("a, button")).allMatch(ExplorerPagesIT::isNamed, "a name that can be read out");
        assertThat(page.select("input"))
                .allMatch(input -> input.hasAttr("aria-label")
                        || !page.select("label[for=" + input.id() + "]").isEmpty());
        int before = 1;
        for (Element heading : page.select("main h1, main h2, main h3")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as(heading.text()).isLessThanOrEqualTo(before + 1);
            before = level;
        }
    }

    private static boolean isNamed(Element element) {
        return !element.text().isBlank() || element.hasAttr("aria-label") || element.hasAttr("title");
    }

    @ParameterizedTest
    @ValueSource(strings = {QUIST_SAID, "#/party/person/tomas-brandt", "#/threats", "#/conflicts", "#/find?q=harbours"})
    void theQueryBehindEverySectionIsOneThatTheConsoleCanRun(String hash) {
        List<Element> links = turnTo(hash).select("a.sparql");
        assertThat(links).isNotEmpty();
        for (Element link : links) {
            String address = link.attr("href");
            assertThat(address).startsWith("/#/dataset/hearsay/query?query=");
            String query = URLDecoder.decode(address.substring(address.indexOf('=') + 1), StandardCharsets.UTF_8);
            assertThat(QueryFactory.create(query).isSelectType()).isTrue();
        }
    }

    @Test
    void theStartAsksFiveQuestionsOfWhatIsInTheStore() {
        Document page = open("");
        assertThat(page.select(".questions a")).hasSize(5);
        assertThat(page.select(".questions").text()).contains("What did Harbour Wire relay?");
        assertThat(page.select(".summary").text()).contains("4 articles", "1 threat", "1 disagreement");
        assertThat(page.select(".questions a[download]").attr("href")).contains("format=turtle");
    }

    @Test
    void aPersonsPageHasWhatTheyRelayedWithItsWayToUs() {
        Document page = turnTo("#/party/person/tomas-brandt");
        assertThat(page.select("h1").text()).isEqualTo("Tomas Brandt");
        assertThat(page.select(".roles").text()).contains("spokesman", "press secretary");
        Element relayed = page.select("section:has(#relayed) .statement:contains(the ports will close)")
                .first();
        assertThat(relayed).isNotNull();
        assertThat(relayed.select(".telling").text()).startsWith("Elin Quist warned Zoe Marchetti");
        assertThat(relayed.select(".chain li").eachText())
                .containsExactly("Elin Quist", "Tomas Brandt", "Harbour Wire", "Coast Herald");
        assertThat(relayed.select("a.evidence").attr("href"))
                .isEqualTo("#/article/article/herald?finding=statement%2Fh3");
    }

    @Test
    void allNodesOfAPartyAreOnOnePageWithTheReason() {
        Document page = turnTo("#/party/person/elin-kvist");
        assertThat(page.select("h1").text()).isEqualTo("Elin Quist");
        assertThat(page.select("section:has(#said) .statement")).hasSize(2);
        assertThat(page.select("section:has(#names)").text()).contains("Elin Kvist", "surnames spelt alike");
    }

    @Test
    void anArticleMarksEveryStatementInItsTextAndTellsItsChainInWords() {
        Document page = turnTo(QUIST_SAID);
        assertThat(page.select(".text a[data-statement]")).hasSize(4);
        assertThat(page.select(".text .lit").eachText()).containsExactly("the ports will close", "if the boats return");
        assertThat(page.select(".text .lit-source").text()).isEqualTo("told");
        assertThat(page.select(".panel .in-words").text())
                .isEqualTo(
                        "Coast Herald writes that Harbour Wire said that Tomas Brandt said that Elin Quist warned Zoe"
                                + " Marchetti:");
        assertThat(page.select(".legend li").eachText()).contains("EQ Elin Quist", "TB Tomas Brandt");
    }

    @Test
    void wordsOfAnArticleAreNeverMarkup() {
        Document page = open("#/article/article/hostile");
        assertThat(page.title()).isEqualTo("<b>Bold</b> & bad · Hearsay");
        assertThat(page.select("main img, main b, main i, main script")).isEmpty();
        assertThat(page.select("a[href^=javascript]")).isEmpty();
        assertThat(page.select(".text [data-statement]").text())
                .isEqualTo("<img src=x onerror=document.title='broken'>");
    }

    @Test
    void theNetworkIsDrawnTheSameEachTimeAndToldInATable() {
        Document page = open("#/network");
        assertThat(page.select("svg a.node")).hasSize(2);
        assertThat(page.select("svg path.edge")).hasSize(1);
        assertThat(page.select("table.pairs tbody tr").text()).isEqualTo("Elin Quist Zoe Marchetti 2");
        assertThat(open("#/network").select("svg").outerHtml())
                .isEqualTo(page.select("svg").outerHtml());
    }

    @Test
    void anAssumedDateSaysSo() {
        assertThat(turnTo("#/article/article/echo").select(".byline").text())
                .contains("6 May 2031 (assumed; the article tells none)");
        assertThat(turnTo("#/article/article/herald").select(".byline").text()).doesNotContain("assumed");
    }

    @Test
    void theTimelineGroupsByDayTheLatestFirst() {
        Document page = turnTo("#/timeline");
        assertThat(page.select(".days h3").eachText()).containsExactly("June 2031", "3 May 2031", "2 May 2031");
        assertThat(page.select(".days .event.planned").text())
                .contains("summit", "Norland", "Sudmark", "Skarhavn", "(planned)");
        assertThat(turnTo("#/timeline?of=person/zoe-marchetti").select(".days .event"))
                .hasSize(2);
    }

    @Test
    void aThreatIsACardOfIfAndThen() {
        Document page = turnTo("#/threats");
        assertThat(page.select(".card .telling").text()).isEqualTo("Norland threatens Sudmark");
        assertThat(page.select(".card dd").eachText()).containsExactly("the boats return", "the ports will close");
        assertThat(page.select(".card .tags").text()).contains("boycott", "voiced by Elin Quist");
    }

    @Test
    void wordingsMarkTheWordsThatNotAllHave() {
        Document page = turnTo("#/wordings");
        assertThat(page.select(".wordings > li")).hasSize(2);
        assertThat(page.select(".wordings mark").eachText())
                .contains("ports", "close", "return", "all harbours", "shut", "came back")
                .doesNotContain("boats", "the", "if", "would");
    }

    @Test
    void aDisagreementShowsEachSideAndWhoGivesIt() {
        Document page = turnTo("#/conflicts");
        assertThat(page.select("tbody tr").eachText())
                .containsExactly("day two days are given 2 May 2031 Coast Herald", "3 May 2031 Island Post");
        assertThat(page.select("tbody a").eachAttr("href"))
                .containsExactly(
                        "#/article/article/herald?finding=event%2Fh1&at=150-172",
                        "#/article/article/post?finding=event%2Fp1&at=80-100");
    }

    @Test
    void aSearchFindsNamesAndWords() {
        assertThat(turnTo("#/find?q=brandt").select("section:has(#named) li").text())
                .startsWith("Tomas Brandt person");
        assertThat(turnTo("#/find?q=shut+harbours").select("section:has(#said) .statement"))
                .hasSize(2);
        assertThat(turnTo("#/find?q=%22%29%20%7D").select("main .empty")).hasSize(1);
    }

    @Test
    void aLongListSaysWhereItStandsAndGoesOn() {
        Document page = turnTo("#/threats?page=2");
        assertThat(page.select("section:has(#threats) .empty")).hasSize(1);
        assertThat(page.select(".pager a[rel=prev]").attr("href")).isEqualTo("#/threats?page=1");
        Document days = turnTo("#/timeline?until=2031-05-02");
        assertThat(days.select(".days h3").eachText()).containsExactly("2 May 2031");
        assertThat(days.select("main a[href='#/timeline']").eachText()).contains("Back to the latest");
    }

    @Test
    void pagesOfALongListFollowEachOther() {
        Tab own = pages.browser().tab(); // whose answers are altered
        own.open(pages.address("/explore/#/no-such-page"));
        own.evaluate("{ const whole = fetch; fetch = async (...asked) => { const answer = await whole(...asked);"
                + " return String(asked[0]).endsWith('.rq') ? new Response((await answer.text())"
                + ".replace(/LIMIT \\d+ # page/, 'LIMIT 3 # page')) : answer; }; location.hash = '#/articles'; }");
        own.until("location.hash === '#/articles' && document.title.startsWith('Articles')")
                .rest();
        Document first = own.document();
        assertThat(first.select("h2 .number").text()).isEqualTo("1 to 3, and more");
        assertThat(first.select(".articles li")).hasSize(3);
        own.click(".pager a[rel=next]")
                .until("location.hash.endsWith('page=2')")
                .rest();
        Document second = own.document();
        assertThat(second.select("h2 .number").text()).isEqualTo("4 to 4");
        assertThat(second.select(".articles a").eachAttr("href"))
                .hasSize(1)
                .doesNotContainAnyElementsOf(first.select(".articles a").eachAttr("href"));
        assertThat(second.select(".pager a[rel=next]")).isEmpty();
    }

    @Test
    void whatTheStoreGoesOnWithIsAskedForAgain() {
        Tab own = pages.browser().tab(); // whose first answer from the store is a refusal
        own.open(pages.address("/explore/#/no-such-page"));
        own.evaluate("{ const whole = fetch; let refused = 0; window.told = '';"
                + " addEventListener('storeislooking', () => window.told = document.getElementById('notice').textContent);"
                + " fetch = async (...asked) => String(asked[0]).endsWith('/hearsay/sparql') && !refused++"
                + " ? new Response('', { status: 503, headers: { 'Retry-After': '0' } }) : whole(...asked);"
                + " location.hash = '#/articles'; }");
        own.until("location.hash === '#/articles' && document.title.startsWith('Articles')")
                .rest();
        assertThat(own.text("window.told")).contains("the first time");
        assertThat(own.document().select(".articles li")).isNotEmpty();
        assertThat(own.document().select("main .trouble")).isEmpty();
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(turnTo("#/party/person/nobody").select("h1").text()).isEqualTo("Nobody of this name");
        assertThat(turnTo("#/article/article/none").select("h1").text()).isEqualTo("No such article");
        assertThat(turnTo("#/no-such-page").select("h1").text()).isEqualTo("There is no such page");
    }
}
