package org.hearsay.export;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.ask.AskException;
import org.hearsay.ask.QueryRunner;
import org.hearsay.graph.exchange.Document;
import org.hearsay.graph.exchange.Omission;
import org.hearsay.graph.exchange.Quads;
import org.hearsay.graph.exchange.RdfDocument;
import org.hearsay.load.Store;
import org.hearsay.vocab.Graphs;

/**
 * A store's graphs into a document, one after another, so that memory holds one graph at a time. For one thread.
 *
 * <p>Graphs are written in the order of their names. A store that this process holds gives them all of one state; a server's store
 * may be changed between two graphs, but not within one. {@link #stream} gives one state always.
 */
public final class Export {
    /** So are the places of evidence named, which nothing but their findings leads to. */
    private static final String EVIDENCE = "/id/evidence/";

    private final Store store;
    private final Choice choice;
    private final boolean text;
    /** All that is described in what was written so far, but evidence. */
    private final Set<String> kept = new HashSet<>();
    /** The same without the articles of which only some findings were taken. */
    private final Set<String> sought = new HashSet<>();

    /** @param text whether the articles' text and quotations of it are taken too; see {@link Quads#withoutText()} */
    public Export(Store store, QueryRunner asking, boolean text) {
        this.store = store;
        this.choice = new Choice(store, asking);
        this.text = text;
    }

    /**
     * Writes what is selected; the document stays open.
     *
     * @throws AskException where nothing is selected, or a name or parameter is unknown
     */
    public void write(Selection selection, Document document) {
        if (selection.isWhole()) {
            Set<String> omitted = omitted(selection.derived());
            for (String graph : store.graphs()) {
                if (!omitted.contains(graph)) {
                    document.take(allowed(read(graph)));
                }
            }
        } else {
            articles(selection, document);
            if (kept.isEmpty()) {
                throw new AskException("nothing in the store is like that, so that there is nothing to export");
            }
            if (selection.derived()) {
                Graphs.ALL_DERIVED.forEach(graph -> derived(graph, document));
            }
        }
    }

    private void articles(Selection selection, Document document) {
        Set<String> articles = choice.articles(selection);
        if (selection.takesWholeArticles()) {
            articles.forEach(article -> keepWhole(article, document));
            return;
        }
        Map<String, Set<String>> findings = choice.findings(selection);
        for (String article : articles) {
            Set<String> chosen = findings.getOrDefault(article, Set.of());
            if (chosen.contains(article)) {
                keepWhole(article, document); // one that is itself among the rows is meant with all that it gives
            } else if (!chosen.isEmpty()) {
                keepSome(article, chosen, document);
            }
        }
    }

    private void keepWhole(String article, Document document) {
        sought.addAll(keep(read(article), document));
    }

    /** The article is there for its findings' sake; what else followed from it is not asked for. */
    private void keepSome(String article, Set<String> findings, Document document) {
        Set<String> nodes = keep(read(article).around(findings), document);
        nodes.remove(article);
        sought.addAll(nodes);
    }

    private Set<String> keep(Quads quads, Document document) {
        Set<String> nodes = quads.subjects();
        nodes.removeIf(node -> node.contains(EVIDENCE));
        kept.addAll(nodes);
        document.take(allowed(quads));
        return nodes;
    }

    /** Names first: a party may be known by another node than that which the articles have. */
    private void derived(String graph, Document document) {
        Quads quads = read(graph).derivedFrom(kept, sought);
        if (graph.equals(Graphs.ENTITIES)) {
            kept.addAll(quads.subjects());
            sought.addAll(quads.subjects());
        }
        document.take(allowed(quads));
    }

    private Quads allowed(Quads quads) {
        return text ? quads : quads.withoutText();
    }

    private Quads read(String graph) {
        return GraphReading.of(store, graph);
    }

    /** Writes the whole store as it comes, of one state, without holding any graph; the document stays open. */
    public void stream(boolean derived, RdfDocument document) {
        Omission omission = new Omission(!text, omitted(derived));
        Pipe.through(store::export, quads -> document.copy(quads, omission));
    }

    /** The ledger is for deriving only. A server's saved queries are no findings, and lead to that server; whichever serves a store describes its own. */
    private static Set<String> omitted(boolean derived) {
        Set<String> graphs = new HashSet<>(derived ? List.of() : Graphs.ALL_DERIVED);
        graphs.add(Graphs.QUERIES);
        graphs.add(Graphs.LEDGER);
        return graphs;
    }
}
