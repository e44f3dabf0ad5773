package org.hearsay.train.corpus;

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
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.annotate.RoleSpan.Role;
import org.hearsay.annotate.attribution.decode.Bio;

/**
 * Reads PolNeAR: {@code text/ARTICLE.txt} with {@code attributions/ARTICLE_ANNOTATOR.ann} in brat standoff (offsets in code points), or a
 * file of instances that are tokenized and labelled already.
 */
public final class Corpus {

    private static final Pattern ANNOTATOR = Pattern.compile("_[0-9a-f]{4}$");

    private final Splitter splitter = new Splitter();
    private final boolean paragraphs;

    /** @param paragraphs whether the articles are to be cut into paragraphs, or else into sentences */
    public Corpus(boolean paragraphs) {
        this.paragraphs = paragraphs;
    }

    /** The files of all annotators' versions of all articles, ordered by name. */
    public static List<Path> annotations(Path directory) throws IOException {
        try (Stream<Path> found = Files.list(directory.resolve("attributions"))) {
            return found.filter(p -> p.toString().endsWith(".ann"))
                    .sorted(Comparator.comparing(p -> p.getFileName().toString()))
                    .toList();
        }
    }

    /** The article that a file of annotations is of; without the annotator. */
    public static String name(Path annotations) {
        return ANNOTATOR.matcher(id(annotations)).replaceFirst("");
    }

    /** The text that a file of annotations is of. */
    public static String text(Path directory, Path annotations) throws IOException {
        return Files.readString(directory.resolve("text").resolve(name(annotations) + ".txt"), StandardCharsets.UTF_8);
    }

    private static String id(Path annotations) {
        return annotations.getFileName().toString().replaceFirst("\\.ann$", "");
    }

    /** All annotators' versions of all articles, ordered by name. */
    public List<LabelledArticle> read(Path directory) throws IOException {
        List<Path> files = annotations(directory);
        Map<String, List<List<Splitter.Token>>> split = new HashMap<>();
        List<LabelledArticle> articles = new ArrayList<>();
        for (Path file : files) {
            String text = text(directory, file);
            List<List<Splitter.Token>> units = split.computeIfAbsent(
                    name(file), n -> paragraphs ? splitter.paragraphs(text) : splitter.split(text));
            articles.add(label(id(file), text, units, Brat.parse(Files.readAllLines(file))));
        }
        return articles;
    }

    private static LabelledArticle label(String id, String text, List<List<Splitter.Token>> sentences, Brat brat) {
        Labelling labelling = new Labelling(text, sentences);
        Map<String, List<int[]>> parts = new HashMap<>();
        brat.marks().forEach((name, mark) -> parts.put(name, labelling.mark(mark)));
        List<List<int[]>> links = brat.attributions().stream()
                .map(names -> names.stream()
                        .flatMap(name -> parts.getOrDefault(name, List.of()).stream())
                        .toList())
                .toList();
        List<List<String>> tokens = sentences.stream()
                .map(s -> s.stream().map(Splitter.Token::text).toList())
                .toList();
        return new LabelledArticle(id, tokens, Splitter.paragraphStarts(text, sentences), labelling.labels(), links);
    }

    /** Reads instances, a JSON object a line with {@code id}, {@code tokens} and {@code labels}; those of one id stand together. */
    public static List<LabelledArticle> readInstances(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, List<JsonNode>> byId = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode node = json.readTree(line);
            byId.computeIfAbsent(node.get("id").asText(), k -> new ArrayList<>())
                    .add(node);
        }
        return byId.entrySet().stream()
                .map(e -> instances(e.getKey(), e.getValue()))
                .toList();
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
