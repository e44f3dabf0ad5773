package org.hearsay.graph.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.hearsay.article.ArticleIdentity;
import org.hearsay.article.Problem;
import org.hearsay.article.ProblemCode;
import org.hearsay.graph.Triples;
import org.hearsay.vocab.Graphs;
import org.hearsay.vocab.Hearsay;
import org.hearsay.vocab.Standard;
import org.jspecify.annotations.Nullable;

/** What is set aside, to RDF and back: one problem an article, known by the article's name, in {@link Graphs#QUARANTINE}. */
public final class QuarantineGraph {
    private QuarantineGraph() {}

    public static Model quads(Collection<Quarantined> all) {
        Triples triples = new Triples(Graphs.QUARANTINE);
        for (Quarantined one : all) {
            String iri = ArticleIdentity.findingIri(
                    Graphs.QUARANTINE, "problem", one.problem().article());
            RunGraph.problem(iri, one.problem(), triples);
            triples.instant(iri, Standard.GENERATED_AT, one.since());
            Quarantined.Version version = one.as();
            if (version != null) {
                triples.link(iri, Standard.SPECIALIZATION_OF, version.article());
                triples.code(iri, Hearsay.SHA256, version.sha256());
                triples.code(iri, Hearsay.EXTRACTOR_VERSION, version.extractorVersion());
            }
        }
        return triples.model();
    }

    /** @param nquads the graph as a store gives it */
    public static List<Quarantined> read(byte[] nquads) {
        try {
            Model model = Rio.parse(new ByteArrayInputStream(nquads), "", RDFFormat.NQUADS);
            return model.filter(null, Values.iri(Standard.RDF_TYPE), Values.iri(Hearsay.PROBLEM)).subjects().stream()
                    .map(problem -> one(problem, model))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Quarantined one(Resource iri, Model model) {
        Problem problem = Problem.of(
                ProblemCode.valueOf(text(iri, Hearsay.PROBLEM_CODE, model)),
                text(iri, Standard.IDENTIFIER, model),
                text(iri, Hearsay.MESSAGE, model),
                "");
        String article = find(iri, Standard.SPECIALIZATION_OF, model);
        return new Quarantined(
                problem,
                Instant.parse(text(iri, Standard.GENERATED_AT, model)),
                article == null
                        ? null
                        : new Quarantined.Version(
                                article,
                                text(iri, Hearsay.SHA256, model),
                                text(iri, Hearsay.EXTRACTOR_VERSION, model)));
    }

    private static String text(Resource iri, String property, Model model) {
        String found = find(iri, property, model);
        if (found == null) {
            throw new IllegalStateException(iri + " in " + Graphs.QUARANTINE + " lacks " + property);
        }
        return found;
    }

    private static @Nullable String find(Resource iri, String property, Model model) {
        return model.filter(iri, Values.iri(property), null).objects().stream()
                .map(Value::stringValue)
                .findFirst()
                .orElse(null);
    }
}
