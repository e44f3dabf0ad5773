package org.hearsay.resolve.copy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.article.ArticleIdentity;
import org.hearsay.resolve.derived.Groups;
import org.hearsay.resolve.derived.Syndication;
import org.hearsay.resolve.report.ReportedArticle;

/** Finds copies of one text. Only articles that share one of their least hashes are compared, so few pairs are. */
public final class Copies {
    /**
     * Two reports of one event in the words of their own share a few hundredths of their sequences; a copy that lost or won a
     * third keeps more than half.
     */
    private static final double COPY = 0.5;
    /** A copy that shares half its sequences lacks all of the eight least once in 250 times. */
    private static final int KEYS = 8;

    private Copies() {}

    /** Groups of copies among these articles. */
    public static List<Syndication> among(Collection<ReportedArticle> articles) {
        Map<String, List<Long>> sketches = new HashMap<>();
        Map<Long, List<String>> byHash = new HashMap<>();
        for (ReportedArticle article : articles) {
            List<Long> hashes = TextSketch.hashes(article.sketch());
            sketches.put(article.iri(), hashes);
            hashes.stream()
                    .limit(KEYS)
                    .forEach(hash -> byHash.computeIfAbsent(hash, key -> new ArrayList<>())
                            .add(article.iri()));
        }
        Groups groups = new Groups();
        byHash.values().forEach(candidates -> join(candidates, sketches, groups));
        return groups.of(sketches.keySet()).stream()
                .filter(group -> group.size() > 1)
                .map(Copies::syndication)
                .toList();
    }

    private static void join(List<String> candidates, Map<String, List<Long>> sketches, Groups groups) {
        for (int i = 0; i < candidates.size(); i++) {
            for (int j = i + 1; j < candidates.size(); j++) {
                String a = candidates.get(i);
                String b = candidates.get(j);
                if (TextSketch.resemblance(sketches.getOrDefault(a, List.of()), sketches.getOrDefault(b, List.of()))
                        >= COPY) {
                    groups.join(a, b);
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
