package org.hearsay.resolve.block;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.resolve.report.ReportedArticle;

/**
 * Finds all records of a layer of which something else may follow now that some articles have changed, and reads no other articles
 * than those that it must compare. For one thread.
 *
 * @param <R> the layer's record
 */
public final class Closure<R> {
    private final Layer<R> layer;
    private final Ledger ledger;
    private final Shelf shelf;
    private final Set<String> read = new HashSet<>();
    private final Set<String> looked = new HashSet<>();
    private final Map<String, List<R>> byKey = new HashMap<>();

    /** @param ledger as it stands, before anything is noted of what has changed */
    public Closure(Layer<R> layer, Ledger ledger, Shelf shelf) {
        this.layer = layer;
        this.ledger = ledger;
        this.shelf = shelf;
    }

    /**
     * The records.
     *
     * @param changed articles that came, changed, went, or whose parties are known as others now
     * @param before entries of these articles before that
     */
    public List<R> of(Collection<String> changed, Collection<String> before) {
        List<R> started = read(changed);
        lookUp(around(started.stream().filter(layer::dependsOnAllAround).toList()));
        Set<String> met = Keys.around(
                before.stream().filter(key -> key.startsWith(layer.prefix())).toList());
        if (layer.colours()) {
            met.addAll(around(started));
        }
        lookUp(met);
        Set<R> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        List<R> front = new ArrayList<>();
        Stream.concat(started.stream(), under(met)).filter(reached::add).forEach(front::add);
        while (!front.isEmpty()) {
            lookUp(around(front));
            List<R> next = new ArrayList<>();
            for (R one : front) {
                beside(one)
                        .filter(other -> !reached.contains(other) && layer.bears(one, other))
                        .forEach(other -> {
                            reached.add(other);
                            next.add(other);
                        });
            }
            front = next;
        }
        return List.copyOf(reached);
    }

    private Set<String> around(Collection<R> records) {
        Set<String> keys = new HashSet<>();
        records.forEach(record -> keys.addAll(layer.keys(record)));
        return Keys.around(keys);
    }

    private Stream<R> beside(R record) {
        return Stream.concat(under(Keys.around(layer.keys(record))), under(layer.links(record)));
    }

    private Stream<R> under(Set<String> keys) {
        return keys.stream().flatMap(key -> byKey.getOrDefault(key, List.of()).stream());
    }

    private void lookUp(Set<String> keys) {
        List<String> unknown = keys.stream().filter(looked::add).toList();
        if (!unknown.isEmpty()) {
            List<R> found = read(ledger.subjects(unknown));
            lookUp(around(found.stream().filter(layer::dependsOnAllAround).toList()));
        }
    }

    private List<R> read(Collection<String> articles) {
        List<R> records = new ArrayList<>();
        List<String> unread = articles.stream().filter(read::add).sorted().toList();
        for (ReportedArticle article : unread.isEmpty() ? List.<ReportedArticle>of() : shelf.read(unread)) {
            records.addAll(layer.records(article));
        }
        for (R record : records) {
            Stream.concat(layer.keys(record).stream(), layer.links(record).stream())
                    .distinct()
                    .forEach(key ->
                            byKey.computeIfAbsent(key, one -> new ArrayList<>()).add(record));
        }
        layer.met(records);
        return records;
    }
}
