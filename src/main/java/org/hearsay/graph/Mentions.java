package org.hearsay.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.hearsay.article.Span;
import org.hearsay.extract.Entity;

/** Where the entities of an article are mentioned, in reading order. Never changed once made; safe for several threads. */
final class Mentions {
    /** By where they begin. */
    private final NavigableMap<Integer, List<Mention>> mentions = new TreeMap<>();

    private record Mention(Span span, Entity entity) {}

    /** Of mentions that begin at one place, those of the entity that stands first in the list come first. */
    Mentions(List<Entity> entities) {
        entities.forEach(entity -> entity.mentions()
                .forEach(mention -> mentions.computeIfAbsent(mention.span().start(), start -> new ArrayList<>(1))
                        .add(new Mention(mention.span(), entity))));
    }

    /** The entities mentioned within a span, in reading order of those mentions, each once; logarithmic, and linear in what is found. */
    Collection<Entity> within(Span span) {
        Map<String, Entity> found = new LinkedHashMap<>(); // by id: an entity's hash counts all of its mentions
        mentions.subMap(span.start(), true, span.end(), true).values().stream()
                .flatMap(List::stream)
                .filter(mention -> span.contains(mention.span()))
                .forEach(mention -> found.putIfAbsent(mention.entity().id(), mention.entity()));
        return found.values();
    }
}
