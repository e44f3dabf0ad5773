package org.hearsay.graph.derived;

import java.util.List;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.hearsay.graph.Triples;
import org.hearsay.resolve.derived.Conflict;
import org.hearsay.resolve.derived.Derived;
import org.hearsay.resolve.derived.Identification;
import org.hearsay.resolve.derived.Occurrence;
import org.hearsay.resolve.derived.PartyNames;
import org.hearsay.resolve.derived.Syndication;
import org.hearsay.resolve.derived.Utterance;
import org.hearsay.vocab.Graphs;
import org.hearsay.vocab.Hearsay;
import org.hearsay.vocab.Kinds;
import org.hearsay.vocab.Standard;

/** What follows across articles, as the quads of the graphs in {@link Graphs#ALL_DERIVED}. A pure function. */
public final class DerivedGraphs {
    private DerivedGraphs() {}

    /** All quads; a derived graph in which nothing follows has none. No node is blank. */
    public static Model quads(Derived derived) {
        Model quads = new LinkedHashModel();
        quads.addAll(entities(derived.identifications(), derived.parties()));
        quads.addAll(utterances(derived.utterances()));
        quads.addAll(occurrences(derived.occurrences()));
        quads.addAll(ConflictTriples.of(derived.conflicts()));
        quads.addAll(copies(derived.syndications()));
        return quads;
    }

    private static Model entities(List<Identification> identifications, List<PartyNames> parties) {
        Triples triples = new Triples(Graphs.ENTITIES);
        for (PartyNames party : parties) {
            triples.words(party.iri(), Standard.PREF_LABEL, party.preferred());
            party.others().forEach(name -> triples.words(party.iri(), Standard.ALT_LABEL, name));
            party.members().forEach(member -> triples.link(member, Hearsay.SAME_PARTY, party.iri()));
        }
        for (Identification one : identifications) {
            String iri = one.iri();
            triples.type(iri, Hearsay.IDENTIFICATION);
            triples.link(iri, Hearsay.IDENTIFIED, one.identified());
            triples.link(iri, Hearsay.IDENTIFIED_AS, one.as());
            if (!one.article().isEmpty()) {
                triples.link(iri, Hearsay.IN_ARTICLE, one.article());
            }
            triples.words(iri, Hearsay.REASON, one.reason());
        }
        return triples.model();
    }

    private static Model utterances(List<Utterance> utterances) {
        Triples triples = new Triples(Graphs.UTTERANCES);
        for (Utterance one : utterances) {
            triples.type(one.iri(), Hearsay.UTTERANCE);
            one.speakers().forEach(speaker -> triples.link(one.iri(), Hearsay.SPEAKER, speaker));
            one.own().forEach((wording, own) -> {
                triples.link(one.iri(), Hearsay.WORDING, wording);
                triples.words(wording, Hearsay.OWN_WORDS, String.join(" ", own));
            });
            triples.words(one.iri(), Hearsay.SHARED_WORDS, String.join(" ", one.shared()));
        }
        return triples.model();
    }

    private static Model occurrences(List<Occurrence> occurrences) {
        Triples triples = new Triples(Graphs.EVENTS);
        for (Occurrence one : occurrences) {
            triples.type(one.iri(), Hearsay.OCCURRENCE);
            triples.link(one.iri(), Hearsay.EVENT_TYPE, Kinds.eventType(one.type()));
            one.participants().forEach(party -> triples.link(one.iri(), Hearsay.PARTICIPANT, party));
            triples.date(one.iri(), Hearsay.STARTED_ON, one.start());
            one.reports().forEach(report -> triples.link(one.iri(), Hearsay.REPORT, report));
        }
        return triples.model();
    }

    private static Model copies(List<Syndication> syndications) {
        Triples triples = new Triples(Graphs.COPIES);
        for (Syndication one : syndications) {
            triples.type(one.iri(), Hearsay.SYNDICATION);
            one.articles().forEach(article -> triples.link(one.iri(), Hearsay.IN_ARTICLE, article));
            triples.words(one.iri(), Hearsay.REASON, one.reason());
        }
        return triples.model();
    }

    /** The concept for a kind of conflict. */
    static String kind(Conflict.Kind kind) {
        return switch (kind) {
            case FIGURE -> Hearsay.FIGURE;
            case DAY -> Hearsay.DAY;
            case WHO_SPOKE -> Hearsay.WHO_SPOKE;
            case WHETHER_SO -> Hearsay.WHETHER_SO;
        };
    }
}
