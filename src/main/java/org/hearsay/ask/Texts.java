package org.hearsay.ask;

import java.lang.Character.UnicodeScript;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.hearsay.vocab.Hearsay;

/** Finds whose {@code hs:text} may hold some words, in the text index. */
final class Texts {
    private static final String PREFIXES = """
            PREFIX hs: <https://w3id.org/hearsay/ns#>
            PREFIX text: <http://jena.apache.org/text#>
            """;

    private static final Node TEXT = NodeFactory.createURI(Hearsay.TEXT);

    private static final String INDEXED =
            PREFIXES + "SELECT * { (?FOUND ?score ?SAID ?ARTICLE) text:query (hs:text \"WORDS\" MOST) }";

    /** Where a stretch of letters is one word of the index; it cuts those of others into shorter ones. */
    private static final Set<UnicodeScript> WHOLE =
            Set.of(UnicodeScript.LATIN, UnicodeScript.CYRILLIC, UnicodeScript.GREEK, UnicodeScript.COMMON);

    private Texts() {}

    /**
     * What the index is to be asked for texts that have all the words; some others it finds as well, since it knows no order.
     *
     * @return empty where the index cannot tell: the words have no letters, or those of a script that it cuts, or it holds no texts
     */
    static Optional<String> indexed(String words, Function<Query, Rows> store) {
        String folded = Names.fold(words);
        if (!folded.codePoints().allMatch(point -> WHOLE.contains(UnicodeScript.of(point)))) {
            return Optional.empty();
        }
        return IndexWords.query(folded).filter(wanted -> isAny(wanted, store) || isAny("*", store));
    }

    private static boolean isAny(String indexed, Function<Query, Rows> store) {
        return store.apply(query("found", "said", "article", indexed, 1)).size() > 0;
    }

    /**
     * A query in which the index is asked wherever {@code GRAPH ?article { ?found hs:text ?said }} stands, whatever two of these variables
     * are called.
     *
     * @param found the name of the subject's variable
     * @param indexed see {@link #indexed}
     * @return the same query where it stands nowhere
     */
    static Query apply(Query query, String found, String indexed) {
        return QueryTransformOps.transform(query, new ElementTransformCopyBase() {
            @Override
            public Element transform(ElementNamedGraph graph, Node name, Element inside) {
                Optional<TriplePath> text = text(inside)
                        .filter(triple ->
                                name.isVariable() && triple.getSubject().equals(Var.alloc(found)));
                return text.isPresent()
                        ? query(found, text.get().getObject().getName(), name.getName(), indexed, Integer.MAX_VALUE)
                                .getQueryPattern()
                        : super.transform(graph, name, inside);
            }
        });
    }

    /** A pattern's only triple, where it is of a text. */
    private static Optional<TriplePath> text(Element pattern) {
        return pattern instanceof ElementGroup group
                        && group.size() == 1
                        && group.get(0) instanceof ElementPathBlock block
                        && block.getPattern().size() == 1
                ? Optional.of(block.getPattern().get(0))
                        .filter(triple -> triple.isTriple()
                                && triple.getPredicate().equals(TEXT)
                                && triple.getObject().isVariable())
                : Optional.empty();
    }

    private static Query query(String found, String said, String article, String words, int most) {
        return QueryFactory.create(INDEXED.replace("FOUND", found)
                .replace("SAID", said)
                .replace("ARTICLE", article)
                .replace("WORDS", words)
                .replace("MOST", Integer.toString(most)));
    }
}
