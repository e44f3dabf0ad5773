package org.hearsay.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.ask.AskException;
import org.hearsay.ask.Parameter;
import org.hearsay.ask.QueryRunner;
import org.hearsay.ask.Rows;
import org.hearsay.ask.SavedQueries;
import org.hearsay.ask.SavedQuery;
import org.hearsay.load.Store;
import org.hearsay.vocab.Graphs;

/** Which articles, and which of their findings, a selection means in a store. */
final class Choice {
    private static final SavedQuery ARTICLES = SavedQueries.beside(Choice.class, "articles");
    private static final SavedQuery FINDINGS_OF = SavedQueries.beside(Choice.class, "findings-of");
    private static final String ARTICLE = "article";
    /** Things of ours start so. */
    private static final String IDS = "https://w3id.org/hearsay/id/";

    private static final List<String> PARTIES =
            List.of("person", "country", "organisation", "group", "place", "party", "evidence");

    private final Store store;
    private final QueryRunner asking;

    Choice(Store store, QueryRunner asking) {
        this.store = store;
        this.asking = asking;
    }

    /** The names of the articles' graphs, sorted, that the selection of articles and days leaves. */
    Set<String> articles(Selection selection) {
        List<String> named = selection.articles().isEmpty() ? List.of("") : selection.articles();
        Set<String> found = new TreeSet<>();
        for (String name : named) {
            Rows rows = asking.run(
                    ARTICLES,
                    Map.of(
                            "named", name,
                            "from", selection.days().from(),
                            "to", selection.days().to()));
            if (rows.size() == 0 && !name.isEmpty()) {
                throw new AskException("no article " + name + " is in the store, or none of these days");
            }
            found.addAll(column(rows, ARTICLE));
        }
        return found;
    }

    /** The findings that the selection of parties and queries leaves, by the article's graph that they stand in. */
    Map<String, Set<String>> findings(Selection selection) {
        List<Map<String, Set<String>>> conditions = new ArrayList<>();
        if (!selection.parties().isEmpty()) {
            conditions.add(ofParties(selection.parties()));
        }
        for (Selection.Asked asked : selection.queries()) {
            conditions.add(ofRows(asked));
        }
        return conditions.stream().reduce(Choice::both).orElseGet(TreeMap::new);
    }

    private Map<String, Set<String>> ofParties(List<String> parties) {
        Map<String, Set<String>> found = new TreeMap<>();
        for (String party : parties) {
            Rows rows = asking.run(FINDINGS_OF, Map.of("party", party));
            for (int row = 0; row < rows.size(); row++) {
                String article = rows.cell(row, ARTICLE).orElseThrow();
                found.computeIfAbsent(article, name -> new HashSet<>())
                        .add(rows.cell(row, "finding").orElseThrow());
            }
        }
        return found;
    }

    private Map<String, Set<String>> ofRows(Selection.Asked asked) {
        Map<String, String> arguments = new HashMap<>(asked.arguments());
        asked.query().parameters().stream()
                .filter(parameter -> parameter.type() == Parameter.Type.LIMIT)
                .forEach(parameter -> arguments.putIfAbsent(parameter.name(), Parameter.ALL));
        Rows rows = asking.run(asked.query(), arguments);
        Set<String> nodes = new HashSet<>();
        rows.columns().forEach(column -> nodes.addAll(column(rows, column)));
        nodes.removeIf(node -> !node.startsWith(IDS) || isParty(node));
        if (nodes.isEmpty() && rows.size() > 0) {
            throw new AskException(
                    "the rows of " + asked.query().name()
                            + " name no findings, so that there is nothing to export: take a query with a column such as ?statement");
        }
        Map<String, Set<String>> found = store.graphsAbout(nodes);
        Graphs.ALL_DERIVED.forEach(graph -> nodes.addAll(followed(graph, found.getOrDefault(graph, Set.of()))));
        return store.graphsAbout(nodes);
    }

    /** What followed across articles leads back to the findings that it followed from. */
    private Set<String> followed(String graph, Set<String> nodes) {
        if (nodes.isEmpty()) {
            return Set.of();
        }
        Set<String> found = new HashSet<>(GraphReading.of(store, graph).leadsTo(nodes));
        found.removeIf(node -> !node.startsWith(IDS) || isParty(node));
        return found;
    }

    /** A party stands in many articles, and a row names it for its name; who wants its findings says so. */
    private static boolean isParty(String node) {
        return PARTIES.stream().anyMatch(kind -> node.startsWith(IDS + kind + "/"));
    }

    private static Set<String> column(Rows rows, String column) {
        Set<String> found = new HashSet<>();
        for (int row = 0; row < rows.size(); row++) {
            rows.cell(row, column).ifPresent(found::add);
        }
        return found;
    }

    private static Map<String, Set<String>> both(Map<String, Set<String>> one, Map<String, Set<String>> other) {
        Map<String, Set<String>> found = new HashMap<>();
        one.forEach((graph, nodes) -> {
            Set<String> shared = new HashSet<>(nodes);
            shared.retainAll(other.getOrDefault(graph, Set.of()));
            if (!shared.isEmpty()) {
                found.put(graph, shared);
            }
        });
        return found;
    }
}
