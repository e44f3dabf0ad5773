package org.hearsay.resolve.conflict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.article.ArticleIdentity;
import org.hearsay.resolve.block.Keys;
import org.hearsay.resolve.derived.Conflict;
import org.hearsay.resolve.report.ReportedStatement;

/** Finds words that articles give to different speakers, and what one tells and another denies. */
final class SpeechConflicts {
    private SpeechConflicts() {}

    static List<Conflict> among(Collection<Said> sayings) {
        List<Said> sorted = sayings.stream()
                .sorted(Comparator.comparing(said -> said.statement().iri()))
                .toList();
        Map<String, List<Said>> byKey = new HashMap<>();
        Map<String, Conflict> found = new TreeMap<>();
        for (Said said : sorted) {
            Map<String, Said> before = new TreeMap<>();
            Set<String> keys = Speeches.keysOf(said);
            Keys.around(keys)
                    .forEach(key -> byKey.getOrDefault(key, List.of())
                            .forEach(other -> before.put(other.statement().iri(), other)));
            before.values().forEach(other -> compare(other, said, found));
            keys.forEach(
                    key -> byKey.computeIfAbsent(key, one -> new ArrayList<>()).add(said));
        }
        return List.copyOf(found.values());
    }

    /** The first has the lesser IRI. */
    private static void compare(Said first, Said second, Map<String, Conflict> found) {
        if (!first.mayConflict(second)) {
            return;
        }
        if (first.isAlsoGivenTo(second)) {
            put(found, conflict(Conflict.Kind.WHO_SPOKE, "who said the same words", first, second, "", ""));
        } else if (first.denies(second)) {
            put(found, denial(first, second));
        } else if (second.denies(first)) {
            put(found, denial(second, first));
        }
    }

    private static Conflict denial(Said denial, Said telling) {
        return conflict(Conflict.Kind.WHETHER_SO, "whether it is so", denial, telling, "denied", "told");
    }

    private static void put(Map<String, Conflict> found, Conflict conflict) {
        found.putIfAbsent(conflict.iri(), conflict);
    }

    /** A conflict of two sides, whose values are these words or, where they are empty, the speakers. */
    private static Conflict conflict(Conflict.Kind kind, String topic, Said a, Said b, String valueA, String valueB) {
        return new Conflict(
                ArticleIdentity.findingIri(
                        a.statement().iri(), "conflict", kind, b.statement().iri()),
                kind,
                null,
                topic,
                List.of(side(valueA.isEmpty() ? a.name() : valueA, a), side(valueB.isEmpty() ? b.name() : valueB, b)));
    }

    private static Conflict.Side side(String value, Said said) {
        ReportedStatement statement = said.statement();
        return new Conflict.Side(
                value, List.of(new Conflict.Backing(statement.article(), statement.iri(), statement.places(), null)));
    }
}
