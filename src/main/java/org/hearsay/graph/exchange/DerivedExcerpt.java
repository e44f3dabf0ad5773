package org.hearsay.graph.exchange;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;

/** What of a derived graph is wholly about some nodes. */
final class DerivedExcerpt {
    private static final String IDS = "https://w3id.org/hearsay/id/";

    private final Model graph;
    private final Set<String> kept;
    private final Set<String> sought;
    private final Set<Resource> whole = new HashSet<>();

    /**
     * @param kept all that is described elsewhere, so that it may be linked to
     * @param sought those of them that what is taken has to be about
     */
    DerivedExcerpt(Model graph, Set<String> kept, Set<String> sought) {
        this.graph = graph;
        this.kept = kept;
        this.sought = sought;
    }

    Model quads() {
        whole.addAll(graph.subjects());
        boolean gone = true;
        while (gone) { // a node goes when one that it leads to is not there, and so does what leads to that node
            gone = whole.removeIf(node -> !isWhole(node));
        }
        Set<Resource> reached = new HashSet<>();
        whole.stream().filter(this::isAboutSought).forEach(node -> reach(node, reached));
        Model excerpt = new LinkedHashModel();
        reached.forEach(node -> Quads.copy(graph.filter(node, null, null), excerpt));
        return excerpt;
    }

    private boolean isWhole(Resource node) {
        return graph.filter(node, null, null).stream().allMatch(one -> isThere(one.getObject()));
    }

    private boolean isThere(Value value) {
        return !value.stringValue().startsWith(IDS) || kept.contains(value.stringValue()) || isDescribedHere(value);
    }

    private boolean isDescribedHere(Value value) {
        return value instanceof Resource node && whole.contains(node);
    }

    /** True for one that is sought itself, and for one that leads to such a one, by way of sides and their like too. */
    private boolean isAboutSought(Resource node) {
        return sought.contains(node.stringValue())
                || graph.filter(node, null, null).stream()
                        .map(Statement::getObject)
                        .anyMatch(value -> sought.contains(value.stringValue())
                                || isDescribedHere(value) && leadsToSought((Resource) value));
    }

    private boolean leadsToSought(Resource node) {
        return graph.filter(node, null, null).stream()
                .anyMatch(one -> sought.contains(one.getObject().stringValue()));
    }

    private void reach(Resource node, Set<Resource> reached) {
        if (reached.add(node)) {
            graph.filter(node, null, null).stream()
                    .map(Statement::getObject)
                    .filter(this::isDescribedHere)
                    .forEach(value -> reach((Resource) value, reached));
        }
    }
}
