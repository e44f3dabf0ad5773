package org.hearsay.resolve;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hearsay.resolve.block.Layer;
import org.hearsay.resolve.conflict.Conflicts;
import org.hearsay.resolve.conflict.Figure;
import org.hearsay.resolve.conflict.Figures;
import org.hearsay.resolve.conflict.Said;
import org.hearsay.resolve.conflict.Speeches;
import org.hearsay.resolve.copy.Copies;
import org.hearsay.resolve.copy.Sketch;
import org.hearsay.resolve.copy.Sketches;
import org.hearsay.resolve.derived.Derived;
import org.hearsay.resolve.derived.Occurrence;
import org.hearsay.resolve.event.Occurrences;
import org.hearsay.resolve.event.Telling;
import org.hearsay.resolve.event.Tellings;
import org.hearsay.resolve.party.Parties;
import org.hearsay.resolve.party.PartyNotes;
import org.hearsay.resolve.party.WhoIsWho;
import org.hearsay.resolve.report.ReportedArticle;
import org.hearsay.resolve.said.Sayings;
import org.hearsay.resolve.said.Utterances;
import org.hearsay.resolve.said.Wording;

/** All that is derived beside who is who, layer by layer. For one derivation and one thread. */
record Layers(Sayings sayings, Tellings tellings, Figures figures, Speeches speeches, Sketches sketches) {
    Layers(WhoIsWho who) {
        this(new Sayings(who), new Tellings(who), new Figures(), new Speeches(who), new Sketches());
    }

    /** Records of each layer, with each all that bear on it. */
    record Records(
            Collection<Wording> wordings,
            Collection<Telling> tellings,
            Collection<Figure> figures,
            Collection<Said> sayings,
            Collection<Sketch> sketches) {}

    /** What follows of records, together with what is known of parties. */
    Derived derived(Parties parties, Records records) {
        List<Occurrence> occurrences = Occurrences.among(records.tellings());
        return new Derived(
                parties.identifications(),
                parties.names(),
                Utterances.among(records.wordings(), sayings),
                occurrences,
                Conflicts.among(
                        records.figures(),
                        occurrences,
                        records.tellings().stream().map(Telling::event).toList(),
                        records.sayings()),
                Copies.among(records.sketches()));
    }

    /** An article's keys in all layers. */
    private Set<String> keys(ReportedArticle article) {
        Set<String> keys = new TreeSet<>();
        Stream.of(sayings, tellings, figures, speeches, sketches).forEach(layer -> keys(layer, article, keys));
        return keys;
    }

    /** What a ledger notes of an article itself. */
    Set<String> entries(ReportedArticle article) {
        Set<String> entries = new TreeSet<>(PartyNotes.of(article));
        entries.addAll(keys(article));
        return entries;
    }

    private static <R> void keys(Layer<R> layer, ReportedArticle article, Set<String> keys) {
        layer.records(article).forEach(record -> keys.addAll(layer.keys(record)));
    }
}
