package org.hearsay.resolve.copy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.article.ArticleIdentity;
import org.hearsay.resolve.derived.Groups;
import org.hearsay.resolve.derived.Syndication;

/** Finds copies of one text. */
public final class Copies {
    private Copies() {}

    /** Groups of copies among these articles. */
    public static List<Syndication> among(Collection<Sketch> sketches) {
        Sketches layer = new Sketches();
        Map<String, List<Sketch>> byKey = new HashMap<>();
        for (Sketch sketch : sketches) {
            layer.keys(sketch)
                    .forEach(key ->
                            byKey.computeIfAbsent(key, one -> new ArrayList<>()).add(sketch));
        }
        Groups groups = new Groups();
        byKey.values().forEach(candidates -> join(candidates, groups));
        return groups.of(sketches.stream().map(Sketch::article).toList()).stream()
                .filter(group -> group.size() > 1)
                .map(Copies::syndication)
                .toList();
    }

    private static void join(List<Sketch> candidates, Groups groups) {
        for (int i = 0; i < candidates.size(); i++) {
            for (int j = i + 1; j < candidates.size(); j++) {
                if (candidates.get(i).isCopyOf(candidates.get(j))) {
                    groups.join(candidates.get(i).article(), candidates.get(j).article());
                }
            }
        }
    }

    private static Syndication syndication(List<String> articles) {
        return new Syndication(
                ArticleIdentity.findingIri(articles.get(0), "syndication"),
                articles,
                "at least half of the five-word sequences are the same");
    }
}
