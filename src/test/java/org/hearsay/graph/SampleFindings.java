package org.hearsay.graph;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hearsay.annotate.TokenRange;
import org.hearsay.article.Article;
import org.hearsay.article.Metadata;
import org.hearsay.article.PartialDate;
import org.hearsay.article.Span;
import org.hearsay.extract.Entity;
import org.hearsay.extract.EntityMention;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.Event;
import org.hearsay.extract.Findings;
import org.hearsay.extract.Note;
import org.hearsay.extract.Party;
import org.hearsay.extract.Phrase;
import org.hearsay.extract.Profile;
import org.hearsay.extract.Statement;
import org.hearsay.extract.Threat;

/** An invented article with a relay, a threat, a meeting, a broken quotation, an unnamed source and a letter beyond the BMP. */
public final class SampleFindings {
    static final String TEXT = "\uD83D\uDCF0 Harbour talks\n\n"
            + "Minister Ada Quist told Norland on Monday that her country \u201Cwill close its ports\u201D if the fishing boats return, "
            + "her spokesman Per Holt told fishermen, according to the Daily Ledger.\n\n"
            + "\u201CWe are patient,\u201D Holt said, \u201Cbut not for ever.\u201D A harbour official denied in the Daily Ledger that any boat had been held. "
            + "Holt met ministers of Norland in Eastport in May 2031. "
            + "Norland lost 40 boats in storms last year.";

    static final Article ARTICLE = Article.of(
            "harbour.txt",
            TEXT,
            new Metadata(
                    "Harbour talks",
                    new PartialDate("2031-06-03"),
                    "Coast Courier",
                    "https://courier.example/2031/harbour talks",
                    "Ina Lund"),
            false);

    private static final Party QUIST = new Party("e1", "Ada Quist");
    private static final Party NORLAND = new Party("e2", "Norland");
    private static final Party HOLT = new Party("e3", "Per Holt");
    private static final Party LEDGER = new Party("e4", "Daily Ledger");
    private static final Party FISHERMEN = new Party("e6", "fishermen");
    private static final Party OFFICIAL = Party.unnamed("A harbour official");

    private SampleFindings() {}

    public static Findings findings() {
        return new Findings(ARTICLE, entities(), statements(), List.of(threat()), List.of(event()), List.of(note()));
    }

    private static List<Entity> entities() {
        return List.of(
                entity(
                        "e1",
                        EntityType.PERSON,
                        "Ada Quist",
                        new Profile("Minister", null, List.of("Quist"), List.of()),
                        "Ada Quist"),
                entity(
                        "e2",
                        EntityType.COUNTRY,
                        "Norland",
                        new Profile(null, "NL", List.of(), List.of("http://www.wikidata.org/entity/Q0")),
                        "Norland"),
                entity(
                        "e3",
                        EntityType.PERSON,
                        "Per Holt",
                        new Profile("spokesman", "NL", List.of(), List.of()),
                        "Per Holt",
                        "Holt said, \u201C"),
                entity("e4", EntityType.ORGANISATION, "Daily Ledger", Profile.NONE, "Daily Ledger"),
                entity("e5", EntityType.PLACE, "Eastport", Profile.NONE, "Eastport"),
                entity("e6", EntityType.GROUP, "fishermen", Profile.NONE, "fishermen"));
    }

    private static List<Statement> statements() {
        Phrase ports = phrase("that her country \u201Cwill close its ports\u201D if the fishing boats return");
        Phrase relay = phrase(
                "Minister Ada Quist told Norland on Monday that her country \u201Cwill close its ports\u201D if the fishing boats return");
        Phrase ledger = phrase(
                "Minister Ada Quist told Norland on Monday that her country \u201Cwill close its ports\u201D if the fishing "
                        + "boats return, her spokesman Per Holt told fishermen");
        return List.of(
                statement(
                        "s1",
                        null,
                        new Statement.Chain(LEDGER, null, List.of()),
                        wording("the Daily Ledger", "according to", ledger),
                        Statement.Kind.INDIRECT,
                        Statement.Polarity.AFFIRMED,
                        Statement.Act.SAY,
                        null),
                statement(
                        "s2",
                        "s1",
                        new Statement.Chain(HOLT, FISHERMEN, List.of(LEDGER)),
                        wording("her spokesman Per Holt", "told fishermen", relay),
                        Statement.Kind.INDIRECT,
                        Statement.Polarity.AFFIRMED,
                        Statement.Act.SAY,
                        null),
                statement(
                        "s3",
                        "s2",
                        new Statement.Chain(QUIST, NORLAND, List.of(HOLT, LEDGER)),
                        wording("Minister Ada Quist", "told", ports),
                        Statement.Kind.MIXED,
                        Statement.Polarity.AFFIRMED,
                        Statement.Act.WARN,
                        "2031-06-02"),
                statement(
                        "s4",
                        null,
                        new Statement.Chain(HOLT, null, List.of()),
                        wording(null, null, phrase("We are patient,", "but not for ever.")),
                        Statement.Kind.DIRECT,
                        Statement.Polarity.AFFIRMED,
                        Statement.Act.SAY,
                        null),
                statement(
                        "s5",
                        null,
                        new Statement.Chain(OFFICIAL, null, List.of(LEDGER)),
                        wording("A harbour official", "denied", phrase("that any boat had been held")),
                        Statement.Kind.INDIRECT,
                        Statement.Polarity.DENIED,
                        Statement.Act.DENY,
                        null));
    }

    private static Threat threat() {
        return new Threat(
                "t1",
                "s3",
                List.of(),
                List.of(QUIST),
                NORLAND,
                phrase("the fishing boats return"),
                phrase("will close its ports"),
                Threat.Measure.UNSPECIFIED);
    }

    private static Event event() {
        return new Event(
                "v1",
                "meeting",
                phrase("met"),
                List.of(NORLAND, HOLT),
                new Event.When(new PartialDate("2031-05"), null),
                new Party("e5", "Eastport"),
                Event.Modality.HAPPENED);
    }

    private static Note note() {
        return new Note(
                "n1",
                "https://example.org/gazette#Season",
                "v1",
                phrase("May 2031"),
                Map.of("https://example.org/gazette#season", "spring"));
    }

    private static Statement statement(
            String id,
            String parent,
            Statement.Chain chain,
            Statement.Wording wording,
            Statement.Kind kind,
            Statement.Polarity polarity,
            Statement.Act act,
            String saidOn) {
        return new Statement(
                id,
                parent,
                chain,
                wording,
                new Statement.Manner(kind, polarity, act),
                saidOn == null ? null : new PartialDate(saidOn),
                0.875);
    }

    private static Statement.Wording wording(String source, String cue, Phrase content) {
        return new Statement.Wording(source == null ? null : phrase(source), cue == null ? null : phrase(cue), content);
    }

    private static Entity entity(String id, EntityType type, String name, Profile profile, String... mentions) {
        List<EntityMention> found = Arrays.stream(mentions)
                .map(SampleFindings::phrase)
                .map(phrase -> new EntityMention(
                        new TokenRange(0, 0, 1), phrase.hull(), phrase.text(), EntityMention.Form.NAME))
                .toList();
        return new Entity(id, type, name, profile, found);
    }

    /** The first place of each of these words. */
    static Phrase phrase(String... words) {
        return Phrase.at(
                ARTICLE.text(), Arrays.stream(words).map(SampleFindings::span).toList());
    }

    private static Span span(String words) {
        int start = TEXT.indexOf(words);
        if (start < 0) {
            throw new IllegalArgumentException("not in the sample: " + words);
        }
        return ARTICLE.text().span(start, start + words.length());
    }
}
