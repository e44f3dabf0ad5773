package org.hearsay.resolve.block;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * What is noted of articles and parties beside what is derived from them, so that the next derivation knows where to look. Follows
 * from the articles alone, as all that is derived does. Entries are short texts: keys, by which their subjects are found again, and
 * facts.
 */
public interface Ledger {
    /** By subject, an article or a party, what is noted of it; subjects of which nothing is noted are left out. */
    Map<String, Set<String>> entries(Collection<String> subjects);

    /** All subjects that have one of these entries. */
    Set<String> subjects(Collection<String> entries);
}
