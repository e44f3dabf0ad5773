package org.hearsay.graph.exchange;

import java.util.Set;
import org.eclipse.rdf4j.model.Statement;
import org.hearsay.vocab.Hearsay;
import org.hearsay.vocab.Standard;

/**
 * What of a graph may go to those who have no right to the article's text: all but {@code hs:fullText} and the quote selectors of
 * evidence with their surrounding words. What findings consist of stays, for they say nothing without it: a statement's
 * {@code hs:text}, a threat's condition and consequence. Position selectors stay too; they lead whoever has the article to the place.
 */
final class TextFree {
    private static final Set<String> TEXT = Set.of(Hearsay.FULL_TEXT, Standard.EXACT, Standard.PREFIX, Standard.SUFFIX);
    /** By this the selectors of our evidence are told apart without looking at a second quad. */
    private static final String QUOTE = "-quote";

    private TextFree() {}

    static boolean allows(Statement quad) {
        String property = quad.getPredicate().stringValue();
        if (TEXT.contains(property)) {
            return false;
        }
        if (property.equals(Standard.HAS_SELECTOR)) {
            return !quad.getObject().stringValue().endsWith(QUOTE);
        }
        return !quad.getObject().stringValue().equals(Standard.QUOTE_SELECTOR);
    }
}
