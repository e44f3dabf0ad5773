package org.hearsay.vocab;

import java.util.List;

/** The named graphs that no article owns. An article's own graph has the article's IRI. */
public final class Graphs {
    private static final String DERIVED = "https://w3id.org/hearsay/derived/";

    /** Who is who beyond the IRI, with reasons; names preferred across articles. */
    public static final String ENTITIES = DERIVED + "entities";

    /** Reports of one act of speech, grouped. */
    public static final String UTTERANCES = DERIVED + "utterances";

    /** Reports of one event, grouped. */
    public static final String EVENTS = DERIVED + "events";

    /** What articles tell differently. */
    public static final String CONFLICTS = DERIVED + "conflicts";

    /** Which articles are copies of one text. */
    public static final String COPIES = DERIVED + "copies";

    /** All that follows from the article graphs alone and can be dropped and rebuilt. */
    public static final List<String> ALL_DERIVED = List.of(ENTITIES, UTTERANCES, EVENTS, CONFLICTS, COPIES);

    /** What is noted of articles and parties so that the graphs above are kept level without reading all articles. */
    public static final String LEDGER = DERIVED + "ledger";

    /** With what the names of graphs begin that mark articles of which it is not yet derived what follows. */
    public static final String PENDING = DERIVED + "pending/";

    /** When what was read, by which version; kept apart so that an article's graph depends on the article alone. */
    public static final String RUNS = "https://w3id.org/hearsay/runs";

    /** The saved queries that a server offers, described in SHACL. */
    public static final String QUERIES = "https://w3id.org/hearsay/queries";

    /** What is set aside, and why: one problem an article, until it is read or gone. */
    public static final String QUARANTINE = "https://w3id.org/hearsay/quarantine";

    /** The ontology itself. */
    public static final String ONTOLOGY = "https://w3id.org/hearsay/ns";

    private Graphs() {}

    /** True for a graph that follows from the article graphs and is never taken in from elsewhere. */
    public static boolean isDerived(String graph) {
        return ALL_DERIVED.contains(graph) || graph.equals(LEDGER);
    }
}
