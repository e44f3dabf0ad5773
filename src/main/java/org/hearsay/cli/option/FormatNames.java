package org.hearsay.cli.option;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hearsay.graph.RdfFormats;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The formats that an option takes: for the help, and to refuse others before any work is done. */
public abstract sealed class FormatNames implements Iterable<String>, ITypeConverter<String> {
    /** JSON Lines, which is no RDF format. */
    public static final String JSON_LINES = "jsonl";

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

    /** Of {@code export}. */
    public static final class OfRdf extends FormatNames {
        OfRdf() {
            super(RdfFormats.NAMES);
        }
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
