package org.hearsay.resolve.said;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearsay.article.ArticleIdentity;
import org.hearsay.resolve.derived.Groups;
import org.hearsay.resolve.derived.Utterance;
import org.jspecify.annotations.Nullable;

/**
 * Groups statements that report one act of speech: one speaker, one occasion as far as dates tell, and nearly one meaning. Only
 * statements of one speaker that share a word of meaning are compared. A group grows by the closest pair first, as long as its
 * members are alike on average, so that a chain of small likenesses makes no group.
 */
public final class Utterances {
    /** How alike the least alike two of a group must be. */
    private static final double LEAST = 0.6 * Sayings.ALIKE;

    private final Sayings sayings;
    private final Map<String, Wording> wordings = new TreeMap<>();
    private final Groups groups = new Groups();

    private Utterances(Collection<Wording> all, Sayings sayings) {
        this.sayings = sayings;
        all.forEach(wording -> wordings.put(wording.iri(), wording));
    }

    /**
     * Utterances of at least two wordings.
     *
     * @param wordings all that bear on each other, directly or not
     * @param sayings has met them and all that is said around them
     */
    public static List<Utterance> among(Collection<Wording> wordings, Sayings sayings) {
        Utterances utterances = new Utterances(wordings, sayings);
        utterances.wordings.values().stream()
                .collect(Collectors.groupingBy(Wording::block, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(utterances::group);
        utterances.joinWithin();
        return utterances.groups.of(utterances.wordings.keySet()).stream()
                .filter(group -> group.size() > 1)
                .map(utterances::utterance)
                .sorted(Comparator.comparing(Utterance::iri))
                .toList();
    }

    private record Pair(Wording a, Wording b, double likeness) {}

    /** Two groups that were compared, each by its first member and how many it had: groups only grow. */
    private record Compared(String first, int members, String second, int others) {
        static Compared of(List<Wording> first, List<Wording> second) {
            return new Compared(first.get(0).iri(), first.size(), second.get(0).iri(), second.size());
        }
    }

    private void group(List<Wording> ofOneSpeaker) {
        Map<String, List<Wording>> members = new HashMap<>();
        ofOneSpeaker.forEach(one -> members.put(one.iri(), new ArrayList<>(List.of(one))));
        Set<Compared> compared = new HashSet<>();
        for (Pair pair : pairs(ofOneSpeaker)) {
            List<Wording> first = members.get(pair.a().iri());
            List<Wording> second = members.get(pair.b().iri());
            // every pair of two groups' members comes by, and what they have together is worked out once
            if (first != null
                    && second != null
                    && first != second
                    && compared.add(Compared.of(first, second))
                    && alike(first, second)) {
                groups.join(pair.a().iri(), pair.b().iri());
                first.addAll(second);
                second.forEach(one -> members.put(one.iri(), first));
            }
        }
    }

    /**
     * Where several reports of one telling each tell of one saying of the same person, it is one saying: "an aide said that the
     * minister warned of a rupture", "... of a breakdown". So the likeness of the
     * tellings counts as much as that of what is told. Of different tellings nothing follows.
     */
    private void joinWithin() {
        Map<String, List<Wording>> within = new TreeMap<>();
        for (Wording wording : wordings.values()) {
            String outer = wording.statement().outer();
            if (outer != null && wordings.containsKey(outer)) {
                within.computeIfAbsent(outer, key -> new ArrayList<>()).add(wording);
            }
        }
        Map<String, List<Wording>> byTelling = new TreeMap<>();
        within.forEach((outer, inner) -> {
            if (inner.size() == 1) {
                byTelling
                        .computeIfAbsent(groups.top(outer), key -> new ArrayList<>())
                        .add(inner.get(0));
            }
        });
        byTelling.values().forEach(this::joinAlike);
    }

    private Wording outer(Wording inner) {
        String outer = Objects.requireNonNull(inner.statement().outer(), inner.iri());
        return Objects.requireNonNull(wordings.get(outer), outer);
    }

    private void joinAlike(List<Wording> inner) {
        for (int i = 0; i < inner.size(); i++) {
            for (int j = i + 1; j < inner.size(); j++) {
                Wording a = inner.get(i);
                Wording b = inner.get(j);
                if (a.mayBeBySameSpeaker(b)
                        && (sayings.likeness(a, b) + sayings.likeness(outer(a), outer(b))) / 2 >= Sayings.ALIKE) {
                    groups.join(a.iri(), b.iri());
                }
            }
        }
    }

    /** The closest first; of equally close ones in the order of their IRIs. */
    private List<Pair> pairs(List<Wording> wordings) {
        List<Pair> pairs = new ArrayList<>();
        List<Wording> byTime = wordings.stream()
                .sorted(Comparator.comparing(Wording::anchor, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        for (int i = 0; i < byTime.size(); i++) {
            Wording a = byTime.get(i);
            for (int j = i + 1;
                    j < byTime.size() && near(a.anchor(), byTime.get(j).anchor());
                    j++) {
                Wording b = byTime.get(j);
                if (sayings.mayBegin(a, b)) {
                    boolean inOrder = a.compareTo(b) < 0;
                    pairs.add(new Pair(inOrder ? a : b, inOrder ? b : a, sayings.likeness(a, b)));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness)
                .reversed()
                .thenComparing(Pair::a)
                .thenComparing(Pair::b));
        return pairs;
    }

    private static boolean near(@Nullable LocalDate day, @Nullable LocalDate later) {
        return day == null || later == null || !later.isAfter(day.plusDays(Wording.NEWS));
    }

    private boolean alike(List<Wording> first, List<Wording> second) {
        double sum = 0;
        for (Wording a : first) {
            for (Wording b : second) {
                if (!a.mayBeOneOccasion(b)) {
                    return false;
                }
                double likeness = sayings.likeness(a, b);
                if (likeness < LEAST) {
                    return false;
                }
                sum += likeness;
            }
        }
        return sum / (first.size() * second.size()) >= Sayings.ALIKE;
    }

    private Utterance utterance(List<String> group) {
        List<Wording> sorted = group.stream()
                .map(one -> Objects.requireNonNull(wordings.get(one), one))
                .toList();
        Map<String, String> shared = Words.written(sorted.get(0).statement().text());
        sorted.forEach(one -> shared.keySet().retainAll(one.meanings().keySet()));
        Map<String, List<String>> own = new TreeMap<>();
        for (Wording one : sorted) {
            Map<String, String> words = Words.written(one.statement().text());
            words.keySet().removeAll(shared.keySet());
            own.put(one.iri(), List.copyOf(words.values()));
        }
        return new Utterance(
                ArticleIdentity.findingIri(sorted.get(0).iri(), "utterance"),
                sorted.get(0).speakers(),
                own,
                List.copyOf(shared.values()));
    }
}
