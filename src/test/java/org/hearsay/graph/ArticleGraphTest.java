package org.hearsay.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.hearsay.article.ArticleText;
import org.hearsay.article.Span;
import org.hearsay.extract.Event;
import org.hearsay.extract.Findings;
import org.hearsay.extract.Party;
import org.hearsay.extract.Statement;
import org.hearsay.vocab.Hearsay;
import org.hearsay.vocab.Kinds;
import org.hearsay.vocab.Standard;
import org.junit.jupiter.api.Test;

class ArticleGraphTest {
    private static final Findings FINDINGS = SampleFindings.findings();
    private static final Model MODEL = ArticleGraph.quads(FINDINGS);

    @Test
    void allStandsInTheArticlesGraphAndNothingIsBlank() {
        assertThat(MODEL.contexts()).containsExactly(Values.iri(SampleFindings.ARTICLE.iri()));
        assertThat(MODEL)
                .noneMatch(one -> one.getSubject().isBNode() || one.getObject().isBNode());
    }

    @Test
    void theRelayIsAChainThatEndsAtTheArticle() {
        Resource quist = statement("that her country \u201Cwill close its ports\u201D if the fishing boats return");
        Resource holt = (Resource) one(quist, Hearsay.REPORTED_IN);
        Resource ledger = (Resource) one(holt, Hearsay.REPORTED_IN);
        assertThat(label(quist, Hearsay.SPEAKER)).containsExactly("Ada Quist");
        assertThat(label(holt, Hearsay.SPEAKER)).containsExactly("Per Holt");
        assertThat(label(ledger, Hearsay.SPEAKER)).containsExactly("Daily Ledger");
        assertThat(one(ledger, Hearsay.REPORTED_IN).stringValue()).isEqualTo(SampleFindings.ARTICLE.iri());
        assertThat(label(quist, Hearsay.RELAYED_BY)).containsExactlyInAnyOrder("Per Holt", "Daily Ledger");
        assertThat(label(quist, Hearsay.ADDRESSEE)).containsExactly("Norland");
    }

    @Test
    void evidenceLeadsBackToTheTextInCodePoints() {
        ArticleText text = SampleFindings.ARTICLE.text();
        Set<Resource> places = MODEL.filter(null, RDF.TYPE, Values.iri(Standard.SPECIFIC_RESOURCE))
                .subjects();
        assertThat(places).isNotEmpty();
        for (Resource place : places) {
            Span span = span(place);
            Resource quote = selector(place, Standard.QUOTE_SELECTOR);
            assertThat(one(quote, Standard.EXACT).stringValue()).isEqualTo(text.at(span));
            String around = one(quote, Standard.PREFIX).stringValue()
                    + text.at(span)
                    + one(quote, Standard.SUFFIX).stringValue();
            assertThat(text.value()).contains(around);
        }
    }

    @Test
    void aBrokenQuotationHasAPlaceForEachPiece() {
        Resource patient = statement("We are patient, but not for ever.");
        Set<Value> places = values(patient, Hearsay.CONTENT_AT);
        assertThat(places).hasSize(2);
        assertThat(values(patient, Hearsay.EVIDENCE)).containsAll(places);
    }

    @Test
    void aPartyWithoutANameIsANodeOfItsArticle() {
        Resource denial = statement("that any boat had been held");
        Resource official = (Resource) one(denial, Hearsay.SPEAKER);
        assertThat(MODEL.contains(official, RDF.TYPE, Values.iri(Hearsay.UNNAMED_PARTY)))
                .isTrue();
        assertThat(label(denial, Hearsay.SPEAKER)).containsExactly("A harbour official");
        assertThat(one(denial, Hearsay.POLARITY).stringValue()).isEqualTo(Hearsay.DENIED);
    }

    @Test
    void whoPassedWordsOnWithoutOthersOfTheirOwnIsALinkOfTheChain() {
        Resource denial = statement("that any boat had been held");
        Resource relay = (Resource) one(denial, Hearsay.REPORTED_IN);
        assertThat(one(relay, RDF.TYPE.stringValue()).stringValue()).isEqualTo(Hearsay.RELAY);
        assertThat(label(relay, Hearsay.SPEAKER)).containsExactly("Daily Ledger");
        assertThat(one(relay, Hearsay.REPORTED_IN).stringValue()).isEqualTo(SampleFindings.ARTICLE.iri());
    }

    @Test
    void whoTellsTheTellingAroundIsInTheChainOnce() {
        Resource ports = statement("that her country \u201Cwill close its ports\u201D if the fishing boats return");
        Resource outer = (Resource) one(ports, Hearsay.REPORTED_IN);
        assertThat(label(ports, Hearsay.RELAYED_BY)).containsExactlyInAnyOrder("Per Holt", "Daily Ledger");
        assertThat(label(outer, Hearsay.SPEAKER)).containsExactly("Per Holt");
        assertThat(label((Resource) one(outer, Hearsay.REPORTED_IN), Hearsay.SPEAKER))
                .containsExactly("Daily Ledger");
    }

    @Test
    void datesAreTypedByWhatIsKnown() {
        IRI article = Values.iri(SampleFindings.ARTICLE.iri());
        assertThat(((Literal) one(article, Standard.DATE_PUBLISHED)).getDatatype())
                .isEqualTo(XSD.DATE);
        Resource event = MODEL.filter(null, RDF.TYPE, Values.iri(Hearsay.EVENT))
                .subjects()
                .iterator()
                .next();
        assertThat(((Literal) one(event, Hearsay.STARTED_ON)).getDatatype()).isEqualTo(XSD.GYEARMONTH);
        assertThat(one(event, Hearsay.EVENT_TYPE).stringValue()).isEqualTo(Kinds.EVENT_TYPE + "meeting");
    }

    @Test
    void whomAPartyServesIsLinkedWhereTheArticleNamesTheCountry() {
        Resource holt = MODEL.filter(null, RDFS.LABEL, Values.literal("Per Holt", "en"))
                .subjects()
                .iterator()
                .next();
        assertThat(label(holt, Hearsay.SERVES)).containsExactly("Norland");
    }

    /** A Turtle writer changes other forms, so that the same graph had two sets of terms in two formats. */
    @Test
    void decimalsAreCanonical() {
        Triples triples = new Triples("urn:graph");
        triples.share("urn:a", "urn:share", 0.91);
        triples.share("urn:b", "urn:share", 1);
        triples.number("urn:c", "urn:number", "40");
        triples.number("urn:d", "urn:number", "2.50");
        assertThat(triples.model().objects().stream().map(Value::toString))
                .containsExactly(
                        "\"0.91\"^^<http://www.w3.org/2001/XMLSchema#decimal>",
                        "\"1.0\"^^<http://www.w3.org/2001/XMLSchema#decimal>",
                        "\"40\"^^<http://www.w3.org/2001/XMLSchema#integer>",
                        "\"2.5\"^^<http://www.w3.org/2001/XMLSchema#decimal>");
    }

    @Test
    void theTextIsThereOnlyOnRequest() {
        assertThat(MODEL.contains(null, Values.iri(Hearsay.FULL_TEXT), null)).isFalse();
        Model withText = ArticleGraph.quadsWithText(FINDINGS);
        assertThat(withText).hasSize(MODEL.size() + 1);
        assertThat(withText.filter(null, Values.iri(Hearsay.FULL_TEXT), null).objects())
                .containsExactly(Values.literal(SampleFindings.TEXT, "en"));
    }

    @Test
    void anAddressWithASpaceIsStillAnIri() {
        IRI article = Values.iri(SampleFindings.ARTICLE.iri());
        assertThat(one(article, Standard.WAS_DERIVED_FROM).stringValue())
                .isEqualTo("https://courier.example/2031/harbour%20talks");
        assertThat(WebAddress.iri("courier.example/a\u00E9")).isEqualTo("https://courier.example/a\u00E9");
    }

    @Test
    void aFindingThatComesTwiceIsToldOnce() {
        Statement first = FINDINGS.statements().get(4);
        Statement twice = new Statement(
                "s9",
                null,
                first.chain(),
                first.wording(),
                FINDINGS.statements().get(2).manner(),
                null,
                0.1);
        List<Statement> all = new ArrayList<>(FINDINGS.statements());
        all.add(twice);
        assertThat(ArticleGraph.quads(FINDINGS.withStatements(all))).isEqualTo(MODEL);
    }

    @Test
    void aFindingWithAnUnknownPartyIsAFaultThatNamesArticleAndParty() {
        Event event = FINDINGS.events().get(0);
        Event broken = new Event(
                "v2", "visit", event.text(), List.of(new Party("e99", "Nobody")), null, null, Event.Modality.PLANNED);
        assertThatThrownBy(() -> ArticleGraph.quads(FINDINGS.withEvents(List.of(broken))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("harbour.txt")
                .hasMessageContaining("e99");
    }

    private static Resource statement(String text) {
        return MODEL.filter(null, Values.iri(Hearsay.TEXT), Values.literal(text, "en"))
                .subjects()
                .iterator()
                .next();
    }

    private static Span span(Resource place) {
        Resource position = selector(place, Standard.POSITION_SELECTOR);
        return new Span(
                ((Literal) one(position, Standard.START)).intValue(),
                ((Literal) one(position, Standard.END)).intValue());
    }

    private static Resource selector(Resource place, String type) {
        return values(place, Standard.HAS_SELECTOR).stream()
                .map(Resource.class::cast)
                .filter(selector -> MODEL.contains(selector, RDF.TYPE, Values.iri(type)))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> label(Resource subject, String property) {
        return values(subject, property).stream()
                .flatMap(node -> values((Resource) node, Standard.RDFS_LABEL).stream())
                .map(Value::stringValue)
                .collect(Collectors.toSet());
    }

    private static Value one(Resource subject, String property) {
        Set<Value> values = values(subject, property);
        assertThat(values).as("%s of %s", property, subject).hasSize(1);
        return values.iterator().next();
    }

    private static Set<Value> values(Resource subject, String property) {
        return MODEL.filter(subject, Values.iri(property), null).objects();
    }

    @Test
    void whoSayItTogetherAreAllSpeakersOfOneStatement() {
        Statement one = FINDINGS.statements().get(2);
        Statement.Chain chain = new Statement.Chain(
                List.of(new Party(null, "the skippers"), one.chain().speaker()), List.of(), List.of());
        Statement joint = new Statement("s1", null, chain, one.wording(), one.manner(), one.saidOn(), one.confidence());
        Model graph = ArticleGraph.quads(Findings.none(FINDINGS.article())
                .withEntities(FINDINGS.entities())
                .withStatements(List.of(joint)));
        Set<Resource> statements =
                graph.filter(null, RDF.TYPE, Values.iri(Hearsay.STATEMENT)).subjects();
        assertThat(statements).hasSize(1);
        assertThat(ReportReader.read(graph).statements())
                .singleElement()
                .satisfies(read -> assertThat(read.speakers()).hasSize(2).isSorted());
    }

    @Test
    void whatSomebodyWillSayIsMarkedSoAndIsNoReportOfSpeech() {
        Statement one = FINDINGS.statements().get(3);
        Statement.Manner manner = new Statement.Manner(
                one.manner().kind(), one.manner().polarity(), one.manner().act(), Event.Modality.PLANNED);
        Statement planned =
                new Statement(one.id(), null, one.chain(), one.wording(), manner, one.saidOn(), one.confidence());
        Model graph = ArticleGraph.quads(Findings.none(FINDINGS.article())
                .withEntities(FINDINGS.entities())
                .withStatements(List.of(planned)));
        assertThat(graph.filter(null, Values.iri(Hearsay.MODALITY), null).objects())
                .containsExactly(Values.iri(Hearsay.PLANNED));
        assertThat(ReportReader.read(graph).statements()).isEmpty();
    }
}
