package org.hearsay.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearsay.article.ArticleIdentity;
import org.hearsay.extract.Findings;
import org.hearsay.extract.Party;
import org.hearsay.extract.Statement;
import org.hearsay.extract.Statement.Chain;
import org.hearsay.vocab.Hearsay;
import org.hearsay.vocab.Kinds;

/**
 * The links of a chain that are no statements: who carried, published or quoted what is said, where the article gives no words of
 * theirs around it. Each becomes a telling between the statement and the next one outward, so that {@link Hearsay#REPORTED_IN} walks
 * the whole chain in its order.
 */
final class RelayTriples {
    private final Parties parties;
    private final Triples triples;
    private final Map<String, Statement> statements = new HashMap<>();

    RelayTriples(Findings findings, Parties parties, Triples triples) {
        this.parties = parties;
        this.triples = triples;
        findings.statements().forEach(one -> statements.put(one.id(), one));
    }

    /**
     * Writes the links between a statement and the next telling outward that has words.
     *
     * @param iri the statement's
     * @param outer that telling's
     * @return the IRI of the telling next to the statement; that one itself where nobody stands between
     */
    String between(String iri, Statement statement, String outer) {
        List<Party> between = between(statement);
        String next = outer;
        for (int i = between.size() - 1; i >= 0; i--) {
            String relay = ArticleIdentity.findingIri(iri, "relay", i);
            triples.type(relay, Hearsay.RELAY);
            parties.link(relay, Hearsay.SPEAKER, between.get(i));
            triples.link(relay, Hearsay.ACT, Kinds.act(Statement.Act.SAY.name()));
            triples.link(relay, Hearsay.REPORTED_IN, next);
            next = relay;
        }
        return next;
    }

    /** Nearest to the statement first. Those through whom the telling around it came stand in that one's chain. */
    private List<Party> between(Statement statement) {
        List<Party> further = statement
                .outer()
                .map(statements::get)
                .map(Statement::chain)
                .map(RelayTriples::tellers)
                .orElse(List.of());
        return statement.chain().relayedBy().stream()
                .filter(relay -> further.stream().noneMatch(relay::same))
                .toList();
    }

    private static List<Party> tellers(Chain chain) {
        return Stream.concat(chain.speakers().stream(), chain.relayedBy().stream())
                .toList();
    }
}
