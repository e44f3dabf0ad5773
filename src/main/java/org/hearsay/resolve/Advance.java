package org.hearsay.resolve;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.resolve.block.Closure;
import org.hearsay.resolve.block.Layer;
import org.hearsay.resolve.block.Ledger;
import org.hearsay.resolve.block.Shelf;
import org.hearsay.resolve.derived.Derived;
import org.hearsay.resolve.party.NotedParties;
import org.hearsay.resolve.party.PartyAdvance;
import org.hearsay.resolve.report.ReportedArticle;

/**
 * What follows across articles after some have come, changed or gone: the same as {@link Derivation} gives, but only the part on which
 * they bear, and without reading other articles than that takes. For one thread.
 */
public final class Advance {
    private final Set<String> changed;
    private final Ledger ledger;
    private final PartyAdvance.Result who;
    private final Books books;
    private final Layers layers;
    private final Map<String, Set<String>> before = new TreeMap<>();
    private final Map<String, Set<String>> now = new TreeMap<>();
    private final Set<String> outdated = new TreeSet<>();
    private final Map<String, Set<String>> reached = new HashMap<>();
    private final Map<String, String> articles = new HashMap<>();

    private Advance(Collection<String> changed, Ledger ledger, Shelf shelf) {
        this.ledger = ledger;
        this.who = PartyAdvance.of(changed, ledger, shelf.read(changed));
        this.changed = who.articles();
        NotedParties parties = new NotedParties(ledger, who.parties(), who.nodes());
        this.books = new Books(shelf, parties);
        this.layers = new Layers(parties);
    }

    /**
     * The part that may have changed.
     *
     * @param derived all of it, as it is now
     * @param outdated IRIs of the derived things of which it takes the place
     * @param nodes IRIs of all parties of which it says who they are
     * @param before the ledger's entries of articles and parties that it bears on
     * @param now what they are to be; none for what is gone
     */
    public record Result(
            Derived derived,
            Set<String> outdated,
            Set<String> nodes,
            Map<String, Set<String>> before,
            Map<String, Set<String>> now) {}

    /**
     * Works it out.
     *
     * @param changed articles that are new, are not what they were, or are not there any more
     * @param ledger as it was left by the last derivation
     */
    public static Result of(Collection<String> changed, Ledger ledger, Shelf shelf) {
        return new Advance(changed, ledger, shelf).result();
    }

    /** All articles that are needed, each read once, and who is who in them. */
    private static final class Books implements Shelf {
        private final Shelf shelf;
        private final NotedParties parties;
        private final Map<String, ReportedArticle> known = new TreeMap<>();
        private final Set<String> sought = new HashSet<>();

        Books(Shelf shelf, NotedParties parties) {
            this.shelf = shelf;
            this.parties = parties;
        }

        @Override
        public List<ReportedArticle> read(Collection<String> articles) {
            List<String> unknown = articles.stream().filter(sought::add).toList();
            if (!unknown.isEmpty()) {
                List<ReportedArticle> read = shelf.read(unknown);
                read.forEach(article -> known.put(article.iri(), article));
                parties.prepare(read);
            }
            return articles.stream()
                    .filter(known::containsKey)
                    .map(known::get)
                    .sorted()
                    .toList();
        }
    }

    private Result result() {
        List<ReportedArticle> there = books.read(changed);
        before.putAll(ledger.entries(changed));
        Set<String> keys = before.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Layers.Records records = new Layers.Records(
                reach(layers.sayings(), keys),
                reach(layers.tellings(), keys),
                reach(layers.figures(), keys),
                reach(layers.speeches(), keys),
                reach(layers.sketches(), keys));
        Derived derived = layers.derived(who.parties(), records);
        note(there);
        Memberships.of(derived, articles)
                .forEach((subject, entries) ->
                        now.computeIfAbsent(subject, key -> new TreeSet<>()).addAll(entries));
        return new Result(derived, outdated, who.nodes(), before, now);
    }

    private <R> List<R> reach(Layer<R> layer, Set<String> keys) {
        List<R> records = new Closure<>(layer, ledger, books).of(changed, keys);
        for (R record : records) {
            reached.computeIfAbsent(layer.article(record), key -> new HashSet<>())
                    .add(layer.prefix() + layer.name(record));
            articles.put(layer.name(record), layer.article(record));
        }
        return records;
    }

    /** Fills the entries, before and now, of all articles and parties concerned; of memberships only those that stay. */
    private void note(List<ReportedArticle> there) {
        Set<String> others = new TreeSet<>(reached.keySet());
        others.removeAll(changed);
        before.putAll(ledger.entries(others));
        before.forEach((article, entries) -> now.put(article, staying(article, entries)));
        changed.forEach(article -> now.put(article, new TreeSet<>()));
        for (ReportedArticle article : there) {
            now.put(article.iri(), layers.entries(article));
        }
        who.before().forEach((node, entries) -> {
            before.put(node, entries);
            staying(node, entries);
        });
        who.now().forEach((node, entries) -> now.put(node, new TreeSet<>(entries)));
    }

    /** What stays of an article's entries; derived things that one of the records belongs to are outdated. */
    private Set<String> staying(String subject, Set<String> entries) {
        Set<String> staying = new TreeSet<>(entries);
        Set<String> records = reached.getOrDefault(subject, Set.of());
        boolean wholly = changed.contains(subject) || who.nodes().contains(subject);
        for (String entry : entries) {
            if (Memberships.isEntry(entry)) {
                Memberships.Membership one = Memberships.Membership.parse(entry);
                if (wholly || records.contains(one.layer() + " " + one.record())) {
                    outdated.add(one.thing());
                    staying.remove(entry);
                }
            }
        }
        return staying;
    }
}
