package org.hearsay.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.annotate.attribution.Attribution;
import org.hearsay.annotate.attribution.AttributionLinker;
import org.hearsay.annotate.attribution.AttributionTagger;
import org.hearsay.annotate.attribution.Bio;
import org.hearsay.annotate.attribution.RoleSpan;
import org.hearsay.annotate.attribution.TaggedSentence;

/**
 * Measures the model as it is used, on onnxruntime: {@code --instances dev.jsonl} prints exact scores on given tokens, {@code --text DIR
 * --out FILE} tags articles from raw text and writes them for {@code score_polnear.py}. {@code --weights FILE} takes other weights than
 * those on the class path.
 */
public final class MeasureAttribution {

    private MeasureAttribution() {}

    public static void main(String[] args) throws IOException {
        Options options = Options.parse(args, Set.of("instances", "out", "text", "threads", "weights"));
        int threads = options.number("threads", 1);
        try (AttributionTagger tagger = tagger(options.text("weights", ""), threads)) {
            if (options.has("instances")) {
                score(tagger, Corpus.readInstances(Path.of(options.required("instances"))));
            }
            if (options.has("text")) {
                extract(tagger, Path.of(options.required("text")), Path.of(options.required("out")));
            }
        }
    }

    private static AttributionTagger tagger(String weights, int threads) throws IOException {
        if (weights.isEmpty()) {
            return AttributionTagger.load(threads);
        }
        try (InputStream in = Files.newInputStream(Path.of(weights))) {
            return AttributionTagger.load(in, threads);
        }
    }

    private static void score(AttributionTagger tagger, List<LabelledArticle> articles) {
        ExactScore score = new ExactScore();
        int[][] reliability = new int[10][2];
        int sentences = 0;
        long began = System.nanoTime();
        for (LabelledArticle article : articles) {
            List<TaggedSentence> tagged = tagger.tag(article.sentences());
            for (int s = 0; s < tagged.size(); s++, sentences++) {
                List<Bio.Run> gold = Bio.runs(article.labels()[s]);
                score.add(article.labels()[s], labels(tagged.get(s)));
                for (RoleSpan span : tagged.get(s).spans()) {
                    int bin = (int) Math.min(9, span.probability() * 10);
                    reliability[bin][0]++;
                    if (gold.contains(new Bio.Run(span.begin(), span.end(), span.role()))) {
                        reliability[bin][1]++;
                    }
                }
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(Locale.ROOT, "%s%n%d sentences, %.0f a second%n", score, sentences, sentences / seconds);
        for (int bin = 0; bin < 10; bin++) {
            if (reliability[bin][0] > 0) {
                System.out.printf(
                        Locale.ROOT,
                        "probability %.1f: %d spans, %.3f right%n",
                        bin / 10.0,
                        reliability[bin][0],
                        (double) reliability[bin][1] / reliability[bin][0]);
            }
        }
    }

    private static int[] labels(TaggedSentence sentence) {
        int[] labels = new int[sentence.tokens().size()];
        for (RoleSpan span : sentence.spans()) {
            for (int i = span.begin(); i < span.end(); i++) {
                labels[i] = i == span.begin() ? Bio.begin(span.role()) : Bio.inside(span.role());
            }
        }
        return labels;
    }

    private static void extract(AttributionTagger tagger, Path directory, Path out) throws IOException {
        Splitter splitter = new Splitter();
        AttributionLinker linker = AttributionLinker.load();
        ObjectMapper json = new ObjectMapper();
        List<Path> files;
        try (Stream<Path> found = Files.list(directory)) {
            files = found.sorted().toList();
        }
        try (BufferedWriter writer = Files.newBufferedWriter(out)) {
            for (Path file : files) {
                String text = Files.readString(file);
                List<List<Splitter.Token>> split = splitter.split(text);
                List<List<String>> tokens = split.stream()
                        .map(s -> s.stream().map(Splitter.Token::text).toList())
                        .toList();
                List<Attribution> attributions = linker.link(tagger.tag(tokens, Splitter.paragraphStarts(text, split)));
                ObjectNode article = json.createObjectNode();
                article.putObject("article").put("id", file.getFileName().toString());
                ArrayNode statements = article.putArray("statements");
                for (int i = 0; i < attributions.size(); i++) {
                    Attribution a = attributions.get(i);
                    ObjectNode statement = statements.addObject().put("id", "s" + i).putNull("parent");
                    statement.put("confidence", a.confidence());
                    put(statement, "source", a.source(), split, text);
                    put(statement, "cue", a.cue(), split, text);
                    put(statement, "content", a.content(), split, text);
                }
                writer.write(json.writeValueAsString(article));
                writer.newLine();
            }
        }
    }

    private static void put(
            ObjectNode statement,
            String name,
            List<RoleSpan> spans,
            List<List<Splitter.Token>> split,
            String text) {
        ArrayNode all = statement.putObject(name).putArray("spans");
        List<int[]> ranges = new ArrayList<>();
        for (RoleSpan span : spans) {
            List<Splitter.Token> sentence = split.get(span.sentence());
            int begin = sentence.get(span.begin()).begin();
            int end = sentence.get(span.end() - 1).end();
            int[] last = ranges.isEmpty() ? new int[] {0, 0} : ranges.get(ranges.size() - 1);
            if (last[1] > 0 && span.begin() == 0 && text.substring(last[1], begin).isBlank()) {
                last[1] = end;
            } else {
                ranges.add(new int[] {begin, end});
            }
        }
        for (int[] range : ranges) {
            all.addArray().add(text.codePointCount(0, range[0])).add(text.codePointCount(0, range[1]));
        }
    }
}
