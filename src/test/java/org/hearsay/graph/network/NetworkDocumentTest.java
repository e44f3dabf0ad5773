package org.hearsay.graph.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.hearsay.graph.RdfOutput;
import org.hearsay.graph.exchange.Quads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The worked example of the ontology as nodes and edges. */
class NetworkDocumentTest {
    private static final String ID = "https://w3id.org/hearsay/id/";

    @TempDir
    Path folder;

    @Test
    void everyNodeStandsOnceAndBeforeTheEdgesWhoseEndsAreAllNodes() throws Exception {
        Element graph = graphMl();
        List<String> nodes = attributes(graph, "node", "id");
        assertThat(nodes).doesNotHaveDuplicates().contains(ID + "person/ada-quist", ID + "country/norland");
        assertThat(attributes(graph, "edge", "source")).isNotEmpty().allMatch(nodes::contains);
        assertThat(attributes(graph, "edge", "target")).allMatch(nodes::contains);
        assertThat(nodes).noneMatch(node -> node.contains("/evidence/"));
    }

    @Test
    void aPartyOfSeveralArticlesHasWhatEachOfThemTells() throws IOException {
        try (NetworkDocument document = NetworkDocument.csv(folder)) {
            for (Quads graph : example()) {
                document.take(graph);
            }
        }
        CSVRecord norland = records("nodes.csv").stream()
                .filter(row -> row.get("Id").equals(ID + "country/norland"))
                .findFirst()
                .orElseThrow();
        assertThat(norland.get("Kind")).isEqualTo("Country");
        assertThat(norland.get("Label")).isEqualTo("Norland");
        assertThat(norland.get("countryCode")).isEqualTo("NL");
    }

    @Test
    void aStatementHasItsWordsItsConceptsAndItsPlaceInTheText() throws IOException {
        try (NetworkDocument document = NetworkDocument.neo4j(folder)) {
            example().forEach(document::take);
        }
        CSVRecord statement = records("nodes.csv").stream()
                .filter(row -> row.get("text").startsWith("that her country would shut"))
                .findFirst()
                .orElseThrow();
        assertThat(statement.get(":LABEL")).isEqualTo("Statement");
        assertThat(statement.get("act")).isEqualTo("warn");
        assertThat(statement.get("polarity")).isEqualTo("Affirmed");
        assertThat(statement.get("confidence:double")).isEqualTo("0.91");
        assertThat(statement.get("start:int")).isEqualTo("31");
        assertThat(statement.get("end:int")).isEqualTo("91");
        assertThat(records("edges.csv"))
                .filteredOn(row -> row.get(":START_ID").equals(statement.get("iri:ID")))
                .extracting(row -> row.get(":TYPE"))
                .contains("SPEAKER", "ADDRESSEE", "REPORTED_IN", "IN_ARTICLE");
    }

    @Test
    void theSameGraphsGiveTheSameBytes() throws IOException {
        assertThat(bytes(example())).isEqualTo(bytes(example()));
    }

    @Test
    void whatXmlForbidsBecomesAReplacement() {
        assertThat(XmlText.of("a\u0000b\u001Fc\td\uD83D\uDE00")).isEqualTo("a\uFFFDb\uFFFDc\td\uD83D\uDE00");
    }

    @Test
    void theDocumentNamesEveryAttribute() throws IOException {
        String page = Files.readString(Path.of("docs/EXPORT.md"));
        assertThat(Attribute.values()).allMatch(attribute -> page.contains("`" + attribute.label() + "`"));
    }

    private static byte[] bytes(List<Quads> graphs) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (NetworkDocument document = NetworkDocument.graphMl(out)) {
            graphs.forEach(document::take);
        }
        return out.toByteArray();
    }

    private static Element graphMl() throws Exception {
        var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
        return builder.parse(new ByteArrayInputStream(bytes(example()))).getDocumentElement();
    }

    private static List<String> attributes(Element root, String element, String attribute) {
        NodeList found = root.getElementsByTagName(element);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> ((Element) found.item(i)).getAttribute(attribute))
                .toList();
    }

    private List<CSVRecord> records(String table) throws IOException {
        try (Reader reader = Files.newBufferedReader(folder.resolve(table), StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180.builder().setHeader().get().parse(reader).getRecords();
        }
    }

    private static List<Quads> example() throws IOException {
        Model all = Rio.parse(Files.newInputStream(Path.of("ontology/example.trig")), RDFFormat.TRIG);
        return Stream.of(all.contexts().toArray(org.eclipse.rdf4j.model.Resource[]::new))
                .map(graph -> quads(all.filter(null, null, null, graph)))
                .toList();
    }

    private static Quads quads(Model graph) {
        try {
            return Quads.read(new ByteArrayInputStream(RdfOutput.nquads(graph)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
