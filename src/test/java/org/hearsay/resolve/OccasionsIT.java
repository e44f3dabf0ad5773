package org.hearsay.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.resolve.Reports.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearsay.annotate.meaning.SentenceEncoder;
import org.hearsay.extract.EntityType;
import org.hearsay.resolve.derived.Utterance;
import org.hearsay.resolve.report.ReportedArticle;
import org.hearsay.resolve.said.MeaningVector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One act of speech in several outlets' words: invented news of many fields, marked by hand, with the real sentence encoder. */
class OccasionsIT {
    /** One line of the marks. */
    private record Line(String occasion, String article, String speaker, String group, String words) {
        static Line of(String line) {
            String[] parts = line.split("\t");
            return new Line(parts[0], parts[1], parts[2], parts[3], parts[4]);
        }

        /** The invented article that it stands in. */
        String report() {
            return occasion + "-" + article;
        }
    }

    private static SentenceEncoder encoder;
    private static final Map<String, String> VECTORS = new TreeMap<>();
    private static List<Line> lines;

    @BeforeAll
    static void read() throws IOException {
        encoder = SentenceEncoder.load();
        try (InputStream in = OccasionsIT.class.getResourceAsStream("occasions.tsv")) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Line::of)
                    .toList();
        }
        lines.stream()
                .collect(Collectors.groupingBy(Line::report, Collectors.mapping(Line::words, Collectors.toList())))
                .values()
                .forEach(words -> VECTORS.putAll(vectors(words)));
    }

    /** Those of one article's statements, which are asked for together. */
    private static Map<String, String> vectors(List<String> words) {
        List<float[]> vectors = encoder.vectors(words);
        return IntStream.range(0, words.size())
                .boxed()
                .collect(Collectors.toMap(words::get, i -> MeaningVector.code(vectors.get(i)), (one, other) -> one));
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    private final Map<String, String> marked = new TreeMap<>();

    /** All occasions are told on one day, so that only speaker and words keep them apart. */
    private List<ReportedArticle> articles(UnaryOperator<String> meaning) {
        Map<String, Reports> articles = new TreeMap<>();
        Map<String, Integer> statements = new TreeMap<>();
        for (Line line : lines) {
            String name = line.report();
            Reports report = articles.computeIfAbsent(name, key -> article(key, "2031-06-03"));
            report.named(EntityType.PERSON, line.speaker(), null)
                    .says(line.speaker(), line.words())
                    .meaning(meaning.apply(line.words()));
            String iri = "urn:article:" + name + "/s" + (statements.merge(name, 1, Integer::sum) - 1);
            marked.put(iri, line.group().equals("-") ? iri : line.occasion() + line.speaker() + line.group());
        }
        return articles.values().stream().map(Reports::build).toList();
    }

    private BCubed score(List<Utterance> utterances) {
        Map<String, String> found = new TreeMap<>();
        marked.keySet().forEach(one -> found.put(one, one));
        utterances.forEach(one -> one.wordings().forEach(wording -> found.put(wording, one.iri())));
        return BCubed.of(marked, found);
    }

    @Test
    void wordsAndMeaningTellWhatIsOneUtterance() {
        BCubed withMeaning = score(Derivation.of(articles(VECTORS::get)).utterances());
        BCubed withoutMeaning = score(Derivation.of(articles(words -> "")).utterances());
        System.out.println("utterances, " + marked.size() + " statements of 12 invented occasions: " + withMeaning);
        System.out.println("the same by their words alone: " + withoutMeaning);
        assertThat(withMeaning.precision()).isGreaterThan(0.95);
        assertThat(withMeaning.f1()).isGreaterThan(0.87).isGreaterThan(withoutMeaning.f1());
    }

    @Test
    void neitherOrderNorCompanyChangesAnything() {
        List<ReportedArticle> articles = new ArrayList<>(articles(VECTORS::get));
        List<Utterance> expected = Derivation.of(articles).utterances();
        Collections.shuffle(articles, new Random(5));
        assertThat(Derivation.of(articles).utterances()).isEqualTo(expected);
        String report = lines.get(lines.size() - 1).report();
        List<String> words = lines.stream()
                .filter(line -> line.report().equals(report))
                .map(Line::words)
                .toList();
        assertThat(VECTORS).containsAllEntriesOf(vectors(words));
    }
}
