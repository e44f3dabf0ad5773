package org.hearsay.graph;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

/** Reads back what article graphs say, as the records that all derived layers are made from. Holds one graph at a time. */
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

    /**
     * The articles in N-Quads that come graph by graph, as a store exports them; graphs that are no article's are passed over.
     *
     * @throws IllegalArgumentException if the quads of one graph stand apart
     */
    public static List<ReportedArticle> read(InputStream nquads) throws IOException {
        GraphByGraph graphs = new GraphByGraph();
        RDFParser parser = Rio.createParser(RDFFormat.NQUADS);
        parser.setRDFHandler(graphs);
        parser.parse(nquads);
        return graphs.articles;
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

    private static final class GraphByGraph extends AbstractRDFHandler {
        private final List<ReportedArticle> articles = new ArrayList<>();
        private final Set<Resource> done = new HashSet<>();
        private Model current = new LinkedHashModel();
        private @Nullable Resource name;

        @Override
        public void handleStatement(Statement one) {
            Resource graph = one.getContext();
            if (graph != null && !graph.equals(name)) {
                finish();
                if (!done.add(graph)) {
                    throw new IllegalArgumentException("the quads of graph " + graph + " stand apart");
                }
                name = graph;
            }
            if (graph != null && counts(one)) {
                current.add(one);
            }
        }

        @Override
        public void endRDF() {
            finish();
        }

        private void finish() {
            if (name != null && isArticle(name, current)) {
                articles.add(new ReportedGraph(name, current).article());
            }
            current = new LinkedHashModel();
        }
    }
}
