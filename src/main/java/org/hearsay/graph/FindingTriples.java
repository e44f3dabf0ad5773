package org.hearsay.graph;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.article.Article;
import org.hearsay.article.Span;
import org.hearsay.extract.Entity;
import org.hearsay.extract.Event;
import org.hearsay.extract.Findings;
import org.hearsay.extract.Note;
import org.hearsay.extract.Party;
import org.hearsay.extract.Phrase;
import org.hearsay.extract.Statement;
import org.hearsay.extract.Threat;
import org.hearsay.resolve.Identities;
import org.hearsay.vocab.Hearsay;
import org.hearsay.vocab.Kinds;
import org.jspecify.annotations.Nullable;

/** Statements, threats and events in one article's graph. */
final class FindingTriples {
    private final Mentions mentioned;
    private final Article article;
    private final Parties parties;
    private final Evidence evidence;
    private final Triples triples;
    private final RelayTriples relays;
    private final Map<String, String> statements = new HashMap<>();
    /** What a note can be about, by its id. */
    private final Map<String, String> notable = new HashMap<>();
    /** What is written: a finding that has the IRI of an earlier one is that one again, and is not told twice. */
    private final Set<String> written = new HashSet<>();

    FindingTriples(Findings findings, Parties parties, Evidence evidence, Triples triples) {
        this.mentioned = new Mentions(findings.entities());
        this.article = findings.article();
        this.parties = parties;
        this.evidence = evidence;
        this.triples = triples;
        this.relays = new RelayTriples(findings, parties, triples);
        findings.statements().forEach(one -> statements.put(one.id(), Identities.iri(article, one)));
        notable.putAll(statements);
        findings.threats().forEach(one -> notable.put(one.id(), Identities.iri(article, one)));
        findings.events().forEach(one -> notable.put(one.id(), Identities.iri(article, one)));
    }

    void statement(Statement statement) {
        String iri = Identities.iri(article, statement);
        if (!written.add(iri)) {
            return;
        }
        Phrase content = statement.wording().content();
        triples.type(iri, Hearsay.STATEMENT);
        triples.link(iri, Hearsay.IN_ARTICLE, article.iri());
        triples.link(iri, Hearsay.REPORTED_IN, relays.between(iri, statement, outer(statement.parent())));
        chain(iri, statement.chain());
        triples.words(iri, Hearsay.TEXT, content.text());
        manner(iri, statement.manner());
        triples.date(iri, Hearsay.SAID_ON, statement.saidOn());
        triples.share(iri, Hearsay.CONFIDENCE, statement.confidence());
        mentions(iri, content.spans());
        evidence.tell(iri, Hearsay.SOURCE_AT, statement.wording().source());
        evidence.tell(iri, Hearsay.CUE_AT, statement.wording().cue());
        evidence.tell(iri, Hearsay.CONTENT_AT, content);
    }

    private void chain(String iri, Statement.Chain chain) {
        chain.speakers().forEach(speaker -> parties.link(iri, Hearsay.SPEAKER, speaker));
        chain.addressees().forEach(addressee -> parties.link(iri, Hearsay.ADDRESSEE, addressee));
        chain.relayedBy().forEach(relay -> parties.link(iri, Hearsay.RELAYED_BY, relay));
    }

    private void manner(String iri, Statement.Manner manner) {
        triples.link(iri, Hearsay.ACT, Kinds.act(manner.act().name()));
        triples.link(
                iri,
                Hearsay.POLARITY,
                switch (manner.polarity()) {
                    case AFFIRMED -> Hearsay.AFFIRMED;
                    case DENIED -> Hearsay.DENIED;
                });
        triples.link(
                iri,
                Hearsay.QUOTATION,
                switch (manner.kind()) {
                    case DIRECT -> Hearsay.DIRECT;
                    case INDIRECT -> Hearsay.INDIRECT;
                    case MIXED -> Hearsay.MIXED;
                });
        if (manner.modality() != Event.Modality.HAPPENED) {
            triples.link(iri, Hearsay.MODALITY, modality(manner.modality()));
        }
    }

    /** The telling that holds this one: a statement, or else the article. */
    private String outer(@Nullable String parent) {
        return parent == null ? article.iri() : held(parent);
    }

    private String held(String statement) {
        String iri = statements.get(statement);
        if (iri == null) {
            throw new IllegalStateException("a finding in " + article.id() + " names statement " + statement
                    + ", which is not among its statements");
        }
        return iri;
    }

    private void mentions(String iri, List<Span> content) {
        for (Span span : content) {
            for (Entity entity : mentioned.within(span)) {
                triples.link(iri, Hearsay.MENTIONS, parties.of(entity));
            }
        }
    }

    void threat(Threat threat) {
        String iri = Identities.iri(article, threat);
        if (!written.add(iri)) {
            return;
        }
        Phrase condition = threat.condition();
        triples.type(iri, Hearsay.THREAT);
        triples.link(iri, Hearsay.IN_ARTICLE, article.iri());
        String statement = threat.statement();
        if (statement != null) {
            triples.link(iri, Hearsay.VOICED_IN, held(statement));
        }
        parties(iri, threat);
        triples.words(iri, Hearsay.CONDITION, condition == null ? null : condition.text());
        triples.words(iri, Hearsay.CONSEQUENCE, threat.consequence().text());
        triples.link(iri, Hearsay.MEASURE, Kinds.measure(threat.measure().label()));
        evidence.tell(iri, Hearsay.CONDITION_AT, condition);
        evidence.tell(iri, Hearsay.CONSEQUENCE_AT, threat.consequence());
    }

    private void parties(String iri, Threat threat) {
        threat.voicedBy().forEach(voice -> parties.link(iri, Hearsay.VOICED_BY, voice));
        threat.threateners().forEach(threatener -> parties.link(iri, Hearsay.THREATENER, threatener));
        parties.link(iri, Hearsay.TARGET, threat.target());
    }

    void event(Event event) {
        String iri = Identities.iri(article, event);
        if (!written.add(iri)) {
            return;
        }
        triples.type(iri, Hearsay.EVENT);
        triples.link(iri, Hearsay.IN_ARTICLE, article.iri());
        triples.link(iri, Hearsay.EVENT_TYPE, Kinds.eventType(event.type()));
        triples.words(iri, Hearsay.TEXT, event.text().text());
        for (Party participant : event.participants()) {
            parties.link(iri, Hearsay.PARTICIPANT, participant);
        }
        parties.linkPlace(iri, Hearsay.AT_PLACE, event.place());
        when(iri, event.when());
        triples.link(iri, Hearsay.MODALITY, modality(event.modality()));
        evidence.tell(iri, Hearsay.CONTENT_AT, event.text());
    }

    private static String modality(Event.Modality modality) {
        return switch (modality) {
            case HAPPENED -> Hearsay.HAPPENED;
            case PLANNED -> Hearsay.PLANNED;
            case HYPOTHETICAL -> Hearsay.HYPOTHETICAL;
        };
    }

    private void when(String iri, Event.@Nullable When when) {
        if (when != null) {
            triples.date(iri, Hearsay.STARTED_ON, when.start());
            triples.date(iri, Hearsay.ENDED_ON, when.end());
            DayOfWeek weekday = when.weekday();
            triples.words(
                    iri,
                    Hearsay.WEEKDAY,
                    weekday == null ? null : weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        }
    }

    void note(Note note) {
        String iri = Identities.iri(article, note);
        if (!written.add(iri)) {
            return;
        }
        triples.type(iri, Hearsay.NOTE);
        triples.link(iri, Hearsay.IN_ARTICLE, article.iri());
        triples.link(iri, Hearsay.NOTE_KIND, note.kind());
        String on = note.on();
        if (on != null) {
            triples.link(iri, Hearsay.NOTE_ON, noted(on));
        }
        triples.words(iri, Hearsay.TEXT, note.text().text());
        note.values().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(value -> triples.code(iri, value.getKey(), value.getValue()));
        evidence.tell(iri, Hearsay.CONTENT_AT, note.text());
    }

    private String noted(String finding) {
        String iri = notable.get(finding);
        if (iri == null) {
            throw new IllegalStateException("a note in " + article.id() + " is about " + finding
                    + ", which is none of its statements, threats and events");
        }
        return iri;
    }
}
