package org.hearsay.graph.derived;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.hearsay.vocab.Graphs;

/** The quads of the derived graphs that tell of some things. For one thread. */
final class StandingThings {
    /** Graphs in which a thing is told of by way of others: a conflict by its sides, an utterance by its wordings. */
    private static final List<String> DEEP = List.of(Graphs.UTTERANCES, Graphs.CONFLICTS);

    private static final List<String> FLAT = List.of(Graphs.ENTITIES, Graphs.EVENTS, Graphs.COPIES);

    private final StandingQuads quads;
    private final Model found = new LinkedHashModel();

    private StandingThings(StandingQuads quads) {
        this.quads = quads;
    }

    /** All that the derived graphs say of these and of what they are told by. */
    static Model of(Collection<String> things, StandingQuads quads) {
        StandingThings standing = new StandingThings(quads);
        FLAT.forEach(graph -> standing.about(graph, things));
        DEEP.forEach(graph -> standing.reach(graph, things));
        return standing.found;
    }

    private Model about(String graph, Collection<String> things) {
        Model about = things.isEmpty() ? new LinkedHashModel() : Ledgers.parsed(quads.about(graph, things));
        found.addAll(about);
        return about;
    }

    private void reach(String graph, Collection<String> things) {
        Set<String> known = new TreeSet<>(things);
        Collection<String> front = things;
        while (!front.isEmpty()) {
            front = about(graph, front).stream()
                    .map(Statement::getObject)
                    .filter(Value::isIRI)
                    .map(Value::stringValue)
                    .filter(known::add)
                    .toList();
        }
    }
}
