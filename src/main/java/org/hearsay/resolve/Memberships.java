package org.hearsay.resolve;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.resolve.derived.Conflict;
import org.hearsay.resolve.derived.Derived;

/**
 * Of which records each derived thing is made, as entries of a ledger: of the article that gave the record, or of the node that was
 * identified. By them a thing is found again when one of its records is gone. For one thread.
 */
final class Memberships {
    static final String PARTY = "party";
    static final String SAID = "said";
    static final String EVENT = "event";
    static final String FIGURE = "figure";
    static final String WORDS = "words";
    static final String COPY = "copy";
    private static final String IN = "in ";

    private final Map<String, String> articles;
    private final Map<String, Set<String>> entries = new TreeMap<>();

    private Memberships(Map<String, String> articles) {
        this.articles = articles;
    }

    /** A record of a layer within a derived thing. */
    record Membership(String layer, String thing, String record) {
        static Membership parse(String entry) {
            String[] parts = entry.split(" ", 4);
            return new Membership(parts[1], parts[2], parts[3]);
        }

        String entry() {
            return IN + layer + " " + thing + " " + record;
        }
    }

    static boolean isEntry(String entry) {
        return entry.startsWith(IN);
    }

    /** The entries, by article or node. @param articles by statement and event, all that the derived things are made of */
    static Map<String, Set<String>> of(Derived derived, Map<String, String> articles) {
        Memberships all = new Memberships(articles);
        derived.identifications()
                .forEach(one -> all.add(one.identified(), new Membership(PARTY, one.iri(), one.identified())));
        derived.utterances().forEach(one -> all.add(SAID, one.iri(), one.wordings()));
        derived.occurrences().forEach(one -> all.add(EVENT, one.iri(), one.reports()));
        derived.conflicts().forEach(all::add);
        derived.syndications()
                .forEach(one ->
                        one.articles().forEach(article -> all.add(article, new Membership(COPY, one.iri(), article))));
        return all.entries;
    }

    private void add(Conflict conflict) {
        String layer = switch (conflict.kind()) {
            case FIGURE -> FIGURE;
            case DAY -> EVENT;
            case WHO_SPOKE, WHETHER_SO -> WORDS;
        };
        for (Conflict.Side side : conflict.sides()) {
            for (Conflict.Backing backing : side.backings()) {
                String finding = backing.finding();
                Conflict.Quote quote = backing.quote();
                String record = finding != null || quote == null
                        ? String.valueOf(finding)
                        : backing.article() + " " + quote.span().start();
                add(backing.article(), new Membership(layer, conflict.iri(), record));
            }
        }
    }

    private void add(String layer, String thing, Collection<String> findings) {
        for (String finding : findings) {
            String article = articles.get(finding);
            if (article == null) {
                throw new IllegalArgumentException(thing + " is made of " + finding + ", of which no article is known");
            }
            add(article, new Membership(layer, thing, finding));
        }
    }

    private void add(String subject, Membership membership) {
        entries.computeIfAbsent(subject, key -> new TreeSet<>()).add(membership.entry());
    }
}
