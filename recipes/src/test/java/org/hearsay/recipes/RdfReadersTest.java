package org.hearsay.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes "RDF4J", "Oxigraph" and "Python": three implementations read one export as one dataset. */
class RdfReadersTest {
    @TempDir
    static Path folder;

    private static Path trig;
    private static Model read;
    private static List<String> rows;

    @BeforeAll
    static void rdf4jReads() throws IOException {
        trig = folder.resolve("all.trig");
        Tools.export("-o", trig.toString());
        read = Rdf4j.read(trig, RDFFormat.TRIG);
        rows = Rdf4j.ask(trig, folder.resolve("native"), Tools.RECIPES.resolve("relayed.rq"));
    }

    @Test
    void rdf4jAnswers() {
        assertThat(read).hasSizeGreaterThan(1000);
        assertThat(rows).isNotEmpty().anyMatch(row -> row.startsWith("Vladimir Putin\t"));
    }

    @Test
    void oxigraphReadsTheSameDatasetAndGivesTheSameAnswer() throws IOException {
        Path oxigraph = Tools.RECIPES.resolve("oxigraph");
        Tools.run(oxigraph, List.of("npm", "ci", "--no-audit", "--no-fund"));
        Path dump = folder.resolve("oxigraph.nq");
        String printed = Tools.run(
                oxigraph,
                List.of("node", "read.js", trig.toString(), dump.toString(), Tools.RECIPES.resolve("relayed.rq").toString()));
        assertThat(Models.isomorphic(Rdf4j.read(dump, RDFFormat.NQUADS), read)).isTrue();
        assertThat(printed.lines()).containsExactlyElementsOf(rows);
    }

    @Test
    void rdflibReadsTheSameDatasetAndNetworkXEveryNodeAndEdge() throws IOException {
        String python = Stream.of("python3", "/usr/bin/python3")
                .filter(one -> Tools.works(one, "-c", "import rdflib, networkx"))
                .findFirst()
                .orElse("");
        assumeFalse(python.isEmpty(), "no python3 has rdflib and networkx; Debian: apt install python3-rdflib python3-networkx");
        Path graphml = folder.resolve("all.graphml");
        Tools.export("-o", graphml.toString());
        Path dump = folder.resolve("rdflib.nq");
        String printed = Tools.run(List.of(python, "python/read.py", trig.toString(), dump.toString(), graphml.toString()));
        assertThat(Models.isomorphic(Rdf4j.read(dump, RDFFormat.NQUADS), read)).isTrue();
        String text = Files.readString(graphml);
        assertThat(printed.strip()).isEqualTo(text.split("<node ").length - 1 + " " + (text.split("<edge ").length - 1));
    }
}
