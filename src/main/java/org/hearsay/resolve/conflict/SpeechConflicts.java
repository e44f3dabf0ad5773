package org.hearsay.resolve.conflict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearsay.article.ArticleIdentity;
import org.hearsay.resolve.derived.Conflict;
import org.hearsay.resolve.party.Parties;
import org.hearsay.resolve.report.ReportedArticle;
import org.hearsay.resolve.report.ReportedStatement;
import org.hearsay.resolve.said.WordLikeness;
import org.hearsay.resolve.said.Words;

/**
 * Finds words that articles give to different speakers, and what one tells and another denies. Only statements of different articles
 * that share a rare word of meaning are compared. For one thread.
 */
final class SpeechConflicts {
    /** Quotations this alike are one quotation with a slip. */
    private static final double SAME_WORDS = 0.8;
    /** A denial repeats what it denies in fewer and other words. */
    private static final double SAME_MATTER = 0.5;
    /** Words below which likeness is chance. */
    private static final int ENOUGH = 5;
    /** A denial may be as short as "denied that any boat was held". */
    private static final int ENOUGH_TO_DENY = 3;

    private static final int COMMON = 200;

    /** @param name the speakers', by which a side is shown */
    private record Said(
            ReportedStatement statement,
            List<String> speakers,
            String name,
            Set<String> chain,
            Map<String, Double> meanings) {}

    private final Map<String, List<Said>> byMeaning = new TreeMap<>();
    private final List<Said> all = new ArrayList<>();

    private SpeechConflicts(Collection<ReportedArticle> articles, Parties parties) {
        Map<String, String> names = new TreeMap<>();
        parties.names().forEach(party -> names.put(party.iri(), party.preferred()));
        for (ReportedArticle article : articles) {
            Set<String> unnamed = new HashSet<>();
            article.parties().stream().filter(party -> party.type() == null).forEach(party -> unnamed.add(party.iri()));
            article.statements().stream()
                    .filter(statement -> Collections.disjoint(unnamed, statement.speakers()))
                    .forEach(statement -> add(said(statement, parties, names)));
        }
    }

    private static Said said(ReportedStatement statement, Parties parties, Map<String, String> names) {
        Set<String> chain = new HashSet<>();
        statement.relayedBy().forEach(relay -> chain.add(parties.of(statement.article(), relay)));
        List<String> speakers = parties.of(statement.article(), statement.speakers());
        String name = speakers.stream()
                .map(speaker -> names.getOrDefault(speaker, speaker))
                .collect(Collectors.joining(" and "));
        return new Said(statement, speakers, name, chain, Words.weighed(statement.text()));
    }

    private void add(Said said) {
        all.add(said);
        said.meanings()
                .keySet()
                .forEach(word -> byMeaning
                        .computeIfAbsent(word, key -> new ArrayList<>())
                        .add(said));
    }

    static List<Conflict> among(Collection<ReportedArticle> articles, Parties parties) {
        SpeechConflicts conflicts = new SpeechConflicts(articles, parties);
        Map<String, Conflict> found = new TreeMap<>();
        for (Said said : conflicts.all) {
            conflicts.beside(said).forEach(other -> {
                if (wordsOfAnother(said, other)) {
                    put(found, conflict(Conflict.Kind.WHO_SPOKE, "who said the same words", said, other, "", ""));
                } else if (denies(said, other)) {
                    put(found, conflict(Conflict.Kind.WHETHER_SO, "whether it is so", said, other, "denied", "told"));
                }
            });
        }
        return List.copyOf(found.values());
    }

    private static void put(Map<String, Conflict> found, Conflict conflict) {
        found.putIfAbsent(conflict.iri(), conflict);
    }

    private Collection<Said> beside(Said said) {
        Map<String, Said> beside = new TreeMap<>();
        for (String word : said.meanings().keySet()) {
            List<Said> sharing = byMeaning.getOrDefault(word, List.of());
            if (sharing.size() <= COMMON) {
                sharing.stream()
                        .filter(other -> !other.statement()
                                .article()
                                .equals(said.statement().article()))
                        .filter(other -> Collections.disjoint(other.speakers(), said.speakers()))
                        .forEach(other -> beside.put(other.statement().iri(), other));
            }
        }
        return beside.values();
    }

    /** Both quote the same words, no speaker of one is only a relay of the other's, and the first has the lesser IRI. */
    private static boolean wordsOfAnother(Said a, Said b) {
        return a.statement().quoted()
                && b.statement().quoted()
                && a.statement().iri().compareTo(b.statement().iri()) < 0
                && a.statement().denied() == b.statement().denied()
                && !a.name().equals(b.name())
                && Collections.disjoint(a.chain(), b.speakers())
                && Collections.disjoint(b.chain(), a.speakers())
                && Math.min(a.meanings().size(), b.meanings().size()) >= ENOUGH
                && WordLikeness.of(a.meanings(), b.meanings()) >= SAME_WORDS;
    }

    private static boolean denies(Said denial, Said telling) {
        boolean against = isDenial(denial) && !isDenial(telling);
        return against
                && Math.min(denial.meanings().size(), telling.meanings().size()) >= ENOUGH_TO_DENY
                && WordLikeness.of(denial.meanings(), telling.meanings()) >= SAME_MATTER;
    }

    private static boolean isDenial(Said said) {
        return said.statement().denied() || said.statement().act().equals("deny");
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
