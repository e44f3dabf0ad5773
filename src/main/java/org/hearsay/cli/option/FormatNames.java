package org.hearsay.cli.option;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hearsay.ask.AskException;
import org.hearsay.graph.RdfFormats;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The formats that an option takes: for the help, and to refuse others before any work is done. */
public abstract sealed class FormatNames implements Iterable<String>, ITypeConverter<String> {
    /** JSON Lines, which is no RDF format. */
    public static final String JSON_LINES = "jsonl";

    /** Nodes and edges in XML. */
    public static final String GRAPHML = "graphml";
    /** Tables of nodes and edges, as Gephi has them. */
    public static final String CSV = "csv";
    /** The same as Neo4j has them. */
    public static final String NEO4J = "neo4j";

    private final List<String> names;

    private FormatNames(List<String> names) {
        this.names = names;
    }

    /** Of {@code extract}. */
    public static final class OfFindings extends FormatNames {
        OfFindings() {
            super(Stream.concat(Stream.of(JSON_LINES), RdfFormats.NAMES.stream())
                    .toList());
        }
    }

    /** Of {@code import}. */
    public static final class OfRdf extends FormatNames {
        OfRdf() {
            super(RdfFormats.NAMES);
        }
    }

    /** Of {@code export}. */
    public static final class OfExport extends FormatNames {
        OfExport() {
            super(Stream.concat(RdfFormats.NAMES.stream(), Stream.of(GRAPHML, CSV, NEO4J))
                    .toList());
        }
    }

    /** True for a format that is a folder of tables. */
    public static boolean isFolder(String name) {
        return name.equals(CSV) || name.equals(NEO4J);
    }

    /** The format that a file's name tells by its ending. @throws AskException where it tells none */
    public static String ofFile(Path file) {
        String name = file.getFileName().toString();
        if (name.matches("(?i).*\\.graphml(\\.gz)?")) {
            return GRAPHML;
        }
        return RdfFormats.ofFile(name)
                .orElseThrow(() -> new AskException("the ending of " + file + " tells no format: give --format"));
    }

    @Override
    public Iterator<String> iterator() {
        return names.iterator();
    }

    @Override
    public String convert(String value) {
        String name = value.toLowerCase(Locale.ROOT);
        if (!names.contains(name)) {
            throw new TypeConversionException(
                    "no format is called '" + value + "'; there are " + String.join(", ", names));
        }
        return name;
    }
}
