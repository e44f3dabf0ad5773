package org.hearsay.graph.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.hearsay.vocab.Hearsay;

/** Some findings of an article's graph, and what they lead to. */
final class Excerpt {
    private final Model graph;
    private final Model excerpt = new LinkedHashModel();
    private final Set<Resource> seen = new HashSet<>();
    private final Deque<Resource> waiting = new ArrayDeque<>();

    Excerpt(Model graph) {
        this.graph = graph;
    }

    Model around(Set<String> findings) {
        findings.forEach(finding -> reach(Values.iri(finding)));
        while (!waiting.isEmpty()) {
            take(waiting.remove());
        }
        return excerpt;
    }

    private void take(Resource node) {
        for (Statement one : graph.filter(node, null, null)) {
            // a party has its mentions all over the article
            if (!one.getPredicate().stringValue().equals(Hearsay.MENTIONED_AT)) {
                excerpt.add(one);
                reach(one.getObject());
            }
        }
    }

    private void reach(Value value) {
        if (value instanceof Resource node && seen.add(node)) {
            waiting.add(node);
        }
    }
}
