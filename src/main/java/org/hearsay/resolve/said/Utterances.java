package org.hearsay.resolve.said;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.article.ArticleIdentity;
import org.hearsay.extract.Statement.Act;
import org.hearsay.resolve.derived.Groups;
import org.hearsay.resolve.derived.Utterance;
import org.hearsay.resolve.party.Parties;
import org.hearsay.resolve.report.ReportedArticle;
import org.hearsay.resolve.report.ReportedStatement;

/**
 * Groups statements that report one act of speech: one speaker, one occasion as far as dates tell, and nearly one meaning. Only
 * statements of one speaker that share a word of meaning are compared. A group grows by the closest pair first, as long as its
 * members are alike on average, so that a chain of small likenesses makes no group.
 */
public final class Utterances {
    /** Chosen on invented news of twelve fields, for precision before recall: see docs/DERIVED.md. */
    private static final double ALIKE = 0.26;
    private static final Set<String> NOT_SPEECH = Stream.of(Act.values())
            .filter(act -> !act.isSpeech())
            .map(act -> act.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    /** How alike the least alike two of a group must be. */
    private static final double LEAST = 0.6 * ALIKE;
    /** A word that more statements of one speaker have leads to no comparison, so that the work stays near linear. */
    private static final int COMMON = 400;

    private final Map<String, Wording> wordings = new TreeMap<>();
    private final Map<String, Distinction> distinctions = new HashMap<>();
    private final Groups groups = new Groups();

    private Utterances(Collection<List<Wording>> bySpeaker) {
        for (List<Wording> ofOneSpeaker : bySpeaker) {
            Background background = new Background(ofOneSpeaker);
            for (Wording wording : ofOneSpeaker) {
                wordings.put(wording.iri(), wording);
                distinctions.put(wording.iri(), background.of(wording));
            }
        }
    }

    /** Utterances of at least two wordings. */
    public static List<Utterance> among(Collection<ReportedArticle> articles, Parties parties) {
        Collection<List<Wording>> bySpeaker = wordings(articles, parties).values();
        Utterances utterances = new Utterances(bySpeaker);
        bySpeaker.forEach(utterances::group);
        utterances.joinWithin();
        return utterances.groups.of(utterances.wordings.keySet()).stream()
                .filter(group -> group.size() > 1)
                .map(utterances::utterance)
                .sorted(Comparator.comparing(Utterance::iri))
                .toList();
    }

    private static Map<String, List<Wording>> wordings(Collection<ReportedArticle> articles, Parties parties) {
        Map<String, List<Wording>> bySpeaker = new TreeMap<>();
        for (ReportedArticle article : articles) {
            for (ReportedStatement statement : article.statements()) {
                if (!NOT_SPEECH.contains(statement.act())) {
                    List<String> speakers = parties.of(article.iri(), statement.speakers());
                    String key = String.join(" ", speakers) + " " + statement.denied();
                    bySpeaker
                            .computeIfAbsent(key, one -> new ArrayList<>())
                            .add(Wording.of(statement, speakers, article.published()));
                }
            }
        }
        bySpeaker.values().forEach(all -> all.sort(Comparator.naturalOrder()));
        return bySpeaker;
    }

    private record Pair(Wording a, Wording b, double likeness) {}

    private void group(List<Wording> ofOneSpeaker) {
        Map<String, List<Wording>> members = new HashMap<>();
        ofOneSpeaker.forEach(one -> members.put(one.iri(), new ArrayList<>(List.of(one))));
        for (Pair pair : pairs(ofOneSpeaker)) {
            List<Wording> first = members.get(pair.a().iri());
            List<Wording> second = members.get(pair.b().iri());
            if (first != null && second != null && first != second && alike(first, second)) {
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
                if (a.mayBeBySameSpeaker(b) && (likeness(a, b) + likeness(outer(a), outer(b))) / 2 >= ALIKE) {
                    groups.join(a.iri(), b.iri());
                }
            }
        }
    }

    /** The closest first; of equally close ones in the order of their IRIs. */
    private List<Pair> pairs(List<Wording> wordings) {
        Map<String, List<Integer>> byMeaning = new TreeMap<>();
        for (int i = 0; i < wordings.size(); i++) {
            for (String meaning : wordings.get(i).meanings().keySet()) {
                byMeaning.computeIfAbsent(meaning, key -> new ArrayList<>()).add(i);
            }
        }
        Set<Long> seen = new TreeSet<>();
        byMeaning.values().stream().filter(sharing -> sharing.size() <= COMMON).forEach(sharing -> {
            for (int i = 0; i < sharing.size(); i++) {
                for (int j = i + 1; j < sharing.size(); j++) {
                    seen.add((long) sharing.get(i) << 32 | sharing.get(j));
                }
            }
        });
        return seen.stream()
                .map(pair -> pair(wordings.get((int) (pair >> 32)), wordings.get((int) (pair & 0x7fffffff))))
                .filter(pair -> pair.likeness() >= ALIKE)
                .sorted(Comparator.comparingDouble(Pair::likeness)
                        .reversed()
                        .thenComparing(Pair::a)
                        .thenComparing(Pair::b))
                .toList();
    }

    private Pair pair(Wording a, Wording b) {
        return new Pair(a, b, a.mayBeOneOccasion(b) ? likeness(a, b) : 0);
    }

    private double likeness(Wording a, Wording b) {
        return distinction(a).likeness(distinction(b));
    }

    private Distinction distinction(Wording wording) {
        return Objects.requireNonNull(distinctions.get(wording.iri()), wording.iri());
    }

    private boolean alike(List<Wording> first, List<Wording> second) {
        double sum = 0;
        for (Wording a : first) {
            for (Wording b : second) {
                double likeness = likeness(a, b);
                if (likeness < LEAST || !a.mayBeOneOccasion(b)) {
                    return false;
                }
                sum += likeness;
            }
        }
        return sum / (first.size() * second.size()) >= ALIKE;
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
