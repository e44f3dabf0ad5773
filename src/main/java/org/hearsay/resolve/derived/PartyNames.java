package org.hearsay.resolve.derived;

import java.io.Serializable;
import java.util.List;

/**
 * One party across articles.
 *
 * @param iri the node that stands for all
 * @param members all nodes, itself among them, sorted
 * @param preferred the name by which most articles call it
 * @param others all other names, sorted
 */
public record PartyNames(String iri, List<String> members, String preferred, List<String> others)
        implements Serializable {
    public PartyNames {
        members = List.copyOf(members);
        others = List.copyOf(others);
    }
}
