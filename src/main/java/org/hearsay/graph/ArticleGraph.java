package org.hearsay.graph;

import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.rdf4j.model.Model;
import org.hearsay.article.Article;
import org.hearsay.article.Metadata;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.Findings;
import org.hearsay.extract.Statement;
import org.hearsay.resolve.Identities;
import org.hearsay.resolve.copy.TextSketch;
import org.hearsay.vocab.Hearsay;
import org.hearsay.vocab.Standard;
import org.jspecify.annotations.Nullable;

/**
 * What one article gives, as the quads of one named graph whose IRI is the article's. A pure function: no time, no run, no blank
 * node and no counter is in it, so the same findings give the same quads in the same order. Safe for several threads.
 *
 * <p>An outermost statement is {@link Hearsay#REPORTED_IN} the article itself, which is the last telling of every chain and is
 * told by its {@code schema:publisher}; the publisher is not repeated as {@link Hearsay#RELAYED_BY}.
 */
public final class ArticleGraph {
    private ArticleGraph() {}

    /** The quads without the article's text. Evidence still quotes its words, with a little on each side. */
    public static Model quads(Findings findings) {
        return triples(findings, Release.VERSION).model();
    }

    /** The same with the article's whole text as one more quad, for readers who want to see findings in their place. */
    public static Model quadsWithText(Findings findings) {
        return quadsWithText(findings, Release.VERSION);
    }

    /** The same. @param extractor what found them, more precisely than the release: {@link Release#extractor()} */
    public static Model quadsWithText(Findings findings, String extractor) {
        Triples triples = triples(findings, extractor);
        Article article = findings.article();
        triples.words(article.iri(), Hearsay.FULL_TEXT, article.text().value());
        return triples.model();
    }

    /**
     * The same with the meaning of each statement that may be held against another, from which it is derived across articles which of
     * them report one utterance.
     *
     * @param meaning the vectors of texts, in their order, see {@link org.hearsay.resolve.said.MeaningVector}
     */
    public static Model quadsWithMeaning(Findings findings, UnaryOperator<List<String>> meaning) {
        return quadsWithMeaning(findings, Release.VERSION, meaning);
    }

    /** The same. @param extractor what found them, more precisely than the release: {@link Release#extractor()} */
    public static Model quadsWithMeaning(Findings findings, String extractor, UnaryOperator<List<String>> meaning) {
        Model quads = quadsWithText(findings, extractor);
        Triples triples = new Triples(findings.article().iri());
        List<Statement> statements = ComparedStatements.of(findings);
        List<String> meanings = meaning.apply(statements.stream()
                .map(statement -> statement.wording().content().text())
                .toList());
        for (int i = 0; i < meanings.size(); i++) {
            String iri = Identities.iri(findings.article(), statements.get(i));
            triples.code(iri, Hearsay.MEANING_VECTOR, meanings.get(i));
        }
        quads.addAll(triples.model());
        return quads;
    }

    private static Triples triples(Findings findings, String extractor) {
        Triples triples = new Triples(findings.article().iri());
        article(findings.article(), extractor, triples);
        Evidence evidence = new Evidence(findings.article(), triples);
        Parties parties = new Parties(findings, triples);
        findings.entities().forEach(entity -> parties.describe(entity, evidence));
        FindingTriples writing = new FindingTriples(findings, parties, evidence, triples);
        findings.statements().forEach(writing::statement);
        findings.threats().forEach(writing::threat);
        findings.events().forEach(writing::event);
        findings.notes().forEach(writing::note);
        return triples;
    }

    private static void article(Article article, String extractor, Triples triples) {
        String iri = article.iri();
        Metadata metadata = article.metadata();
        triples.type(iri, Hearsay.ARTICLE);
        triples.code(iri, Standard.IDENTIFIER, article.id());
        triples.words(iri, Standard.HEADLINE, metadata.title());
        triples.date(iri, Standard.DATE_PUBLISHED, metadata.published());
        if (metadata.dateAssumed()) {
            triples.yes(iri, Hearsay.DATE_ASSUMED);
        }
        triples.words(iri, Standard.CREATOR, metadata.author());
        triples.code(iri, Hearsay.SHA256, article.sha256());
        triples.code(iri, Hearsay.TEXT_SKETCH, TextSketch.of(article.text().value()));
        triples.code(iri, Hearsay.EXTRACTOR_VERSION, extractor);
        publisher(iri, metadata.publisher(), triples);
        String url = metadata.url();
        if (url != null && !url.isBlank()) {
            triples.link(iri, Standard.URL, WebAddress.iri(url));
            triples.link(iri, Standard.WAS_DERIVED_FROM, WebAddress.iri(url));
        }
    }

    /** The outlet is an organisation like any other, so that one that is quoted elsewhere is the same node. */
    private static void publisher(String article, @Nullable String name, Triples triples) {
        if (name != null && !name.isBlank()) {
            String outlet = Identities.iri(EntityType.ORGANISATION, name.strip());
            triples.link(article, Standard.PUBLISHER, outlet);
            triples.type(outlet, Hearsay.ORGANISATION);
            triples.words(outlet, Standard.RDFS_LABEL, name.strip());
        }
    }
}
