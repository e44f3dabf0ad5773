package org.hearsay.docs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.hearsay.vocab.Hearsay;
import org.hearsay.vocab.Prefixes;
import org.hearsay.vocab.Standard;

/** The reference page of the ontology, made from {@code ontology/hearsay.ttl} and the worked example. */
final class OntologyPage {
    private static final IRI DOMAIN_INCLUDES = Values.iri(Standard.SCHEMA, "domainIncludes");
    private static final IRI RANGE_INCLUDES = Values.iri(Standard.SCHEMA, "rangeIncludes");
    private static final int EXAMPLE_WIDTH = 90;

    private final Model ontology;
    private final Model example;
    private final StringBuilder page = new StringBuilder();

    OntologyPage() {
        ontology = read(Path.of("ontology/hearsay.ttl"), RDFFormat.TURTLE);
        example = read(Path.of("ontology/example.trig"), RDFFormat.TRIG);
    }

    private static Model read(Path file, RDFFormat format) {
        try (InputStream in = Files.newInputStream(file)) {
            return Rio.parse(in, format);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    String text() {
        line("# The ontology, term by term");
        line("");
        line(
                "Made from [`ontology/hearsay.ttl`](../ontology/hearsay.ttl) and [the worked example](../ontology/example.trig); a test holds"
                        + " it to them. [The overview](../ontology/README.md) tells of namespaces and graphs.");
        diagrams();
        classes();
        properties();
        schemes();
        return page.toString();
    }

    private void diagrams() {
        line("");
        line("## Classes and what links them");
        line("");
        line("```mermaid");
        line("classDiagram");
        for (Resource type : terms(OWL.CLASS)) {
            for (Resource parent : objects(type, RDFS.SUBCLASSOF)) {
                if (isOurs(parent)) {
                    line("  " + local(parent) + " <|-- " + local(type));
                }
            }
        }
        for (Resource property : terms(OWL.OBJECTPROPERTY)) {
            for (Resource from : domains(property)) {
                ranges(property).stream()
                        .filter(to -> isOurs(from) && isOurs(to))
                        .forEach(to -> line("  " + local(from) + " --> " + local(to) + " : " + local(property)));
            }
        }
        line("```");
        line("");
        line("## A chain of telling");
        line("");
        line("From the worked example: every `hs:reportedIn`, the innermost statement to the left.");
        line("");
        line("```mermaid");
        line("flowchart LR");
        chain();
        line("```");
    }

    /** Nodes are called after their speaker, or article. */
    private void chain() {
        Map<Resource, String> names = new TreeMap<>(Comparator.comparing(Value::stringValue));
        List<Statement> links = sorted(example.filter(null, Values.iri(Hearsay.REPORTED_IN), null));
        for (Statement link : links) {
            Stream.of(link.getSubject(), (Resource) link.getObject())
                    .forEach(node -> names.computeIfAbsent(node, one -> "n" + names.size()));
        }
        names.forEach((node, name) -> line("  " + name + "[\"" + caption(node) + "\"]"));
        links.forEach(link ->
                line("  " + names.get(link.getSubject()) + " -->|hs:reportedIn| " + names.get(link.getObject())));
    }

    private String caption(Resource node) {
        Stream<Value> speakers = example.filter(node, Values.iri(Hearsay.SPEAKER), null).objects().stream();
        Stream<Value> outlets = example.filter(node, Values.iri(Standard.PUBLISHER), null).objects().stream();
        return Stream.concat(speakers, outlets)
                .flatMap(party -> example.filter((Resource) party, RDFS.LABEL, null).objects().stream())
                .map(Value::stringValue)
                .findFirst()
                .orElse("an article");
    }

    private void classes() {
        line("");
        line("## Classes");
        for (Resource type : terms(OWL.CLASS)) {
            line("");
            line("### " + shortName(type));
            line("");
            line(comment(type));
            line("");
            item("subclass of", names(objects(type, RDFS.SUBCLASSOF)));
            item(
                    "properties",
                    names(terms(OWL.OBJECTPROPERTY, OWL.DATATYPEPROPERTY).stream()
                            .filter(property -> domains(property).contains(type))
                            .toList()));
            item("examples", literals(type, SKOS.EXAMPLE));
            item(
                    "in the worked example",
                    sorted(example.filter(null, RDF.TYPE, type)).stream()
                            .findFirst()
                            .map(one -> "`" + shortName(one.getSubject()) + "`")
                            .orElse(""));
        }
    }

    private void properties() {
        line("");
        line("## Properties");
        for (Resource property : terms(OWL.OBJECTPROPERTY, OWL.DATATYPEPROPERTY)) {
            line("");
            line("### " + shortName(property));
            line("");
            line(comment(property));
            line("");
            item("of", names(domains(property)));
            item("is", names(ranges(property)));
            item("subproperty of", names(objects(property, RDFS.SUBPROPERTYOF)));
            item("examples", literals(property, SKOS.EXAMPLE));
            item(
                    "in the worked example",
                    sorted(example.filter(null, (IRI) property, null)).stream()
                            .findFirst()
                            .map(this::triple)
                            .orElse(""));
        }
    }

    private String triple(Statement one) {
        String object = one.getObject() instanceof Resource resource
                ? shortName(resource)
                : "\"" + one.getObject().stringValue().replaceAll("\\s+", " ") + "\"";
        String cut = object.length() > EXAMPLE_WIDTH ? object.substring(0, EXAMPLE_WIDTH) + " ...\"" : object;
        return "`" + shortName(one.getSubject()) + " " + shortName(one.getPredicate()) + " " + cut + "`";
    }

    private void schemes() {
        line("");
        line("## Concepts");
        for (Resource scheme : terms(SKOS.CONCEPT_SCHEME)) {
            line("");
            line("### " + literals(scheme, RDFS.LABEL));
            line("");
            line(comment(scheme) + " `" + scheme.stringValue() + "`");
            line("");
            line("| concept | means | examples | codes |");
            line("|---|---|---|---|");
            ontology.filter(null, SKOS.IN_SCHEME, scheme).subjects().stream()
                    .sorted(Comparator.comparing(Value::stringValue))
                    .forEach(concept -> line("| `" + shortName(concept) + "` | " + literals(concept, SKOS.DEFINITION)
                            + " | " + literals(concept, SKOS.EXAMPLE) + " | " + literals(concept, SKOS.NOTATION)
                            + " |"));
        }
    }

    private void line(String line) {
        page.append(line.stripTrailing()).append('\n');
    }

    private void item(String name, String text) {
        if (!text.isEmpty()) {
            line("- " + name + ": " + text);
        }
    }

    /** In the order of the file, which goes from what is asked for most to what is asked for least. */
    private List<Resource> terms(IRI... types) {
        return ontology.stream()
                .filter(one ->
                        one.getPredicate().equals(RDF.TYPE) && List.of(types).contains(one.getObject()))
                .map(Statement::getSubject)
                .distinct()
                .toList();
    }

    private List<Resource> domains(Resource property) {
        return Stream.of(RDFS.DOMAIN, DOMAIN_INCLUDES)
                .flatMap(link -> objects(property, link).stream())
                .toList();
    }

    private List<Resource> ranges(Resource property) {
        return Stream.of(RDFS.RANGE, RANGE_INCLUDES)
                .flatMap(link -> objects(property, link).stream())
                .toList();
    }

    private List<Resource> objects(Resource subject, IRI property) {
        return ontology.filter(subject, property, null).objects().stream()
                .filter(Resource.class::isInstance)
                .map(Resource.class::cast)
                .toList();
    }

    private String comment(Resource term) {
        return literals(term, RDFS.COMMENT);
    }

    private String literals(Resource subject, IRI property) {
        return ontology.filter(subject, property, null).objects().stream()
                .filter(Value::isLiteral)
                .map(value -> value.stringValue().replace("|", "\\|"))
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static String names(Collection<Resource> terms) {
        return terms.stream().map(term -> "`" + shortName(term) + "`").collect(Collectors.joining(", "));
    }

    private static boolean isOurs(Value term) {
        return term.stringValue().startsWith(Hearsay.NS);
    }

    private static String local(Value term) {
        return term.stringValue().substring(Hearsay.NS.length());
    }

    private static String shortName(Resource term) {
        String iri = term.stringValue();
        return Prefixes.ALL.entrySet().stream()
                .filter(prefix -> iri.startsWith(prefix.getValue()))
                .max(Comparator.comparing(prefix -> prefix.getValue().length()))
                .map(prefix ->
                        prefix.getKey() + ":" + iri.substring(prefix.getValue().length()))
                .orElse(iri);
    }

    private static List<Statement> sorted(Model model) {
        return model.stream()
                .sorted(Comparator.comparing((Statement one) -> one.getSubject().stringValue())
                        .thenComparing(one -> one.getObject().stringValue()))
                .toList();
    }
}
