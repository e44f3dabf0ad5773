package org.hearsay.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.hearsay.article.PartialDate;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.Event;
import org.hearsay.resolve.copy.TextSketch;
import org.hearsay.resolve.report.ReportedArticle;
import org.hearsay.resolve.report.ReportedEvent;
import org.hearsay.resolve.report.ReportedParty;
import org.hearsay.resolve.report.ReportedStatement;

/**
 * Invented articles that overlap in all ways at once: spellings, bare surnames, acronyms, tellings within tellings, dates of all
 * precisions and none, figures, denials, copies. Made of a seed.
 */
public final class InventedReports {
    private static final String[] PEOPLE = {
        "Yuriy Volkovsky", "Yuri Volkovskiy", "Volkovsky", "Ada Quist", "Bo Quist", "Quist", "Per Holt", "Holt"
    };
    private static final String[] BODIES = {
        "Union of Coastal Fishers", "UCF", "Union of Council Farms", "Fishing Board", "Harbour Office"
    };
    private static final String[] COUNTRIES = {"Norland", "Sudland", "Westmark"};
    private static final String[] WORDS = {
        "that any ban would mean a complete breakdown of relations",
        "a ban could lead to a total rupture in relations",
        "relations would collapse after a ban",
        "that Norland had seized four fishing boats",
        "seizing any fishing boats",
        "the boats come back in spring",
        "boats will return next spring",
        "we shall never sell the old lighthouse to greedy strangers or their bankers"
    };
    private static final String[] SENTENCES = {
        "Norland has 40,000 troops at the river",
        "Norland has 55,000 soldiers at the river",
        "Norlandic officials counted 44,000 troops at the river",
        "The flood in Sudland claimed 300 lives",
        "More than 340 people died in the flood in Sudland",
        "The harbour of Eastport was closed on Monday after two trawlers ran aground in thick fog near the old lighthouse"
    };
    private static final String[] KINDS = {"meeting", "negotiations", "attack"};

    private final Random random;
    private final String iri;
    private final List<ReportedParty> parties = new ArrayList<>();
    private final LocalDate day;

    private InventedReports(String iri, Random random, int days) {
        this.iri = iri;
        this.random = random;
        this.day = LocalDate.of(2031, 2, 1).plusDays(random.nextInt(days));
    }

    /** A version of the article of this name. @param days over which articles are spread */
    public static ReportedArticle article(String name, Random random, int days) {
        return new InventedReports("urn:article:" + name, random, days).article();
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }

    private boolean rarely() {
        return random.nextInt(6) == 0;
    }

    private ReportedArticle article() {
        String text = one(SENTENCES) + ". " + one(SENTENCES) + ". Seen in " + one(COUNTRIES) + ".";
        for (int i = random.nextInt(3); i >= 0; i--) {
            party(EntityType.PERSON, one(PEOPLE));
        }
        party(EntityType.ORGANISATION, one(BODIES));
        for (int i = random.nextInt(3); i >= 0; i--) {
            party(EntityType.COUNTRY, one(COUNTRIES));
        }
        PartialDate published = rarely() ? null : PartialDate.of(day);
        return new ReportedArticle(iri, published, TextSketch.of(text), text, parties, statements(), events());
    }

    /** A person of one name is known in this article alone. */
    private void party(EntityType type, String name) {
        boolean bare = type == EntityType.PERSON && !name.contains(" ");
        String node =
                (bare ? iri + "/" : "urn:") + name.toLowerCase(Locale.ROOT).replace(' ', '-');
        boolean named = parties.stream().anyMatch(party -> party.iri().equals(node));
        if (!named) {
            String country = rarely() ? "NL" : type == EntityType.COUNTRY ? name.substring(0, 2) : null;
            List<String> elsewhere = rarely() && !bare ? List.of("urn:elsewhere:" + random.nextInt(2)) : List.of();
            List<String> names = rarely() ? List.of(name, name + " the Younger") : List.of(name);
            parties.add(new ReportedParty(node, type, names, List.of(), country, elsewhere));
        }
    }

    private String party() {
        return parties.get(random.nextInt(parties.size())).iri();
    }

    private List<ReportedStatement> statements() {
        List<ReportedStatement> statements = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String id = iri + "/s" + i;
            String outer = i > 1 && random.nextBoolean() ? iri + "/s1" : null;
            List<String> speakers = rarely()
                    ? List.of(party(), party()).stream().distinct().sorted().toList()
                    : List.of(party());
            PartialDate on = random.nextInt(3) == 0 ? PartialDate.of(day.minusDays(random.nextInt(3))) : null;
            statements.add(new ReportedStatement(
                    id,
                    iri,
                    speakers,
                    outer,
                    null,
                    one(WORDS),
                    "",
                    rarely() ? "deny" : "say",
                    rarely(),
                    random.nextBoolean(),
                    on,
                    rarely() ? List.of(party()) : List.of(),
                    List.of(),
                    List.of(id + "/at")));
        }
        return statements;
    }

    private List<ReportedEvent> events() {
        List<ReportedEvent> events = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            String id = iri + "/v" + i;
            List<String> who =
                    List.of(party(), party()).stream().distinct().sorted().toList();
            Event.Modality modality = rarely() ? Event.Modality.PLANNED : Event.Modality.HAPPENED;
            events.add(
                    new ReportedEvent(id, iri, one(KINDS), "event", who, when(), null, modality, List.of(id + "/at")));
        }
        return events;
    }

    private Event.When when() {
        LocalDate told = day.minusDays(random.nextInt(3));
        return switch (random.nextInt(8)) {
            case 0, 1 -> null;
            case 2 -> Event.When.on(told.getDayOfWeek());
            case 3 -> new Event.When(new PartialDate(told.toString().substring(0, 7)), null);
            case 4 -> rarely() ? new Event.When(new PartialDate("2031"), null) : null;
            default -> new Event.When(PartialDate.of(told), null);
        };
    }
}
