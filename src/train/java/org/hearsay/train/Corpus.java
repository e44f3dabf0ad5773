package org.hearsay.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.annotate.attribution.Bio;
import org.hearsay.annotate.attribution.Role;

/**
 * Reads PolNeAR: {@code text/ARTICLE.txt} with {@code attributions/ARTICLE_ANNOTATOR.ann} in brat standoff (offsets in code points), or a
 * file of instances that are tokenized and labelled already.
 */
final class Corpus {

    private static final Pattern SPAN = Pattern.compile("(T\\d+)\\t(Source|Cue|Content) ([\\d; ]+)(\\t.*)?");
    private static final Pattern LINK = Pattern.compile("E\\d+\\t(.*)");
    private static final Pattern ANNOTATOR = Pattern.compile("_[0-9a-f]{4}$");

    private final Splitter splitter = new Splitter();
    private final boolean paragraphs;

    /** @param paragraphs whether the articles are to be cut into paragraphs, or else into sentences */
    Corpus(boolean paragraphs) {
        this.paragraphs = paragraphs;
    }

    /** All annotators' versions of all articles, ordered by name. */
    List<LabelledArticle> read(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(directory.resolve("attributions"))) {
            files = found.filter(p -> p.toString().endsWith(".ann"))
                    .sorted(Comparator.comparing(p -> p.getFileName().toString()))
                    .toList();
        }
        Map<String, List<List<Splitter.Token>>> split = new HashMap<>();
        List<LabelledArticle> articles = new ArrayList<>();
        for (Path file : files) {
            String id = file.getFileName().toString().replaceFirst("\\.ann$", "");
            String name = ANNOTATOR.matcher(id).replaceFirst("");
            String text = Files.readString(directory.resolve("text").resolve(name + ".txt"), StandardCharsets.UTF_8);
            articles.add(label(id, text, 
                    split.computeIfAbsent(name, n -> paragraphs ? splitter.paragraphs(text) : splitter.split(text)), Files.readAllLines(file)));
        }
        return articles;
    }

    private static LabelledArticle label(
            String id, String text, List<List<Splitter.Token>> sentences, List<String> annotation) {
        int[][] labels = sentences.stream().map(s -> new int[s.size()]).toArray(int[][]::new);
        Map<String, List<int[]>> parts = new LinkedHashMap<>();
        for (String line : annotation) {
            Matcher m = SPAN.matcher(line);
            if (m.matches()) {
                Role role = Role.valueOf(m.group(2).toUpperCase(java.util.Locale.ROOT));
                parts.put(m.group(1), mark(text, m.group(3), role, sentences, labels));
            }
        }
        List<List<int[]>> links = new ArrayList<>();
        for (String line : annotation) {
            Matcher m = LINK.matcher(line);
            if (m.matches()) {
                links.add(link(m.group(1), parts));
            }
        }
        List<List<String>> tokens =
                sentences.stream().map(s -> s.stream().map(Splitter.Token::text).toList()).toList();
        return new LabelledArticle(id, tokens, Splitter.paragraphStarts(text, sentences), labels, links);
    }

    private static List<int[]> link(String arguments, Map<String, List<int[]>> parts) {
        List<int[]> link = new ArrayList<>();
        for (String argument : arguments.trim().split(" ")) {
            link.addAll(parts.getOrDefault(argument.substring(argument.indexOf(':') + 1), List.of()));
        }
        return link;
    }

    /** Labels the tokens within the ranges; a later span does not take a token from an earlier one. */
    private static List<int[]> mark(
            String text, String ranges, Role role, List<List<Splitter.Token>> sentences, int[][] labels) {
        List<int[]> runs = new ArrayList<>();
        for (String range : ranges.split(";")) {
            String[] ends = range.trim().split(" ");
            int begin = text.offsetByCodePoints(0, Integer.parseInt(ends[0]));
            int end = text.offsetByCodePoints(0, Integer.parseInt(ends[1]));
            for (int s = 0; s < labels.length; s++) {
                int first = -1;
                for (int i = 0; i < labels[s].length; i++) {
                    Splitter.Token token = sentences.get(s).get(i);
                    if (token.begin() < begin || token.end() > end || labels[s][i] != Bio.OUTSIDE) {
                        first = -1;
                        continue;
                    }
                    labels[s][i] = first < 0 ? Bio.begin(role) : Bio.inside(role);
                    if (first < 0) {
                        first = i;
                        runs.add(new int[] {s, i, i + 1, role.ordinal()});
                    } else {
                        runs.get(runs.size() - 1)[2] = i + 1;
                    }
                }
            }
        }
        return runs;
    }

    /** Reads instances, a JSON object a line with {@code id}, {@code tokens} and {@code labels}; those of one id stand together. */
    static List<LabelledArticle> readInstances(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, List<JsonNode>> byId = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = json.readTree(line);
            byId.computeIfAbsent(node.get("id").asText(), k -> new ArrayList<>()).add(node);
        }
        return byId.entrySet().stream().map(e -> instances(e.getKey(), e.getValue())).toList();
    }

    private static LabelledArticle instances(String id, List<JsonNode> nodes) {
        List<List<String>> sentences = new ArrayList<>();
        int[][] labels = new int[nodes.size()][];
        for (int s = 0; s < labels.length; s++) {
            List<String> tokens = new ArrayList<>();
            nodes.get(s).get("tokens").forEach(t -> tokens.add(surface(t.asText())));
            sentences.add(tokens);
            labels[s] = new int[tokens.size()];
            for (int i = 0; i < labels[s].length; i++) {
                labels[s][i] = label(nodes.get(s).get("labels").get(i).asText());
            }
        }
        return new LabelledArticle(id, sentences, labels);
    }

    private static int label(String name) {
        if (name.equals("O")) {
            return Bio.OUTSIDE;
        }
        Role role = Role.valueOf(name.substring(2).toUpperCase(java.util.Locale.ROOT));
        return name.startsWith("B") ? Bio.begin(role) : Bio.inside(role);
    }

    private static String surface(String token) {
        return switch (token) {
            case "``" -> "“";
            case "''" -> "”";
            case "-LRB-" -> "(";
            case "-RRB-" -> ")";
            case "-LSB-" -> "[";
            case "-RSB-" -> "]";
            case "-LCB-" -> "{";
            case "-RCB-" -> "}";
            default -> token;
        };
    }
}
