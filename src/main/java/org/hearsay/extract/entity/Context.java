package org.hearsay.extract.entity;

import java.util.List;
import org.hearsay.extract.Party;
import org.jspecify.annotations.Nullable;

/**
 * Whose words a phrase stands in.
 *
 * @param speakers whom "we" and "our" mean, of several who speak together all; empty in the article's own words
 * @param addressee whom "you" means; null where it is not told
 */
public record Context(List<Party> speakers, @Nullable Party addressee) {
    /** The article's own words. */
    public static final Context NONE = new Context(List.of(), null);

    public Context {
        speakers = List.copyOf(speakers);
    }

    public static Context saidBy(Party speaker) {
        return new Context(List.of(speaker), null);
    }

    /** Whom "I" means: of several speakers the first; null in the article's own words. */
    public @Nullable Party speaker() {
        return speakers.isEmpty() ? null : speakers.get(0);
    }
}
