package org.hearsay.extract.attribution.lexicon;

import java.util.Set;
import org.hearsay.extract.Statement.Act;

/**
 * A verb or noun that can make an attribution.
 *
 * @param lemma dictionary form, with its particle or preposition where one belongs to it: {@code point out}
 * @param frames what may follow as content and as addressee, in the words of the resource
 */
public record ReportingWord(String lemma, Act act, Set<String> frames) {
    public static final String CLAUSE = "clause";
    public static final String QUOTE = "quote";
    public static final String INFINITIVE = "inf";
    public static final String OBJECT_INFINITIVE = "objinf";
    public static final String GERUND = "gerund";
    public static final String OBJECT = "obj";

    public ReportingWord {
        frames = Set.copyOf(frames);
    }

    public boolean takes(String frame) {
        return frames.contains(frame);
    }

    /** True if what follows this preposition is content. */
    public boolean takesContentAfter(String preposition) {
        return frames.contains(preposition);
    }

    /** True if the object names the one who is spoken to. */
    public boolean addressesObject() {
        return frames.contains("@obj");
    }

    /** True if what follows this preposition is the one who is spoken to. */
    public boolean addressesAfter(String preposition) {
        return frames.contains("@" + preposition);
    }
}
