package org.hearsay.ask;

import java.lang.Character.UnicodeScript;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementSubQuery;

/** Finds whose {@code hs:text} may hold some words, in the text index. */
final class Texts {
    private static final String PREFIXES = """
            PREFIX hs: <https://w3id.org/hearsay/ns#>
            PREFIX text: <http://jena.apache.org/text#>
            """;

    private static final String INDEXED =
            PREFIXES + "SELECT DISTINCT ?ENTITY { (?ENTITY ?score) text:query (hs:text \"WORDS\" MOST) }";

    private static final String VOICED = PREFIXES + """
            SELECT DISTINCT ?ENTITY {
              { (?ENTITY ?score) text:query (hs:text "WORDS" MOST) }
              UNION { (?told ?score) text:query (hs:text "WORDS" MOST) . ?ENTITY hs:voicedIn ?told }
            }
            """;

    /** Where a stretch of letters is one word of the index; it cuts those of others into shorter ones. */
    private static final Set<UnicodeScript> WHOLE =
            Set.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK, UnicodeScript.COMMON);

    private Texts() {}

    /**
     * A pattern that finds those whose text has all the words, and some others it may be, since the index knows no order.
     *
     * @param entity the variable for them
     * @param threats whether threats are wanted as well, by the text of the statement that voices them
     * @return empty where the index cannot tell: the words have no letters, or those of a script that it cuts, or it holds no texts
     */
    static Optional<Element> holding(String words, String entity, boolean threats, Function<Query, Rows> store) {
        String folded = Names.fold(words);
        if (!folded.codePoints().allMatch(point -> WHOLE.contains(UnicodeScript.of(point)))) {
            return Optional.empty();
        }
        return IndexWords.query(folded)
                .filter(wanted -> isAny(wanted, store) || isAny("*", store))
                .map(wanted -> query(threats ? VOICED : INDEXED, entity, wanted, Integer.MAX_VALUE))
                .map(ElementSubQuery::new);
    }

    private static boolean isAny(String words, Function<Query, Rows> store) {
        return store.apply(query(INDEXED, "entity", words, 1)).size() > 0;
    }

    private static Query query(String sparql, String entity, String words, int most) {
        return QueryFactory.create(
                sparql.replace("ENTITY", entity).replace("WORDS", words).replace("MOST", Integer.toString(most)));
    }
}
