package org.hearsay.ask;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/** Finds whose {@code hs:text} may hold some words, in the text index. */
final class Texts {
    private static final String PREFIXES = """
            PREFIX hs: <https://w3id.org/hearsay/ns#>
            PREFIX text: <http://jena.apache.org/text#>
            """;

    private static final String INDEXED =
            PREFIXES + "SELECT DISTINCT ?entity { (?entity ?score) text:query (hs:text \"WORDS\" MOST) }";

    private static final String VOICED = PREFIXES
            + "SELECT DISTINCT ?entity { (?told ?score) text:query (hs:text \"WORDS\" MOST) . ?entity hs:voicedIn ?told }";

    private static final Var ENTITY = Var.alloc("entity");

    /** Where a stretch of letters is one word of the index; it cuts those of others into shorter ones. */
    private static final Set<UnicodeScript> WHOLE =
            Set.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK, UnicodeScript.COMMON);

    private Texts() {}

    /**
     * Those whose text has all the words, and some others it may be, since the index knows no order.
     *
     * @param threats whether threats are wanted as well, by the text of the statement that voices them
     * @return empty where the index cannot tell: the words have no letters, or those of a script that it cuts, or it holds no texts
     */
    static Optional<List<Node>> holding(String words, boolean threats, Function<Query, Rows> store) {
        String folded = Names.fold(words);
        if (!folded.codePoints().allMatch(point -> WHOLE.contains(UnicodeScript.of(point)))) {
            return Optional.empty();
        }
        return IndexWords.query(folded)
                .map(wanted -> threats
                        ? entities(List.of(INDEXED, VOICED), wanted, Integer.MAX_VALUE, store)
                        : entities(List.of(INDEXED), wanted, Integer.MAX_VALUE, store))
                .filter(found -> !found.isEmpty()
                        || !entities(List.of(INDEXED), "*", 1, store).isEmpty());
    }

    private static List<Node> entities(List<String> queries, String words, int most, Function<Query, Rows> store) {
        List<Node> found = new ArrayList<>();
        queries.forEach(query -> found.addAll(entities(query, words, most, store)));
        return found;
    }

    private static List<Node> entities(String sparql, String words, int most, Function<Query, Rows> store) {
        Query query = QueryFactory.create(sparql.replace("WORDS", words).replace("MOST", Integer.toString(most)));
        List<Node> found = new ArrayList<>();
        for (Binding row : store.apply(query).bindings()) {
            found.add(row.get(ENTITY));
        }
        return found;
    }
}
