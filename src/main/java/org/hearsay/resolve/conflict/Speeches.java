package org.hearsay.resolve.conflict;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.article.ArticleIdentity;
import org.hearsay.article.PartialDate;
import org.hearsay.resolve.block.Keys;
import org.hearsay.resolve.block.Layer;
import org.hearsay.resolve.party.WhoIsWho;
import org.hearsay.resolve.report.ReportedArticle;
import org.hearsay.resolve.report.ReportedStatement;
import org.hearsay.resolve.said.Words;

/**
 * Statements of named speakers, by words that carry meaning and stand side by side. Two bear on each other where they conflict. Only a
 * denial and a telling that share a pair of words are compared, and quotations that share three, for single words are in all the
 * news.
 */
public final class Speeches implements Layer<Said> {
    private static final String PREFIX = "words ";
    /** Words side by side that two versions of one quotation share. */
    private static final int QUOTED = 3;
    /** So many runs of a quotation are keys: one word of ten changed, less than one pair in ten shares none of them. */
    private static final int OF_A_QUOTATION = 4;

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
    public String article(Said said) {
        return said.article();
    }

    @Override
    public String name(Said said) {
        return said.iri();
    }

    @Override
    public Set<String> keys(Said said) {
        return keysOf(said);
    }

    static Set<String> keysOf(Said said) {
        List<String> words = List.copyOf(Words.written(said.statement().text()).keySet());
        Set<String> keys = new TreeSet<>();
        for (String pair : runs(words, 2)) {
            keys.add(Keys.opposed(PREFIX + pair, said.isDenial(), said.published(), Said.NEWS));
        }
        if (said.statement().quoted() && words.size() >= Said.ENOUGH) {
            runs(words, QUOTED).stream()
                    .sorted(Comparator.comparing(ArticleIdentity::sha256))
                    .limit(OF_A_QUOTATION)
                    .forEach(run -> keys.add(Keys.strictlyTimed(PREFIX + run, said.published(), Said.NEWS)));
        }
        return keys;
    }

    /** Runs of words side by side, in whatever order. */
    private static Set<String> runs(List<String> words, int length) {
        Set<String> runs = new TreeSet<>();
        for (int i = 0; i + length <= words.size(); i++) {
            runs.add(words.subList(i, i + length).stream().sorted().collect(Collectors.joining(" ")));
        }
        return runs;
    }

    @Override
    public boolean bears(Said one, Said other) {
        return one.mayConflict(other) && (one.isAlsoGivenTo(other) || one.denies(other) || other.denies(one));
    }
}
