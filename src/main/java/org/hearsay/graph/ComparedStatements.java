package org.hearsay.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearsay.extract.Findings;
import org.hearsay.extract.Statement;

/**
 * Which statements of an article may be held against another, of the same article or of any. Only what was uttered by the same
 * parties is compared, and a party without a name is another one in each article; so where it says but one thing, that is compared
 * with nothing.
 */
final class ComparedStatements {
    private ComparedStatements() {}

    /** In the order of the findings. */
    static List<Statement> of(Findings findings) {
        List<Statement> uttered = findings.statements().stream()
                .filter(statement -> statement.manner().uttered())
                .toList();
        Map<String, Integer> tellings = new HashMap<>();
        uttered.forEach(one -> unnamed(one).forEach(party -> tellings.merge(party, 1, Integer::sum)));
        return uttered.stream()
                .filter(one -> unnamed(one).allMatch(party -> tellings.getOrDefault(party, 0) > 1))
                .toList();
    }

    /** The speakers without a name; a denial is never held against what is not denied. */
    private static Stream<String> unnamed(Statement statement) {
        return statement.chain().speakers().stream()
                .filter(party -> party.entity() == null)
                .map(party -> statement.manner().polarity() + " " + Parties.folded(party.name()))
                .distinct();
    }
}
