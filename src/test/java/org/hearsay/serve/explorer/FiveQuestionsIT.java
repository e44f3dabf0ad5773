package org.hearsay.serve.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.hearsay.serve.browser.Screen;
import org.hearsay.serve.browser.Tab;
import org.hearsay.serve.explorer.Pages.Harboured;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a newcomer asks first, each answered within three clicks from the start. Skipped where Chromium is not installed. */
@ExtendWith(Pages.class)
class FiveQuestionsIT {
    private static Harboured pages;
    private static Tab tab;

    private int clicks;

    @BeforeAll
    static void open(Harboured shared) {
        pages = shared;
        tab = shared.tab().show(Screen.DESK);
    }

    @BeforeEach
    void comeIn() {
        tab.show(Screen.DESK).open(pages.address("/explore/"));
        clicks = 0;
    }

    private void click(String selector, String leadsTo) {
        assertThat(++clicks).as("clicks").isLessThanOrEqualTo(3);
        tab.click(selector).until("location.hash.includes(`" + leadsTo + "`)").rest();
    }

    @Test
    void whatDidThisOneRelay() {
        tab.evaluate("document.getElementById('words').focus()");
        tab.type("brandt");
        click(".search.big button", "find");
        click("section[aria-labelledby=named] a.party", "party");
        click(".jump a[href*='at=relayed']", "relayed");
        Document page = tab.document();
        assertThat(page.select("h1").text()).isEqualTo("Tomas Brandt");
        assertThat(page.select("section:has(#relayed) .statement blockquote").eachText())
                .contains("the ports will close if the boats return");
        assertThat(tab.text("document.activeElement.id")).isEqualTo("relayed");
    }

    @Test
    void whoThreatenedWhomWithWhatIfWhat() {
        click(".question[href='#/threats']", "threats");
        assertThat(tab.document().select(".card .telling").text()).isEqualTo("Norland threatens Sudmark");
        assertThat(tab.document().select(".card dd").eachText())
                .containsExactly("the boats return", "the ports will close");
    }

    @Test
    void onWhatDoTheOutletsDisagree() {
        click(".question[href='#/conflicts']", "conflicts");
        assertThat(tab.document().select("tbody .value").eachText()).containsExactly("2 May 2031", "3 May 2031");
        assertThat(tab.document().select("tbody a").eachText()).containsExactly("Coast Herald", "Island Post");
    }

    @Test
    void whereInWhichArticleDoesItSaySo() {
        click(".question[href='#/threats']", "threats");
        click(".card a.evidence", "finding=");
        Document page = tab.document();
        assertThat(page.select(".text .lit").eachText()).contains("the ports will close");
        assertThat(page.select(".byline").text()).contains("Coast Herald");
        assertThat(tab.evaluate("(({top, bottom}) => top >= 0 && bottom <= innerHeight)"
                                + "(document.querySelector('.text .lit').getBoundingClientRect())")
                        .asBoolean())
                .as("the place is in sight")
                .isTrue();
    }

    @Test
    void giveMeAllOfItAsTurtle() throws Exception {
        URI link = pages.server()
                .url()
                .resolve(tab.document().select(".question[download$=.ttl]").attr("href"));
        HttpResponse<java.io.InputStream> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(link).build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/turtle");
        Model all = ModelFactory.createDefaultModel();
        RDFDataMgr.read(all, answer.body(), Lang.TURTLE);
        Model there = Harbour.dataset().getUnionModel();
        assertThat(all.size()).as("triples").isEqualTo(there.size());
        assertThat(all.contains(
                        null,
                        null,
                        ResourceFactory.createResource("http://www.w3.org/ns/shacl#SPARQLSelectExecutable")))
                .as("the saved queries are not what was read")
                .isFalse();
    }
}
