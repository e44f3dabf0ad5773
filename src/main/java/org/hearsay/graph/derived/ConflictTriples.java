package org.hearsay.graph.derived;

import java.util.List;
import org.eclipse.rdf4j.model.Model;
import org.hearsay.article.ArticleIdentity;
import org.hearsay.article.PartialDate;
import org.hearsay.graph.Evidence;
import org.hearsay.graph.Triples;
import org.hearsay.resolve.derived.Conflict;
import org.hearsay.vocab.Graphs;
import org.hearsay.vocab.Hearsay;

/** Conflicts in their graph, each side with who gives it and where. */
final class ConflictTriples {
    private ConflictTriples() {}

    static Model of(List<Conflict> conflicts) {
        Triples triples = new Triples(Graphs.CONFLICTS);
        for (Conflict conflict : conflicts) {
            triples.type(conflict.iri(), Hearsay.CONFLICT);
            triples.link(conflict.iri(), Hearsay.CONFLICT_KIND, DerivedGraphs.kind(conflict.kind()));
            String about = conflict.about();
            if (about != null) {
                triples.link(conflict.iri(), Hearsay.ABOUT, about);
            }
            triples.words(conflict.iri(), Hearsay.REASON, conflict.topic());
            conflict.sides().forEach(side -> side(conflict, side, triples));
        }
        return triples.model();
    }

    private static void side(Conflict conflict, Conflict.Side side, Triples triples) {
        String iri = ArticleIdentity.findingIri(conflict.iri(), "side", side.value());
        triples.link(conflict.iri(), Hearsay.HAS_SIDE, iri);
        triples.type(iri, Hearsay.SIDE);
        value(conflict.kind(), iri, side.value(), triples);
        for (Conflict.Backing backing : side.backings()) {
            triples.link(iri, Hearsay.IN_ARTICLE, backing.article());
            String finding = backing.finding();
            if (finding != null) {
                triples.link(iri, Hearsay.GIVEN_BY, finding);
            }
            backing.places().forEach(place -> triples.link(iri, Hearsay.EVIDENCE, place));
            Conflict.Quote quote = backing.quote();
            if (quote != null) {
                triples.link(iri, Hearsay.EVIDENCE, Evidence.place(backing.article(), quote, triples));
            }
        }
    }

    private static void value(Conflict.Kind kind, String side, String value, Triples triples) {
        switch (kind) {
            case FIGURE -> triples.number(side, Hearsay.VALUE, value);
            case DAY ->
                PartialDate.parse(value)
                        .ifPresentOrElse(
                                date -> triples.date(side, Hearsay.VALUE, date),
                                () -> triples.words(side, Hearsay.VALUE, value));
            case WHO_SPOKE, WHETHER_SO -> triples.words(side, Hearsay.VALUE, value);
        }
    }
}
