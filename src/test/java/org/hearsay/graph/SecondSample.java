package org.hearsay.graph;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.annotate.TokenRange;
import org.hearsay.article.Article;
import org.hearsay.article.Metadata;
import org.hearsay.article.PartialDate;
import org.hearsay.extract.Entity;
import org.hearsay.extract.EntityMention;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.Event;
import org.hearsay.extract.Findings;
import org.hearsay.extract.Party;
import org.hearsay.extract.Phrase;
import org.hearsay.extract.Profile;
import org.hearsay.extract.Statement;

/** An invented article that tells of the same as {@link SampleFindings} in other words, and a copy of that one. */
final class SecondSample {
    private static final String TEXT =
            "Quist warned Norland on Monday that her country would shut its ports if the boats came back. "
                    + "Per Holt met ministers of Norland in Eastport in May 2031. Norland lost 60 boats in storms last year.";

    private static final Article ARTICLE = Article.of(
            "north.txt",
            TEXT,
            new Metadata("Ports", new PartialDate("2031-06-04"), "Northern Post", null, null),
            false);

    private SecondSample() {}

    /** All three articles of the worked example. */
    static List<Findings> all() {
        Article copy = Article.of(
                "reprint.txt",
                SampleFindings.TEXT + " Reprinted with permission.",
                new Metadata("Harbour talks", new PartialDate("2031-06-05"), "Evening Reprint", null, null),
                false);
        return List.of(SampleFindings.findings(), findings(), Findings.none(copy));
    }

    private static Findings findings() {
        Party quist = new Party("e1", "Quist");
        Party norland = new Party("e2", "Norland");
        Statement warning = new Statement(
                "s1",
                null,
                new Statement.Chain(quist, norland, List.of()),
                new Statement.Wording(
                        phrase("Quist"),
                        phrase("warned"),
                        phrase("that her country would shut its ports if the boats came back")),
                new Statement.Manner(Statement.Kind.INDIRECT, Statement.Polarity.AFFIRMED, Statement.Act.WARN),
                new PartialDate("2031-06-02"),
                0.91);
        Event meeting = new Event(
                "v1",
                "meeting",
                phrase("met"),
                List.of(new Party("e3", "Per Holt"), norland),
                new Event.When(new PartialDate("2031-05"), null),
                new Party("e4", "Eastport"),
                Event.Modality.HAPPENED);
        return new Findings(ARTICLE, entities(), List.of(warning), List.of(), List.of(meeting));
    }

    private static List<Entity> entities() {
        return List.of(
                entity("e1", EntityType.PERSON, "Quist", Profile.NONE),
                entity("e2", EntityType.COUNTRY, "Norland", new Profile(null, "NL", List.of(), List.of())),
                entity("e3", EntityType.PERSON, "Per Holt", new Profile(null, "NL", List.of(), List.of())),
                entity("e4", EntityType.PLACE, "Eastport", Profile.NONE));
    }

    private static Entity entity(String id, EntityType type, String name, Profile profile) {
        List<EntityMention> mentions = Stream.of(phrase(name))
                .map(at -> new EntityMention(new TokenRange(0, 0, 1), at.hull(), at.text(), EntityMention.Form.NAME))
                .toList();
        return new Entity(id, type, name, profile, mentions);
    }

    private static Phrase phrase(String... words) {
        return Phrase.at(
                ARTICLE.text(),
                Arrays.stream(words)
                        .map(one -> ARTICLE.text().span(TEXT.indexOf(one), TEXT.indexOf(one) + one.length()))
                        .toList());
    }
}
