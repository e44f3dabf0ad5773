package org.hearsay.graph.exchange;

import java.util.Set;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;

/**
 * What of a store stays behind.
 *
 * @param text whether the articles' text and quotations of it do; see {@link Quads#withoutText()}
 * @param graphs the names of the graphs that do
 */
public record Omission(boolean text, Set<String> graphs) {
    public Omission {
        graphs = Set.copyOf(graphs);
    }

    /** Nothing stays behind. */
    public static final Omission NONE = new Omission(false, Set.of());

    boolean omits(Statement quad) {
        Resource graph = quad.getContext();
        return text && !TextFree.allows(quad) || graph != null && graphs.contains(graph.stringValue());
    }
}
