package org.hearsay.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.article.Span;
import org.hearsay.extract.Entity;

/** Where the entities of an article are mentioned, in reading order. Immutable; safe for several threads. */
final class Mentions {
    private final List<Mention> mentions;

    private record Mention(Span span, Entity entity) {}

    /** Of mentions that begin at one place, those of the entity that stands first in the list come first. */
    Mentions(List<Entity> entities) {
        List<Mention> found = new ArrayList<>();
        entities.forEach(entity ->
                entity.mentions().forEach(mention -> found.add(new Mention(mention.span(), entity))));
        found.sort(Comparator.comparingInt(mention -> mention.span().start())); // stable
        mentions = List.copyOf(found);
    }

    /** The entities mentioned within a span, in reading order of those mentions, each once; logarithmic, and linear in what is found. */
    Collection<Entity> within(Span span) {
        Map<String, Entity> found = new LinkedHashMap<>(); // by id: an entity's hash counts all of its mentions
        for (int i = firstFrom(span.start());
                i < mentions.size() && mentions.get(i).span().start() <= span.end();
                i++) {
            if (span.contains(mentions.get(i).span())) {
                found.putIfAbsent(mentions.get(i).entity().id(), mentions.get(i).entity());
            }
        }
        return found.values();
    }

    private int firstFrom(int start) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).span().start() >= start) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
