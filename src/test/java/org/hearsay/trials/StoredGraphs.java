package org.hearsay.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.article.ArticleIdentity;
import org.hearsay.load.Store;
import org.hearsay.vocab.Graphs;

/** What a store holds, graph by graph, without the record of the runs, which tells when they were. */
public final class StoredGraphs {
    private final Map<String, Set<String>> graphs;

    private StoredGraphs(Map<String, Set<String>> graphs) {
        this.graphs = graphs;
    }

    /** No graph of ours has a blank node, so that equal sets of lines are isomorphic graphs. */
    public static StoredGraphs of(Store store) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.export(out);
        Map<String, Set<String>> graphs = new TreeMap<>();
        out.toString(StandardCharsets.UTF_8).lines().forEach(line -> {
            String graph = line.substring(line.lastIndexOf('<') + 1, line.lastIndexOf('>'));
            graphs.computeIfAbsent(graph, name -> new HashSet<>()).add(line);
        });
        graphs.remove(Graphs.RUNS);
        graphs.remove(Graphs.QUARANTINE);
        graphs.remove(Graphs.QUERIES); // a server's own
        graphs.values().forEach(lines -> assertThat(lines).noneMatch(line -> line.contains("_:")));
        return new StoredGraphs(graphs);
    }

    /** Whether each article's graph is just as it stands in one or the other; names the first that is not. */
    void assertEachWhole(StoredGraphs before, StoredGraphs after) {
        graphs.forEach((name, lines) -> {
            if (name.contains("/id/article/")) {
                assertThat(lines.equals(before.graphs.get(name)) || lines.equals(after.graphs.get(name)))
                        .as("%s is whole", name)
                        .isTrue();
            }
        });
    }

    /** Of articles in plain text without a file beside them the text itself is hashed. */
    void assertTextsMatchHashes() {
        graphs.forEach((name, lines) -> {
            if (name.contains("/id/article/")) {
                String text = value("<https://w3id.org/hearsay/ns#fullText>", lines);
                assertThat(ArticleIdentity.sha256(text.replace("\\n", "\n")))
                        .isEqualTo(value("<https://w3id.org/hearsay/ns#sha256>", lines));
            }
        });
    }

    private static String value(String property, Set<String> lines) {
        String line = lines.stream()
                .filter(one -> one.contains(" " + property + " "))
                .findFirst()
                .orElseThrow();
        return line.substring(line.indexOf('"') + 1, line.lastIndexOf('"'));
    }

    int articles() {
        return (int) graphs.keySet().stream()
                .filter(name -> name.contains("/id/article/"))
                .count();
    }

    public void assertSameAs(StoredGraphs other) {
        assertThat(graphs.keySet()).isEqualTo(other.graphs.keySet());
        graphs.forEach((name, lines) -> assertThat(lines).as(name).isEqualTo(other.graphs.get(name)));
    }
}
