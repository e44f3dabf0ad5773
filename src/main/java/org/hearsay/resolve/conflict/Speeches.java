package org.hearsay.resolve.conflict;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.article.PartialDate;
import org.hearsay.resolve.block.Keys;
import org.hearsay.resolve.block.Layer;
import org.hearsay.resolve.party.WhoIsWho;
import org.hearsay.resolve.report.ReportedArticle;
import org.hearsay.resolve.report.ReportedStatement;
import org.hearsay.resolve.said.Words;

/**
 * Statements of named speakers, by pairs of words that carry meaning and stand side by side. Two bear on each other where they
 * conflict; only such as share a pair are compared, for single words are in all the news.
 */
public final class Speeches implements Layer<Said> {
    private static final String PREFIX = "words ";

    private final WhoIsWho who;

    public Speeches(WhoIsWho who) {
        this.who = who;
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public List<Said> records(ReportedArticle article) {
        Set<String> unnamed = new HashSet<>();
        article.parties().stream().filter(party -> party.type() == null).forEach(party -> unnamed.add(party.iri()));
        PartialDate date = article.published();
        LocalDate published = date == null ? null : date.day().orElse(null);
        return article.statements().stream()
                .filter(statement -> Collections.disjoint(unnamed, statement.speakers()))
                .map(statement -> {
                    List<String> speakers = who.of(article.iri(), statement.speakers());
                    return new Said(
                            statement,
                            speakers,
                            speakers.stream().map(who::name).collect(Collectors.joining(" and ")),
                            chain(statement),
                            Words.weighed(statement.text()),
                            published);
                })
                .toList();
    }

    private Set<String> chain(ReportedStatement statement) {
        return new HashSet<>(who.of(statement.article(), statement.relayedBy()));
    }

    @Override
    public Set<String> keys(Said said) {
        return pairs(said);
    }

    static Set<String> pairs(Said said) {
        List<String> words = List.copyOf(Words.written(said.statement().text()).keySet());
        Set<String> keys = new TreeSet<>();
        for (int i = 1; i < words.size(); i++) {
            String one = words.get(i - 1);
            String other = words.get(i);
            String pair = one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
            keys.add(Keys.strictlyTimed(PREFIX + pair, said.published(), Said.NEWS));
        }
        return keys;
    }

    @Override
    public boolean bears(Said one, Said other) {
        return one.mayConflict(other) && (one.isAlsoGivenTo(other) || one.denies(other) || other.denies(one));
    }
}
