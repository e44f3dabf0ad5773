package org.hearsay.graph;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.rio.RDFFormat;

/** The RDF formats by the names that people type, which are mostly the file endings. */
public final class RdfFormats {
    private static final Map<String, RDFFormat> FORMATS = formats();

    /** The names, the usual ones first. */
    public static final List<String> NAMES = List.copyOf(FORMATS.keySet());

    private RdfFormats() {}

    private static Map<String, RDFFormat> formats() {
        Map<String, RDFFormat> formats = new LinkedHashMap<>();
        formats.put("trig", RDFFormat.TRIG);
        formats.put("nq", RDFFormat.NQUADS);
        formats.put("turtle", RDFFormat.TURTLE);
        formats.put("ttl", RDFFormat.TURTLE);
        formats.put("nt", RDFFormat.NTRIPLES);
        formats.put("jsonld", RDFFormat.JSONLD);
        formats.put("ndjsonld", RDFFormat.NDJSONLD);
        formats.put("trix", RDFFormat.TRIX);
        formats.put("rdfxml", RDFFormat.RDFXML);
        formats.put("n3", RDFFormat.N3);
        formats.put("rdfjson", RDFFormat.RDFJSON);
        formats.put("brf", RDFFormat.BINARY);
        formats.put("trigs", RDFFormat.TRIGSTAR);
        formats.put("ttls", RDFFormat.TURTLESTAR);
        return formats;
    }

    /** True for a name that {@link RdfOutput} takes, in any case. */
    public static boolean knows(String name) {
        return FORMATS.containsKey(name.toLowerCase(Locale.ROOT));
    }

    /** True for a format that keeps the names of graphs. */
    public static boolean namesGraphs(String name) {
        return of(name).supportsContexts();
    }

    /** The format by the ending of a file's name, {@code all.trig}; a last {@code .gz} is not looked at. */
    public static Optional<String> ofFile(String fileName) {
        String bare = fileName.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
        String ending = bare.contains(".") ? bare.substring(bare.lastIndexOf('.') + 1) : "";
        return FORMATS.entrySet().stream()
                .filter(format -> format.getKey().equals(ending)
                        || format.getValue().getFileExtensions().contains(ending))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The media type that HTTP knows a format by. @throws IllegalArgumentException if there is no such format */
    public static String mediaType(String name) {
        return of(name).getDefaultMIMEType();
    }

    /** @throws IllegalArgumentException if there is no such format */
    public static RDFFormat of(String name) {
        RDFFormat format = FORMATS.get(name.toLowerCase(Locale.ROOT));
        if (format == null) {
            throw new IllegalArgumentException(
                    "no RDF format is called '" + name + "'; there are " + String.join(", ", NAMES));
        }
        return format;
    }
}
