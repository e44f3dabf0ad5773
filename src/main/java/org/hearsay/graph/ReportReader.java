package org.hearsay.graph;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.hearsay.resolve.report.ReportedArticle;
import org.hearsay.vocab.Hearsay;
import org.hearsay.vocab.Standard;
import org.jspecify.annotations.Nullable;

/** Reads back what article graphs say, as the records that all derived layers are made from. */
public final class ReportReader {
    /** The bulk of an article's graph is evidence, of which only the places of contents are needed. */
    private static final Set<String> PASSED_OVER = Set.of(
            Hearsay.MENTIONED_AT,
            Hearsay.SOURCE_AT,
            Hearsay.CUE_AT,
            Hearsay.EVIDENCE,
            Hearsay.CONDITION_AT,
            Hearsay.CONSEQUENCE_AT);

    private ReportReader() {}

    /** The articles in N-Quads, by IRI, whatever the order of the quads; graphs that are no article's are passed over. */
    public static List<ReportedArticle> read(InputStream nquads) throws IOException {
        ByGraph graphs = new ByGraph();
        RDFParser parser = Rio.createParser(RDFFormat.NQUADS);
        parser.setRDFHandler(graphs);
        parser.parse(nquads);
        return graphs.articles();
    }

    /** The article of one graph. @throws IllegalArgumentException if it is no article's */
    public static ReportedArticle read(Model graph) {
        Model said = new LinkedHashModel();
        graph.stream().filter(ReportReader::counts).forEach(said::add);
        return said.contexts().stream()
                .filter(name -> isArticle(name, said))
                .findFirst()
                .map(name -> new ReportedGraph(name, said).article())
                .orElseThrow(() -> new IllegalArgumentException("no graph of an article: " + graph.contexts()));
    }

    private static boolean isArticle(@Nullable Resource name, Model graph) {
        return name != null && graph.contains(name, Values.iri(Standard.RDF_TYPE), Values.iri(Hearsay.ARTICLE));
    }

    private static boolean counts(Statement one) {
        String property = one.getPredicate().stringValue();
        return !property.startsWith(Standard.OA)
                && !PASSED_OVER.contains(property)
                && !one.getObject().stringValue().startsWith(Standard.OA);
    }

    /** Stores give quads in the order of their indexes, which need not be that of graphs; so all that counts is gathered first. */
    private static final class ByGraph extends AbstractRDFHandler {
        private final Map<String, Model> graphs = new TreeMap<>();

        @Override
        public void handleStatement(Statement one) {
            Resource graph = one.getContext();
            if (graph != null && counts(one)) {
                graphs.computeIfAbsent(graph.stringValue(), name -> new LinkedHashModel())
                        .add(one);
            }
        }

        List<ReportedArticle> articles() {
            List<ReportedArticle> articles = new ArrayList<>();
            graphs.forEach((iri, graph) -> {
                Resource name = Values.iri(iri);
                if (isArticle(name, graph)) {
                    articles.add(new ReportedGraph(name, graph).article());
                }
            });
            return articles;
        }
    }
}
