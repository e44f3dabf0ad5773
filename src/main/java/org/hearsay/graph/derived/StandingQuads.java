package org.hearsay.graph.derived;

import java.util.Collection;
import java.util.Set;

/** What stands in a store, looked up by node or by value. */
public interface StandingQuads {
    /** The quads of a graph that have one of these subjects, as N-Quads. */
    byte[] about(String graph, Collection<String> subjects);

    /** The subjects in a graph that have one of these texts, in no language, as a property. */
    Set<String> having(String graph, String property, Collection<String> texts);
}
