package org.hearsay.graph;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.util.Values;
import org.hearsay.article.PartialDate;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.Event;
import org.hearsay.resolve.report.ReportedArticle;
import org.hearsay.resolve.report.ReportedEvent;
import org.hearsay.resolve.report.ReportedParty;
import org.hearsay.resolve.report.ReportedStatement;
import org.hearsay.vocab.Hearsay;
import org.hearsay.vocab.Kinds;
import org.hearsay.vocab.Standard;
import org.jspecify.annotations.Nullable;

/** One article's graph read back: the inverse of {@link ArticleGraph} for what is derived across articles. */
final class ReportedGraph {
    private static final Map<String, EntityType> TYPES = Map.of(
            Hearsay.PERSON, EntityType.PERSON,
            Hearsay.COUNTRY, EntityType.COUNTRY,
            Hearsay.ORGANISATION, EntityType.ORGANISATION,
            Hearsay.PLACE, EntityType.PLACE,
            Hearsay.GROUP, EntityType.GROUP);

    private final Resource article;
    private final Model graph;

    ReportedGraph(Resource article, Model graph) {
        this.article = article;
        this.graph = graph;
    }

    ReportedArticle article() {
        return new ReportedArticle(
                article.stringValue(),
                date(article, Standard.DATE_PUBLISHED),
                first(article, Hearsay.TEXT_SKETCH).orElse(""),
                first(article, Hearsay.FULL_TEXT).orElse(""),
                parties(),
                ofType(Hearsay.STATEMENT)
                        .filter(one ->
                                has(one, Hearsay.SPEAKER) && !has(one, Hearsay.MODALITY)) // nobody has said it yet
                        .map(this::statement)
                        .toList(),
                ofType(Hearsay.EVENT)
                        .filter(one -> has(one, Hearsay.EVENT_TYPE))
                        .map(this::event)
                        .toList());
    }

    private List<ReportedParty> parties() {
        List<ReportedParty> parties = new ArrayList<>();
        TYPES.forEach((iri, type) -> ofType(iri).forEach(one -> parties.add(party(one, type))));
        ofType(Hearsay.UNNAMED_PARTY).forEach(one -> parties.add(party(one, null)));
        return parties.stream().sorted((a, b) -> a.iri().compareTo(b.iri())).toList();
    }

    private ReportedParty party(Resource party, @Nullable EntityType type) {
        List<String> names = Stream.concat(
                        all(party, Standard.RDFS_LABEL).stream(), all(party, Standard.ALT_LABEL).stream())
                .distinct()
                .toList();
        return new ReportedParty(
                party.stringValue(),
                type,
                names,
                all(party, Hearsay.ROLE),
                first(party, Hearsay.COUNTRY_CODE).orElse(null),
                all(party, Standard.SAME_AS));
    }

    private ReportedStatement statement(Resource one) {
        return new ReportedStatement(
                one.stringValue(),
                article.stringValue(),
                all(one, Hearsay.SPEAKER),
                outer(one),
                first(one, Hearsay.ADDRESSEE).orElse(null),
                first(one, Hearsay.TEXT).orElse(""),
                first(one, Hearsay.MEANING_VECTOR).orElse(""),
                first(one, Hearsay.ACT).map(Kinds::name).orElse("say"),
                first(one, Hearsay.POLARITY).equals(Optional.of(Hearsay.DENIED)),
                !first(one, Hearsay.QUOTATION).equals(Optional.of(Hearsay.INDIRECT)),
                date(one, Hearsay.SAID_ON),
                all(one, Hearsay.RELAYED_BY),
                all(one, Hearsay.MENTIONS),
                all(one, Hearsay.CONTENT_AT));
    }

    /** The statement around it, past those who only passed it on; null where there is none. */
    private @Nullable String outer(Resource one) {
        String outer = first(one, Hearsay.REPORTED_IN).orElse(null);
        Set<String> passed = new HashSet<>(); // other hands may have written a circle
        while (outer != null && isRelay(Values.iri(outer)) && passed.add(outer)) {
            outer = first(Values.iri(outer), Hearsay.REPORTED_IN).orElse(null);
        }
        return article.stringValue().equals(outer) ? null : outer;
    }

    private boolean isRelay(Resource one) {
        return graph.contains(one, Values.iri(Standard.RDF_TYPE), Values.iri(Hearsay.RELAY));
    }

    private ReportedEvent event(Resource one) {
        return new ReportedEvent(
                one.stringValue(),
                article.stringValue(),
                first(one, Hearsay.EVENT_TYPE).map(Kinds::name).orElseThrow(),
                first(one, Hearsay.TEXT).orElse(""),
                all(one, Hearsay.PARTICIPANT),
                when(one),
                first(one, Hearsay.AT_PLACE).orElse(null),
                modality(first(one, Hearsay.MODALITY).orElse(Hearsay.HAPPENED)),
                all(one, Hearsay.CONTENT_AT));
    }

    private Event.@Nullable When when(Resource event) {
        PartialDate start = date(event, Hearsay.STARTED_ON);
        if (start != null) {
            return new Event.When(start, date(event, Hearsay.ENDED_ON));
        }
        return first(event, Hearsay.WEEKDAY)
                .map(day -> Event.When.on(DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT))))
                .orElse(null);
    }

    private static Event.Modality modality(String iri) {
        return switch (iri) {
            case Hearsay.PLANNED -> Event.Modality.PLANNED;
            case Hearsay.HYPOTHETICAL -> Event.Modality.HYPOTHETICAL;
            default -> Event.Modality.HAPPENED;
        };
    }

    private Stream<Resource> ofType(String type) {
        Set<Resource> found = graph.filter(null, Values.iri(Standard.RDF_TYPE), Values.iri(type))
                .subjects();
        return found.stream().sorted((a, b) -> a.stringValue().compareTo(b.stringValue()));
    }

    private boolean has(Resource subject, String property) {
        return graph.contains(subject, Values.iri(property), null);
    }

    private @Nullable PartialDate date(Resource subject, String property) {
        return first(subject, property).flatMap(PartialDate::parse).orElse(null);
    }

    private Optional<String> first(Resource subject, String property) {
        return all(subject, property).stream().findFirst();
    }

    /** The values in the order of their text, so that a graph means the same however it was stored. */
    private List<String> all(Resource subject, String property) {
        return graph.filter(subject, Values.iri(property), null).objects().stream()
                .map(Value::stringValue)
                .sorted()
                .toList();
    }
}
