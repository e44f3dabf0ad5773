package org.hearsay.resolve.said;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
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
import org.hearsay.extract.Statement.Act;
import org.hearsay.resolve.block.Keys;
import org.hearsay.resolve.block.Layer;
import org.hearsay.resolve.party.WhoIsWho;
import org.hearsay.resolve.report.ReportedArticle;

/**
 * Statements by speaker, and how alike two are against the background of what the speaker says else at that time. Two statements
 * bear on each other where they may be grouped at once, or where one reports the other. For one thread.
 */
public final class Sayings implements Layer<Wording> {
    /** How alike two must be to begin a group. Chosen on invented news of twelve fields, for precision before recall: see docs/DERIVED.md. */
    static final double ALIKE = 0.26;
    /** Words that carry one's attitude, not one's speech, are no utterance. */
    private static final Set<String> NOT_SPEECH = Stream.of(Act.values())
            .filter(act -> !act.isSpeech())
            .map(act -> act.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    /** A statement is weighed against others some days away, and those that it is compared with are some days away themselves. */
    private static final int REACH = 2 * Wording.NEWS;

    private final WhoIsWho who;
    private final Map<String, List<Wording>> byBlock = new TreeMap<>();
    private final Map<String, Background> backgrounds = new HashMap<>();
    private final Map<String, Distinction> distinctions = new HashMap<>();

    public Sayings(WhoIsWho who) {
        this.who = who;
    }

    @Override
    public String prefix() {
        return "said ";
    }

    @Override
    public List<Wording> records(ReportedArticle article) {
        return article.statements().stream()
                .filter(statement -> !NOT_SPEECH.contains(statement.act()))
                .map(statement ->
                        Wording.of(statement, who.of(article.iri(), statement.speakers()), article.published()))
                .toList();
    }

    @Override
    public String article(Wording wording) {
        return wording.article();
    }

    @Override
    public String name(Wording wording) {
        return wording.iri();
    }

    @Override
    public Set<String> keys(Wording wording) {
        return Keys.timed(wording.block(), wording.anchor(), REACH);
    }

    @Override
    public Set<String> links(Wording wording) {
        Set<String> links = new TreeSet<>(Set.of("telling " + wording.iri()));
        String outer = wording.statement().outer();
        if (outer != null) {
            links.add("telling " + outer);
        }
        return links;
    }

    @Override
    public void met(Collection<Wording> wordings) {
        for (Wording wording : wordings) {
            backgrounds.remove(wording.block());
            byBlock.computeIfAbsent(wording.block(), key -> new ArrayList<>()).add(wording);
        }
    }

    @Override
    public boolean bears(Wording one, Wording other) {
        return one.iri().equals(other.statement().outer())
                || other.iri().equals(one.statement().outer())
                || mayBegin(one, other);
    }

    /** What was said on an unknown day is held against all that its speaker ever said. */
    @Override
    public boolean dependsOnAllAround(Wording wording) {
        return wording.anchor() == null;
    }

    @Override
    public boolean colours() {
        return true;
    }

    @Override
    public Wording settled(Wording wording) {
        return wording.apart(distinction(wording));
    }

    /** True if two may begin a group. */
    boolean mayBegin(Wording one, Wording other) {
        return one.mayBeBySameSpeaker(other)
                && !Collections.disjoint(
                        one.meanings().keySet(), other.meanings().keySet())
                && likeness(one, other) >= ALIKE;
    }

    /** How alike two of one speaker are, from 0 to 1. */
    double likeness(Wording one, Wording other) {
        return distinction(one).likeness(distinction(other));
    }

    /** Kept from the first asking on, when all of the statement's time must have been met. */
    private Distinction distinction(Wording wording) {
        Distinction known = wording.apart() != null ? wording.apart() : distinctions.get(wording.iri());
        if (known == null) {
            known = backgrounds
                    .computeIfAbsent(wording.block(), block -> new Background(sorted(block)))
                    .of(wording);
            distinctions.put(wording.iri(), known);
        }
        return known;
    }

    /** Sums of fractions depend on their order. */
    private List<Wording> sorted(String block) {
        return Objects.requireNonNull(byBlock.get(block), block).stream()
                .sorted()
                .toList();
    }
}
