package org.hearsay.serve.explorer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.load.GraphContent;
import org.hearsay.load.embedded.EmbeddedStore;

/**
 * Makes a store large by taking its quads over again and again, each time as other articles of other people: articles and findings
 * of a copy are its own, people, organisations and groups one of some dozens of namesakes, countries the same throughout.
 */
final class Copies {
    private static final int NAMESAKES = 40;
    private static final Pattern OWN = Pattern.compile(
            "<https://w3id\\.org/hearsay/id/" + "(?!person/|organisation/|group/|country/|place/)([a-z]+/[^>]+)>");
    private static final Pattern NAMED =
            Pattern.compile("<(https://w3id\\.org/hearsay/id/(?:person|organisation|group)/[^>]+)>");
    private static final Pattern LABEL = Pattern.compile("(?<=[#/](?:label|prefLabel|altLabel)> \")(.*)(?=\"@)");

    private final List<String> quads;

    Copies(String nquads) {
        quads = nquads.lines().filter(line -> !line.isBlank()).toList();
    }

    /** Fills a store until it holds so many quads, about. */
    void fill(EmbeddedStore store, int wanted) {
        Map<String, ByteArrayOutputStream> shared = new LinkedHashMap<>();
        for (int copy = 0; copy * quads.size() < wanted; copy++) {
            Map<String, ByteArrayOutputStream> graphs = new LinkedHashMap<>();
            for (String quad : quads) {
                String line = line(quad, copy);
                String graph = line.substring(line.lastIndexOf('<') + 1, line.lastIndexOf('>'));
                (graph.contains("/id/article/") ? graphs : shared)
                        .computeIfAbsent(graph, name -> new ByteArrayOutputStream())
                        .writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
            store.replace(contents(graphs));
        }
        store.replace(contents(shared));
    }

    private static List<GraphContent> contents(Map<String, ByteArrayOutputStream> graphs) {
        List<GraphContent> contents = new ArrayList<>();
        graphs.forEach((name, bytes) -> contents.add(new GraphContent(name, bytes.toByteArray())));
        return contents;
    }

    private static String line(String quad, int copy) {
        if (copy == 0) {
            return quad;
        }
        String own = OWN.matcher(quad).replaceAll("<https://w3id.org/hearsay/id/$1-" + copy + ">");
        int namesake = copy % NAMESAKES;
        if (namesake == 0) {
            return own;
        }
        boolean person = NAMED.matcher(own).lookingAt();
        String named = NAMED.matcher(own).replaceAll("<$1-" + namesake + ">");
        String label = (char) ('A' + namesake % 26) + Character.toString('a' + namesake / 26) + "son";
        return person ? LABEL.matcher(named).replaceFirst("$1 " + Matcher.quoteReplacement(label)) : named;
    }
}
