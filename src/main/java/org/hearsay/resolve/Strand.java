package org.hearsay.resolve;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hearsay.resolve.block.Layer;
import org.hearsay.resolve.conflict.Figure;
import org.hearsay.resolve.conflict.Said;
import org.hearsay.resolve.copy.Sketch;
import org.hearsay.resolve.derived.Derived;
import org.hearsay.resolve.event.Telling;
import org.hearsay.resolve.party.Parties;
import org.hearsay.resolve.party.WhoIsWho;
import org.hearsay.resolve.report.ReportedArticle;
import org.hearsay.resolve.said.Wording;

/**
 * One of the layers, for machines that each hold some of its records: records meet at {@link org.hearsay.resolve.block.Places}, and what
 * follows of those that bear on each other, directly or by way of others, follows of these alone.
 *
 * @param <R> its record
 */
public final class Strand<R> implements Serializable {
    private static final long serialVersionUID = 1;

    public static final Strand<Wording> UTTERANCES =
            new Strand<>("utterances", Layers::sayings, all -> records(all, none(), none(), none(), none()));
    public static final Strand<Telling> EVENTS =
            new Strand<>("events", Layers::tellings, all -> records(none(), all, none(), none(), none()));
    public static final Strand<Figure> FIGURES =
            new Strand<>("figures", Layers::figures, all -> records(none(), none(), all, none(), none()));
    public static final Strand<Said> SPEECHES =
            new Strand<>("speeches", Layers::speeches, all -> records(none(), none(), none(), all, none()));
    public static final Strand<Sketch> COPIES =
            new Strand<>("copies", Layers::sketches, all -> records(none(), none(), none(), none(), all));

    private final String name;
    private final Part<Layers, Layer<R>> layer;
    private final Part<Collection<R>, Layers.Records> records;

    private Strand(String name, Part<Layers, Layer<R>> layer, Part<Collection<R>, Layers.Records> records) {
        this.name = name;
        this.layer = layer;
        this.records = records;
    }

    private interface Part<A, B> extends Function<A, B>, Serializable {}

    private static <R> Collection<R> none() {
        return List.of();
    }

    private static Layers.Records records(
            Collection<Wording> wordings,
            Collection<Telling> tellings,
            Collection<Figure> figures,
            Collection<Said> sayings,
            Collection<Sketch> sketches) {
        return new Layers.Records(wordings, tellings, figures, sayings, sketches);
    }

    /** All layers beside who is who. */
    public static List<Strand<?>> all() {
        return List.of(UTTERANCES, EVENTS, FIGURES, SPEECHES, COPIES);
    }

    /** What a ledger notes of an article itself. */
    public static Set<String> entries(ReportedArticle article, WhoIsWho who) {
        return new Layers(who).entries(article);
    }

    public String name() {
        return name;
    }

    /** The layer, for one thread. */
    public Layer<R> layer(WhoIsWho who) {
        return layer.apply(new Layers(who));
    }

    /** What follows of some settled records, with each all that bear on it, and what is noted of that. */
    public Derivation.Noted noted(Collection<R> some) {
        Layers layers = new Layers(Parties.NOBODY);
        Layer<R> own = layer.apply(layers);
        List<R> sorted = some.stream().sorted(Comparator.comparing(own::name)).toList();
        Derived derived = layers.derived(Parties.NOBODY, records.apply(sorted));
        Map<String, String> articles = new HashMap<>();
        sorted.forEach(record -> articles.put(own.name(record), own.article(record)));
        return new Derivation.Noted(derived, Memberships.of(derived, articles));
    }
}
