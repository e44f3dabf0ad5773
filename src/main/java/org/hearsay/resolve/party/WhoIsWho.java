package org.hearsay.resolve.party;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which party stands for those that articles name. */
public interface WhoIsWho {
    /** The node that stands for a party of an article; itself where nothing more is known. */
    String of(String article, String party);

    /** The name of a node that stands for a party; its IRI where it has none. */
    String name(String standing);

    /** ISO code of the country that a node stands for or serves, where articles agree on it; null otherwise. */
    @Nullable
    String country(String standing);

    /** The nodes that stand for parties of an article, sorted; see {@link #of(String, String)}. */
    default List<String> of(String article, List<String> all) {
        return all.stream().map(party -> of(article, party)).distinct().sorted().toList();
    }
}
