package org.hearsay.extract.entity;

import org.hearsay.extract.Party;
import org.jspecify.annotations.Nullable;

/**
 * Whose words a phrase stands in.
 *
 * @param speaker whom "I", "we" and "our" mean; null in the article's own words
 * @param addressee whom "you" means; null where it is not told
 */
public record Context(@Nullable Party speaker, @Nullable Party addressee) {
    /** The article's own words. */
    public static final Context NONE = new Context(null, null);

    public static Context saidBy(Party speaker) {
        return new Context(speaker, null);
    }
}
