package org.hearsay.resolve.event;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.article.ArticleIdentity;
import org.hearsay.article.PartialDate;
import org.hearsay.resolve.derived.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * Groups event reports that tell of one occurrence, past or planned: one kind or kinds that are told for each other, the same parties or their governments, and dates that agree but for a
 * slip. Reports with a day come first and make the groups; one without a date joins the only group that it fits, and none where
 * it fits several.
 */
public final class Occurrences {
    private Occurrences() {}

    /** Occurrences of at least two reports. @param tellings all that bear on each other, directly or not */
    public static List<Occurrence> among(Collection<Telling> tellings) {
        return tellings.stream()
                .collect(Collectors.groupingBy(Telling::kind, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(kind -> groups(kind).stream().map(Occurrences::occurrence))
                .sorted(Comparator.comparing(Occurrence::iri))
                .toList();
    }

    private static List<List<Telling>> groups(List<Telling> tellings) {
        List<Gathering> groups = new ArrayList<>();
        Map<String, Set<Gathering>> byParty = new HashMap<>();
        for (Telling telling : tellings.stream().sorted().toList()) {
            List<Gathering> fitting = keys(telling)
                    .flatMap(key -> byParty.getOrDefault(key, Set.of()).stream())
                    .distinct()
                    .filter(group -> group.fits(telling))
                    .toList();
            boolean known = fitting.size() == 1 || !fitting.isEmpty() && telling.dated();
            Gathering group = known ? fitting.get(0) : new Gathering();
            if (!known) {
                groups.add(group);
            }
            group.tellings.add(telling);
            keys(telling)
                    .forEach(key -> byParty.computeIfAbsent(key, one -> new LinkedHashSet<>())
                            .add(group));
        }
        return groups.stream()
                .map(group -> group.tellings)
                .filter(group -> group.size() > 1)
                .toList();
    }

    /** A group while it grows: itself and no other, whatever it holds. */
    private static final class Gathering {
        private final List<Telling> tellings = new ArrayList<>();

        boolean fits(Telling telling) {
            return tellings.stream().allMatch(telling::mayBe);
        }
    }

    private static Stream<String> keys(Telling telling) {
        return Stream.concat(telling.participants().stream(), telling.governments().stream());
    }

    private static Occurrence occurrence(List<Telling> group) {
        List<String> reports =
                group.stream().map(telling -> telling.event().iri()).sorted().toList();
        return new Occurrence(
                ArticleIdentity.findingIri(reports.get(0), "occurrence"),
                most(group.stream().<String>map(telling -> telling.event().type())),
                List.copyOf(Telling.all(group)),
                mostTold(group),
                reports);
    }

    /** The date that most reports give; of several such the earliest. */
    private static @Nullable PartialDate mostTold(List<Telling> group) {
        List<PartialDate> dates = group.stream()
                .map(telling -> telling.event().when())
                .flatMap(when -> Stream.ofNullable(when == null ? null : when.start()))
                .toList();
        return dates.isEmpty() ? null : most(dates.stream());
    }

    /** The most frequent; of several such the first in their order. */
    private static <T extends Comparable<T>> T most(Stream<T> of) {
        Map<T, Integer> counts = new TreeMap<>();
        of.forEach(one -> counts.merge(one, 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<T, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
    }
}
