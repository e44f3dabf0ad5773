package org.hearsay.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.annotate.RoleSpan.Role;
import org.hearsay.annotate.attribution.AttributionAnnotator;
import org.hearsay.article.Article;
import org.hearsay.article.Span;
import org.hearsay.extract.Phrase;
import org.hearsay.extract.Statement;
import org.hearsay.extract.statement.Calibration;
import org.hearsay.extract.statement.Calibration.Sign;
import org.hearsay.pipeline.ArticleReading;
import org.hearsay.source.Holdings;
import org.hearsay.source.Reading;
import org.hearsay.source.file.ArticleReader;
import org.hearsay.source.file.SourceFile;
import org.hearsay.train.corpus.Brat;
import org.hearsay.train.corpus.Corpus;
import org.hearsay.train.corpus.Reliability;
import org.jspecify.annotations.Nullable;

/**
 * Fits {@link Calibration} to the outermost statements of a marked corpus; each article is read as Hearsay reads it. The table that is printed
 * is of articles that the weights were not fitted to: five parts, each judged by the others.
 */
record CalibrationFit(Map<Sign, Double> weights) {
    private static final int PARTS = 5;
    private static final double SAME_SOURCE = 0.5;
    private static final double SAME_CONTENT = 0.75;

    /** A statement, the number of its article, and whether an annotator marks the same. */
    private record Example(Statement statement, int article, boolean isRight) {}

    static CalibrationFit fit(Path corpus, AttributionAnnotator attributions) throws IOException {
        List<Example> examples = examples(corpus, Models.uncalibrated(attributions));
        Reliability before = new Reliability();
        Reliability after = new Reliability();
        for (int part = 0; part < PARTS; part++) {
            int held = part;
            Calibration others = new Calibration(weights(
                    examples.stream().filter(e -> e.article() % PARTS != held).toList()));
            examples.stream().filter(e -> e.article() % PARTS == held).forEach(e -> {
                before.add(e.statement().confidence(), e.isRight());
                after.add(others.probability(e.statement()), e.isRight());
            });
        }
        System.out.printf(
                Locale.ROOT,
                "%d outermost statements%nas found, expected error %.3f%n%s%n",
                examples.size(),
                before.expectedError(),
                before);
        System.out.printf(Locale.ROOT, "calibrated, expected error %.3f%n%s%n", after.expectedError(), after);
        return new CalibrationFit(weights(examples));
    }

    void write(Path file) throws IOException {
        Stream<String> lines =
                weights.entrySet().stream().map(e -> String.format(Locale.ROOT, "%s\t%.3f", e.getKey(), e.getValue()));
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.write(
                file,
                Stream.concat(Stream.of("# Written by hearsay train calibration: a sign and its weight."), lines)
                        .toList());
    }

    private static Map<Sign, Double> weights(List<Example> examples) {
        double[] fitted = new LogisticRegression(1.0)
                .fit(
                        examples.stream().map(e -> signs(e.statement())).toArray(double[][]::new),
                        examples.stream().mapToDouble(e -> e.isRight() ? 1 : 0).toArray());
        Map<Sign, Double> weights = new EnumMap<>(Sign.class);
        for (Sign sign : Sign.values()) {
            weights.put(sign, fitted[sign.ordinal()]);
        }
        return weights;
    }

    private static double[] signs(Statement statement) {
        return Stream.of(Sign.values()).mapToDouble(sign -> sign.of(statement)).toArray();
    }

    /** Of an article that several have marked, the first version counts. */
    private static List<Example> examples(Path corpus, ArticleReading reading) throws IOException {
        Set<String> seen = new HashSet<>();
        List<Example> examples = new ArrayList<>();
        for (Path file : Corpus.annotations(corpus)) {
            if (seen.add(Corpus.name(file))) {
                Brat brat = Brat.parse(Files.readAllLines(file));
                reading.read(article(corpus, Corpus.name(file))).statements().stream()
                        .filter(statement -> statement.parent() == null)
                        .forEach(s -> examples.add(new Example(s, seen.size(), isMarked(s, brat))));
            }
        }
        return examples;
    }

    private static Article article(Path corpus, String name) {
        Path file = corpus.resolve("text").resolve(name + ".txt");
        Reading reading = new ArticleReader().reading(SourceFile.given(file, name), Holdings.NONE);
        if (reading instanceof Reading.Readable readable) {
            return readable.article();
        }
        throw new IllegalArgumentException("cannot read " + file + ": " + reading);
    }

    private static boolean isMarked(Statement statement, Brat brat) {
        BitSet source = characters(spans(statement.wording().source()));
        BitSet content = characters(statement.wording().content().spans());
        return brat.attributions().stream()
                .anyMatch(marked -> likeness(source, characters(brat.spans(marked, Role.SOURCE))) >= SAME_SOURCE
                        && likeness(content, characters(brat.spans(marked, Role.CONTENT))) >= SAME_CONTENT);
    }

    private static List<Span> spans(@Nullable Phrase phrase) {
        return phrase == null ? List.of() : phrase.spans();
    }

    private static BitSet characters(List<Span> spans) {
        BitSet characters = new BitSet();
        spans.forEach(span -> characters.set(span.start(), span.end()));
        return characters;
    }

    /** Jaccard's index: what both have of what one of them has; two empty sets are alike. */
    private static double likeness(BitSet a, BitSet b) {
        BitSet both = (BitSet) a.clone();
        both.and(b);
        BitSet either = (BitSet) a.clone();
        either.or(b);
        return either.isEmpty() ? 1 : (double) both.cardinality() / either.cardinality();
    }
}
