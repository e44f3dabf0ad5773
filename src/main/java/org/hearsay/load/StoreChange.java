package org.hearsay.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What is to become of a store in one transaction.
 *
 * @param replaced graphs, each in place of what stands under its name
 * @param removed names of graphs that are to go; those that are not there are passed over
 * @param quads statements out and in, beside those graphs
 */
public record StoreChange(List<GraphContent> replaced, List<String> removed, QuadChange quads) {
    public StoreChange {
        replaced = List.copyOf(replaced);
        removed = List.copyOf(removed);
    }

    public static StoreChange replacing(Collection<GraphContent> graphs) {
        return new StoreChange(List.copyOf(graphs), List.of(), QuadChange.NONE);
    }

    public static StoreChange removing(Collection<String> graphs) {
        return new StoreChange(List.of(), List.copyOf(graphs), QuadChange.NONE);
    }

    public static StoreChange of(QuadChange quads) {
        return new StoreChange(List.of(), List.of(), quads);
    }

    /** This, with one more graph. */
    public StoreChange and(GraphContent graph) {
        List<GraphContent> all = new ArrayList<>(replaced);
        all.add(graph);
        return new StoreChange(all, removed, quads);
    }

    /** This, with these statements in place of its own. */
    public StoreChange with(QuadChange statements) {
        return new StoreChange(replaced, removed, statements);
    }
}
