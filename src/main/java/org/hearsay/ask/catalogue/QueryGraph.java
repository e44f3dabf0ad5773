package org.hearsay.ask.catalogue;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.shacl.vocabulary.SHACLM;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.SchemaDO;
import org.hearsay.ask.Parameter;
import org.hearsay.ask.SavedQueries;
import org.hearsay.ask.SavedQuery;
import org.hearsay.vocab.Graphs;
import org.hearsay.vocab.Prefixes;

/**
 * The saved queries as the SHACL SPARQL executables of the W3C's SHACL recommendation, so that who stands before a console finds them
 * by a query: each an {@code sh:SPARQLSelectExecutable} with its text, its parameters, and where a server has it.
 */
public final class QueryGraph {
    private static final String BASE = "https://w3id.org/hearsay/query/";

    private QueryGraph() {}

    /**
     * Describes queries.
     *
     * @param server the root of the server that offers them
     * @param dataset the name of its dataset
     */
    public static Model describe(SavedQueries queries, URI server, String dataset) {
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefixes(Prefixes.ALL).setNsPrefix("sh", SHACLM.NS);
        queries.all().forEach(query -> describe(query, model.createResource(BASE + query.name()), server, dataset));
        return model;
    }

    private static void describe(SavedQuery query, Resource node, URI server, String dataset) {
        String console = consoleLink(dataset, query.text());
        node.addProperty(RDF.type, node.getModel().createResource(SHACLM.NS + "SPARQLSelectExecutable"))
                .addProperty(RDFS.label, query.title(), "en")
                .addProperty(RDFS.comment, query.question(), "en")
                .addProperty(SchemaDO.keywords, query.group())
                .addProperty(SHACLM.select, query.text())
                .addProperty(SHACLM.prefixes, node.getModel().createResource(Graphs.ONTOLOGY))
                .addProperty(
                        SchemaDO.url,
                        node.getModel().createResource(server.resolve(console).toString()))
                .addProperty(
                        RDFS.seeAlso,
                        node.getModel()
                                .createResource(server.resolve("/api/queries/" + query.name())
                                        .toString()));
        int order = 0;
        for (Parameter parameter : query.parameters()) {
            node.addProperty(SHACLM.parameter, describe(parameter, node, order++));
        }
    }

    private static Resource describe(Parameter parameter, Resource query, int order) {
        Model model = query.getModel();
        Resource node = model.createResource(query.getURI() + "/" + parameter.name())
                .addProperty(RDF.type, SHACLM.Parameter)
                // of a parameter's path the end is the name of the variable
                .addProperty(SHACLM.path, model.createResource(query.getURI() + "#" + parameter.name()))
                .addProperty(SHACLM.name, parameter.name())
                .addProperty(SHACLM.description, parameter.description(), "en")
                .addProperty(SHACLM.defaultValue, parameter.fallback())
                .addProperty(SKOS.example, parameter.example())
                .addLiteral(SHACLM.optional, true)
                .addLiteral(SHACLM.order, order);
        return switch (parameter.type()) {
            case NAME, IRI -> node.addProperty(SHACLM.nodeKind, SHACLM.IRIOrLiteral);
            case TEXT, DATE, LIMIT ->
                node.addProperty(SHACLM.datatype, model.createResource(XSDDatatype.XSDstring.getURI()));
            case NUMBER -> node.addProperty(SHACLM.datatype, model.createResource(XSDDatatype.XSDdecimal.getURI()));
        };
    }

    /** Where a server's console shows a query, filled in. */
    public static String consoleLink(String dataset, String sparql) {
        return "/#/dataset/" + dataset + "/query?query="
                + URLEncoder.encode(sparql, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
