package org.hearsay.resolve;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.hearsay.article.PartialDate;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.Event;
import org.hearsay.resolve.copy.TextSketch;
import org.hearsay.resolve.derived.Derived;
import org.hearsay.resolve.report.ReportedArticle;
import org.hearsay.resolve.report.ReportedEvent;
import org.hearsay.resolve.report.ReportedParty;
import org.hearsay.resolve.report.ReportedStatement;

/** Reports built by hand. Parties are named by a word, which is the last part of their IRI. */
final class Reports {
    private final String iri;
    private final PartialDate published;
    private String text = "";
    private final List<ReportedParty> parties = new ArrayList<>();
    private final List<ReportedStatement> statements = new ArrayList<>();
    private final List<ReportedEvent> events = new ArrayList<>();

    private Reports(String iri, PartialDate published) {
        this.iri = iri;
        this.published = published;
    }

    static Reports article(String name, String published) {
        return new Reports("urn:article:" + name, published == null ? null : new PartialDate(published));
    }

    static String party(String name) {
        return "urn:party:" + name.replace(' ', '-');
    }

    Reports text(String words) {
        text = words;
        return this;
    }

    Reports person(String name, String country) {
        return named(EntityType.PERSON, name, country);
    }

    static Derived derive(Reports... reports) {
        return Derivation.of(Arrays.stream(reports).map(Reports::build).toList());
    }

    static Reports norland(String name, String published) {
        return article(name, published)
                .named(EntityType.COUNTRY, "Norland", "NL")
                .named(EntityType.ORGANISATION, "Fishing Board", null);
    }

    Reports named(EntityType type, String name, String country) {
        parties.add(new ReportedParty(party(name), type, List.of(name), List.of(), country, List.of()));
        return this;
    }

    /** A person of whom the article tells one name only, with a node of this article's own. */
    Reports bare(String name) {
        String node = iri + "/" + name;
        parties.add(new ReportedParty(node, EntityType.PERSON, List.of(name), List.of(), null, List.of()));
        return this;
    }

    /** @param speaker a name, or two with "and" between */
    Reports says(String speaker, String words) {
        return says(speaker, words, "say", null, false);
    }

    Reports says(String speaker, String words, String act, String on, boolean denied) {
        String id = iri + "/s" + statements.size();
        PartialDate date = on == null ? null : new PartialDate(on);
        statements.add(new ReportedStatement(
                id,
                iri,
                Arrays.stream(speaker.split(" and "))
                        .map(Reports::party)
                        .sorted()
                        .toList(),
                null,
                null,
                words,
                "",
                act,
                denied,
                true,
                date,
                List.of(),
                List.of(),
                List.of(id + "/place")));
        return this;
    }

    /** What was said last means this. */
    Reports meaning(String vector) {
        ReportedStatement last = statements.remove(statements.size() - 1);
        statements.add(new ReportedStatement(
                last.iri(),
                last.article(),
                last.speakers(),
                last.outer(),
                last.addressee(),
                last.text(),
                vector,
                last.act(),
                last.denied(),
                last.quoted(),
                last.saidOn(),
                last.relayedBy(),
                last.mentions(),
                last.places()));
        return this;
    }

    Reports event(String type, Event.Modality modality, String day, String... participants) {
        String id = iri + "/v" + events.size();
        Event.When when = day == null
                ? null
                : day.contains("day")
                        ? Event.When.on(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)))
                        : new Event.When(new PartialDate(day), null);
        List<String> who =
                Arrays.stream(participants).map(Reports::party).sorted().toList();
        events.add(new ReportedEvent(id, iri, type, type, who, when, null, modality, List.of(id + "/place")));
        return this;
    }

    ReportedArticle build() {
        return new ReportedArticle(iri, published, TextSketch.of(text), text, parties, statements, events);
    }
}
