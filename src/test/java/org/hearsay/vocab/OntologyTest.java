package org.hearsay.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.hearsay.extract.Event;
import org.hearsay.extract.Statement;
import org.hearsay.extract.Threat;
import org.junit.jupiter.api.Test;

/** Holds the vocabulary's constants and the ontology against each other, both ways. */
class OntologyTest {
    private static final Model ONTOLOGY = read("/ontology/hearsay.ttl");

    private static Model read(String path) {
        try (InputStream in = OntologyTest.class.getResourceAsStream(path)) {
            return Rio.parse(in, "", RDFFormat.TURTLE);
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        }
    }

    @Test
    void everyConstantIsDefinedAndEveryTermHasAConstant() {
        Set<String> constants = Arrays.stream(Hearsay.class.getDeclaredFields())
                .filter(field -> Modifier.isPublic(field.getModifiers())
                        && !field.getName().equals("NS"))
                .map(OntologyTest::value)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(terms(Hearsay.NS)).isEqualTo(constants);
    }

    @Test
    void everyActMeasureAndEventTypeOfTheCodeIsAConcept() {
        Stream<String> acts =
                Arrays.stream(Statement.Act.values()).map(Enum::name).map(Kinds::act);
        Stream<String> measures = Arrays.stream(Threat.Measure.values())
                .map(Threat.Measure::label)
                .map(Kinds::measure);
        assertThat(terms(Kinds.ACT)).isEqualTo(acts.collect(Collectors.toCollection(TreeSet::new)));
        assertThat(terms(Kinds.MEASURE)).isEqualTo(measures.collect(Collectors.toCollection(TreeSet::new)));
        assertThat(Kinds.EVENT_TYPES)
                .allSatisfy(name -> assertThat(terms(Kinds.EVENT_TYPE)).contains(Kinds.eventType(name)));
        assertThat(Kinds.EVENT_TYPES).noneMatch(name -> Kinds.eventType(name).equals(Kinds.OTHER_EVENT));
    }

    @Test
    void everyEventTypeThatIsNoFamilyIsInTheCode() {
        Set<String> named =
                Kinds.EVENT_TYPES.stream().map(Kinds::eventType).collect(Collectors.toCollection(TreeSet::new));
        Set<String> narrow = ONTOLOGY.filter(null, SKOS.BROADER, null).subjects().stream()
                .map(Value::stringValue)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(narrow).isEqualTo(named);
    }

    @Test
    void theKindsOfEventAreThoseThatExtractionKnows() throws IOException {
        try (InputStream in = Event.class.getResourceAsStream("event/event-types.tsv")) {
            String lexicon = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<String> labels = lexicon.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("@"))
                    .map(line -> line.substring(0, line.indexOf('\t')))
                    .toList();
            assertThat(Kinds.EVENT_TYPES).containsExactlyInAnyOrderElementsOf(labels);
        }
    }

    @Test
    void anEventOfAnUnknownKindIsOther() {
        assertThat(Kinds.eventType("gala dinner")).isEqualTo(Kinds.OTHER_EVENT);
        assertThat(Kinds.eventType(" Phone  Call ")).isEqualTo(Kinds.EVENT_TYPE + "phone-call");
    }

    @Test
    void everyTermIsDocumentedInEnglish() {
        for (Resource term : ONTOLOGY.filter(null, RDFS.ISDEFINEDBY, null).subjects()) {
            assertEnglish(term, RDFS.LABEL);
            assertEnglish(term, RDFS.COMMENT);
        }
        for (Resource concept : ONTOLOGY.filter(null, RDF.TYPE, SKOS.CONCEPT).subjects()) {
            assertEnglish(concept, SKOS.PREF_LABEL);
            assertEnglish(concept, SKOS.DEFINITION);
        }
    }

    @Test
    void everyConceptIsInASchemeAndHasItsPlaceThere() {
        for (Resource concept : ONTOLOGY.filter(null, RDF.TYPE, SKOS.CONCEPT).subjects()) {
            Set<Value> schemes = ONTOLOGY.filter(concept, SKOS.IN_SCHEME, null).objects();
            assertThat(schemes).as("schemes of %s", concept).hasSize(1);
            assertThat(ONTOLOGY.contains((Resource) schemes.iterator().next(), RDF.TYPE, SKOS.CONCEPT_SCHEME))
                    .isTrue();
            Set<Value> broader = ONTOLOGY.filter(concept, SKOS.BROADER, null).objects();
            assertThat(ONTOLOGY.contains(concept, SKOS.TOP_CONCEPT_OF, null))
                    .as("%s is on top", concept)
                    .isEqualTo(broader.isEmpty());
            assertThat(broader)
                    .allSatisfy(one -> assertThat(ONTOLOGY.contains((Resource) one, RDF.TYPE, SKOS.CONCEPT))
                            .isTrue());
        }
    }

    @Test
    void everyPropertyIsOfLiteralsOrOfThingsAndSaysWhichOfWhat() {
        for (Resource property : properties().toList()) {
            Set<Value> types = ONTOLOGY.filter(property, RDF.TYPE, null).objects();
            assertThat(types.contains(OWL.OBJECTPROPERTY) ^ types.contains(OWL.DATATYPEPROPERTY))
                    .as("%s", property)
                    .isTrue();
            IRI includes = Values.iri(Standard.SCHEMA + "domainIncludes");
            assertThat(ONTOLOGY.contains(property, RDFS.DOMAIN, null) || ONTOLOGY.contains(property, includes, null))
                    .as("domain of %s", property)
                    .isTrue();
        }
    }

    @Test
    void theHeaderTellsVersionAndLicence() {
        IRI ontology = Values.iri(Graphs.ONTOLOGY);
        assertThat(ONTOLOGY.contains(ontology, RDF.TYPE, OWL.ONTOLOGY)).isTrue();
        assertThat(ONTOLOGY.contains(ontology, OWL.VERSIONINFO, null)).isTrue();
        assertThat(ONTOLOGY.contains(ontology, Values.iri("http://purl.org/dc/terms/license"), null))
                .isTrue();
    }

    @Test
    void theShapesNameOnlyTermsThatThereAre() {
        Model shapes = read("/ontology/shapes.ttl");
        Set<String> named = shapes.stream()
                .flatMap(one -> Stream.of(one.getSubject(), one.getPredicate(), one.getObject()))
                .filter(Value::isIRI)
                .map(Value::stringValue)
                .filter(iri -> Stream.of(Hearsay.NS, Kinds.ACT, Kinds.MEASURE, Kinds.EVENT_TYPE)
                        .anyMatch(iri::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = new TreeSet<>();
        Stream.of(Hearsay.NS, Kinds.ACT, Kinds.MEASURE, Kinds.EVENT_TYPE)
                .map(OntologyTest::terms)
                .forEach(known::addAll);
        assertThat(known).containsAll(named);
        assertThat(named).containsAll(terms(Kinds.ACT)).containsAll(terms(Kinds.MEASURE));
    }

    private static Stream<Resource> properties() {
        return Stream.of(OWL.OBJECTPROPERTY, OWL.DATATYPEPROPERTY)
                .flatMap(type -> ONTOLOGY.filter(null, RDF.TYPE, type).subjects().stream());
    }

    private static Set<String> terms(String namespace) {
        return ONTOLOGY.subjects().stream()
                .map(Value::stringValue)
                .filter(iri -> iri.startsWith(namespace))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void assertEnglish(Resource term, IRI property) {
        Set<Value> values = ONTOLOGY.filter(term, property, null).objects();
        assertThat(values).as("%s of %s", property.getLocalName(), term).hasSize(1);
        assertThat(((Literal) values.iterator().next()).getLanguage()).contains("en");
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.getName(), e);
        }
    }
}
