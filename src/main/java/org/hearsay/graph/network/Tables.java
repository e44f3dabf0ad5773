package org.hearsay.graph.network;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Two tables in a folder, {@code nodes.csv} and {@code edges.csv}: UTF-8, commas, quoted where needed, after RFC 4180. */
final class Tables implements NetworkFile {
    /** Whose column names they have. */
    enum Dialect {
        /** Id and Label, Source, Target and Type, as Gephi's import of spreadsheets takes them; pandas and others read them too. */
        GEPHI,
        /** The typed header of {@code neo4j-admin database import}. */
        NEO4J
    }

    private final Dialect dialect;
    private final CSVPrinter nodes;
    private final CSVPrinter edges;

    Tables(Path folder, Dialect dialect) {
        this.dialect = dialect;
        try {
            Files.createDirectories(folder);
            nodes = table(folder.resolve("nodes.csv"), nodeHeader());
            edges = table(folder.resolve("edges.csv"), edgeHeader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CSVPrinter table(Path file, List<String> header) throws IOException {
        BufferedWriter writer = Files.newBufferedWriter(file);
        CSVPrinter printer = new CSVPrinter(
                writer, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
        printer.printRecord(header);
        return printer;
    }

    private List<String> nodeHeader() {
        List<String> header = new ArrayList<>(
                dialect == Dialect.GEPHI ? List.of("Id", "Label", "Kind") : List.of("iri:ID", "label", ":LABEL"));
        Stream.of(Attribute.values()).map(this::column).forEach(header::add);
        return header;
    }

    private String column(Attribute attribute) {
        boolean plain = dialect == Dialect.GEPHI || attribute.type() == Attribute.Type.STRING;
        return plain
                ? attribute.label()
                : attribute.label() + ":" + attribute.type().label();
    }

    private List<String> edgeHeader() {
        return dialect == Dialect.GEPHI
                ? List.of("Source", "Target", "Type", "Kind", "Weight")
                : List.of(":START_ID", ":END_ID", ":TYPE", "weight:int");
    }

    @Override
    public void vertex(Vertex vertex) {
        List<String> row = new ArrayList<>(List.of(vertex.iri(), vertex.label(), vertex.kind()));
        for (Attribute attribute : Attribute.values()) {
            row.add(vertex.attributes().getOrDefault(attribute, ""));
        }
        print(nodes, row);
    }

    @Override
    public void edge(Edge edge) {
        String weight = Integer.toString(edge.weight());
        print(
                edges,
                dialect == Dialect.GEPHI
                        ? List.of(edge.source(), edge.target(), "Directed", edge.kind(), weight)
                        : List.of(edge.source(), edge.target(), constant(edge.kind()), weight));
    }

    /** As relationship types are written in Cypher: {@code reportedIn} becomes {@code REPORTED_IN}. */
    private static String constant(String kind) {
        return kind.replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
    }

    private static void print(CSVPrinter table, List<String> row) {
        try {
            table.printRecord(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try (nodes;
                edges) {
            nodes.flush();
            edges.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
