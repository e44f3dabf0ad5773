package org.hearsay.resolve.party;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.article.PartialDate;
import org.hearsay.resolve.block.Keys;
import org.hearsay.resolve.party.name.Naming;
import org.hearsay.resolve.report.ReportedArticle;
import org.jspecify.annotations.Nullable;

/**
 * Who is named in an article, and when it was published: what two articles have in common that may mean one person by one surname.
 *
 * @param day null where it is not known
 */
public record Presence(String article, @Nullable LocalDate day, List<Naming> namings) implements Serializable {
    /** Others whom both must name. One may be the country that is in all the news. */
    private static final int SHARED = 2;
    /** Days within which a person is in the same news. */
    static final int NEAR = 60;

    private static final String DAY = "day ";

    public Presence {
        namings = List.copyOf(namings);
    }

    public static Presence of(ReportedArticle article) {
        PartialDate published = article.published();
        return new Presence(
                article.iri(),
                published == null ? null : published.day().orElse(null),
                article.parties().stream()
                        .map(Naming::of)
                        .filter(Objects::nonNull)
                        .toList());
    }

    /** Back from a ledger's entries. */
    static Presence of(String article, Collection<String> entries) {
        LocalDate day = entries.stream()
                .filter(entry -> entry.startsWith(DAY))
                .findFirst()
                .map(entry -> LocalDate.parse(entry.substring(DAY.length())))
                .orElse(null);
        return new Presence(
                article,
                day,
                entries.stream()
                        .filter(Naming::isEntry)
                        .sorted()
                        .map(Naming::parse)
                        .toList());
    }

    /** As a ledger's entries: facts, and the keys by which it is found. */
    Set<String> entries() {
        Set<String> entries = new TreeSet<>();
        if (day != null) {
            entries.add(DAY + day);
        }
        for (Naming naming : namings) {
            entries.add(naming.entry());
            entries.add(nodeKey(naming.iri()));
            if (!naming.surname().isEmpty()) {
                entries.addAll(surnameKeys(naming.surname(), day));
            }
        }
        return entries;
    }

    /** Under which all articles are found that name a node. */
    static String nodeKey(String node) {
        return "node " + node;
    }

    /** The keys of an article of this day that names a person of this surname. */
    static Set<String> surnameKeys(String surname, @Nullable LocalDate day) {
        return Keys.timed("surname " + surname, day, NEAR);
    }

    public Set<String> surnames() {
        return namings.stream()
                .map(Naming::surname)
                .filter(surname -> !surname.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The nodes of people whom this article gives this surname, sorted. */
    List<String> people(String surname) {
        return namings.stream()
                .filter(naming -> naming.surname().equals(surname))
                .map(Naming::iri)
                .sorted()
                .toList();
    }

    public Stream<String> nodes() {
        return namings.stream().map(Naming::iri);
    }

    boolean names(String node) {
        return nodes().anyMatch(node::equals);
    }

    /** True if both are about the same people, organisations and countries beside some, at about the same time. */
    boolean shares(Presence other, Set<String> apart) {
        if (day != null && other.day != null && Math.abs(day.toEpochDay() - other.day.toEpochDay()) > NEAR) {
            return false;
        }
        Set<String> both = nodes().collect(Collectors.toCollection(HashSet::new));
        both.retainAll(other.nodes().collect(Collectors.toSet()));
        both.removeAll(apart);
        return both.size() >= SHARED;
    }
}
