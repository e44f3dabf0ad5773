package org.hearsay.graph.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.hearsay.graph.RdfFormats;
import org.hearsay.graph.RdfOutput;
import org.hearsay.vocab.Hearsay;
import org.hearsay.vocab.Standard;
import org.jspecify.annotations.Nullable;

/** RDF that is taken in, sorted into its graphs. */
public final class RdfInput {
    private RdfInput() {}

    /**
     * Reads a whole document into memory.
     *
     * @param format one of {@link RdfFormats#NAMES}
     * @param graph the graph that triples without one belong to; null where the document is to tell it: by naming graphs, or by
     *     holding one article, which is the name of its graph
     * @return N-Quads in UTF-8 by the name of their graph, in the order of the names
     * @throws ExchangeException for what is no such RDF, with the line, or tells no graph
     */
    public static Map<String, byte[]> read(InputStream in, String format, @Nullable String graph) throws IOException {
        ByGraph graphs = new ByGraph();
        try {
            RDFParser parser = Rio.createParser(RdfFormats.of(format));
            // what a store gives has unique names for blank nodes; from others two documents may use one name for two
            parser.set(BasicParserSettings.PRESERVE_BNODE_IDS, false);
            parser.set(BasicParserSettings.NORMALIZE_DATATYPE_VALUES, false);
            parser.setRDFHandler(graphs);
            parser.parse(in);
        } catch (RDFParseException e) {
            throw new ExchangeException("no " + format + ": " + e.getMessage(), e);
        }
        graphs.name(graph);
        Map<String, byte[]> found = new TreeMap<>();
        graphs.named.forEach((name, model) -> found.put(name, RdfOutput.nquads(model)));
        return found;
    }

    /** The articles that N-Quads tell of. */
    public static Set<String> articles(byte[] nquads) {
        try {
            return articles(Quads.read(new ByteArrayInputStream(nquads)).model());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> articles(Model model) {
        return model.filter(null, Values.iri(Standard.RDF_TYPE), Values.iri(Hearsay.ARTICLE)).subjects().stream()
                .map(Resource::stringValue)
                .collect(Collectors.toSet());
    }

    private static final class ByGraph extends AbstractRDFHandler {
        private final Map<String, Model> named = new TreeMap<>();
        private final Model unnamed = new LinkedHashModel();

        @Override
        public void handleStatement(Statement one) {
            Resource graph = one.getContext();
            if (graph == null) {
                unnamed.add(one);
            } else if (graph.isBNode()) {
                throw new ExchangeException("a graph has a blank node for a name, and no store could find it again");
            } else {
                named.computeIfAbsent(graph.stringValue(), name -> new LinkedHashModel())
                        .add(one);
            }
        }

        /** Gives the triples that stand in no graph a name. */
        void name(@Nullable String graph) {
            if (!unnamed.isEmpty()) {
                Resource name = Values.iri(graph == null ? onlyArticle() : graph);
                Model into = named.computeIfAbsent(name.stringValue(), key -> new LinkedHashModel());
                unnamed.forEach(one -> into.add(one.getSubject(), one.getPredicate(), one.getObject(), name));
            }
        }

        private String onlyArticle() {
            Set<String> articles = articles(unnamed);
            if (articles.size() != 1) {
                throw new ExchangeException("its triples name no graph, and it holds " + articles.size()
                        + " articles, so that it cannot be told which graph they belong to: give --graph, or a format that"
                        + " names graphs, such as trig or nq");
            }
            return articles.iterator().next();
        }
    }
}
