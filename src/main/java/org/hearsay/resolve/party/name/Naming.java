package org.hearsay.resolve.party.name;

import java.io.Serializable;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.extract.EntityType;
import org.hearsay.resolve.report.ReportedParty;
import org.jspecify.annotations.Nullable;

/**
 * A named party as one article has it.
 *
 * @param names the name first, then other names; at least one
 */
public record Naming(
        String iri,
        EntityType type,
        List<String> names,
        @Nullable String country,
        List<String> sameAs) implements Serializable {
    private static final String KIND = "names ";
    private static final String NONE = "-";

    public Naming {
        names = List.copyOf(names);
        sameAs = List.copyOf(sameAs);
    }

    /** Null for a party without a name or type. */
    public static @Nullable Naming of(ReportedParty party) {
        EntityType type = party.type();
        return type == null || party.names().isEmpty()
                ? null
                : new Naming(party.iri(), type, party.names(), party.country(), party.sameAs());
    }

    public String name() {
        return names.get(0);
    }

    /** The folded last word of a person's name; empty for others. */
    public String surname() {
        List<String> words = type == EntityType.PERSON ? NameForm.words(name()) : List.of();
        return words.isEmpty() ? "" : words.get(words.size() - 1);
    }

    /** As a ledger's entry. */
    public String entry() {
        return KIND + iri + " " + type + " " + (country == null ? NONE : country) + " " + encoded(names) + " "
                + encoded(sameAs);
    }

    public static boolean isEntry(String entry) {
        return entry.startsWith(KIND);
    }

    public static Naming parse(String entry) {
        String[] parts = entry.split(" ");
        return new Naming(
                parts[1],
                EntityType.valueOf(parts[2]),
                decoded(parts[4]),
                parts[3].equals(NONE) ? null : parts[3],
                decoded(parts[5]));
    }

    private static String encoded(Collection<String> texts) {
        return texts.isEmpty()
                ? NONE
                : texts.stream()
                        .map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8))
                        .collect(Collectors.joining(","));
    }

    private static List<String> decoded(String texts) {
        return texts.equals(NONE)
                ? List.of()
                : Arrays.stream(texts.split(","))
                        .map(text -> URLDecoder.decode(text, StandardCharsets.UTF_8))
                        .toList();
    }
}
