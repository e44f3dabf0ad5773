package org.hearsay.train;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.annotate.Attribution;
import org.hearsay.annotate.RoleSpan;
import org.hearsay.annotate.RoleSpan.Role;
import org.hearsay.annotate.TokenRange;
import org.hearsay.annotate.attribution.AttributionLinker;
import org.hearsay.annotate.attribution.AttributionTagger;
import org.hearsay.annotate.attribution.decode.SpanPairs;
import org.hearsay.annotate.attribution.decode.TaggedSentence;
import org.hearsay.annotate.attribution.weights.TunedWeights;
import org.hearsay.train.corpus.Corpus;
import org.hearsay.train.corpus.LabelledArticle;
import org.hearsay.train.corpus.Reliability;

/**
 * Trains the linker on the corpus's own links between its spans, and measures it.
 */
final class LinkerTraining {

    private static final int PASSES = 12;
    private static final double RATE = 0.1;

    private LinkerTraining() {}

    /** Two spans of one version of an article, and whether they belong to one attribution. */
    private record Example(String key, float[] features, boolean together) {}

    static void train(Path corpus, Path out, long seed) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (LabelledArticle article : new Corpus(false).read(corpus)) {
            examples.addAll(examples(article));
        }
        Map<String, TunedWeights.Values> named = new TreeMap<>();
        learn(examples, seed).forEach((name, w) -> named.put(name, new TunedWeights.Values(new long[] {w.length}, w)));
        try (OutputStream stream = Files.newOutputStream(out)) {
            TunedWeights.write(named, stream);
        }
    }

    /** Prints how many attributions come out with exactly the right spans: from the marked spans, and from those that the tagger finds. */
    static void measure(Path links, Path dev, Path tuned) throws IOException {
        List<LabelledArticle> articles = new Corpus(false).read(dev);
        AttributionLinker linker = Models.linker(links);
        report(
                "from marked spans",
                linker,
                articles,
                articles.stream().map(LinkerTraining::marked).toList());
        try (AttributionTagger tagger = Models.tagger(tuned)) {
            List<List<TaggedSentence>> tagged = articles.stream()
                    .map(a -> tagger.tag(a.sentences(), a.paragraphs()))
                    .toList();
            report("from found spans", linker, articles, tagged);
        }
    }

    private static List<Example> examples(LabelledArticle article) {
        Map<String, Set<Integer>> attributions = attributions(article);
        SpanPairs pairs = new SpanPairs(marked(article));
        List<Example> examples = new ArrayList<>();
        for (SpanPairs.Pair pair : pairs.pairs()) {
            if (pairs.continues(pair.second()) && pair.second() == pair.first() + 1) {
                continue;
            }
            RoleSpan a = pairs.spans().get(pair.first());
            RoleSpan b = pairs.spans().get(pair.second());
            examples.add(new Example(
                    AttributionLinker.key(a.role(), b.role()),
                    pair.features(),
                    !Collections.disjoint(attributions.get(name(a)), attributions.get(name(b)))));
        }
        return examples;
    }

    private static String name(RoleSpan s) {
        return s.sentence() + " " + s.begin() + " " + s.end() + " " + s.role();
    }

    /** The attributions that each span is part of: a source may be part of several. */
    private static Map<String, Set<Integer>> attributions(LabelledArticle article) {
        Map<String, Set<Integer>> attributions = new HashMap<>();
        for (int link = 0; link < article.links().size(); link++) {
            for (int[] part : article.links().get(link)) {
                attributions
                        .computeIfAbsent(name(span(part)), k -> new HashSet<>())
                        .add(link);
            }
        }
        return attributions;
    }

    private static RoleSpan span(int[] part) {
        return new RoleSpan(new TokenRange(part[0], part[1], part[2]), Role.values()[part[3]], 1);
    }

    /** The article with the spans that its annotator linked. */
    private static List<TaggedSentence> marked(LabelledArticle article) {
        List<Map<Integer, RoleSpan>> spans = new ArrayList<>();
        article.sentences().forEach(s -> spans.add(new TreeMap<>()));
        for (List<int[]> link : article.links()) {
            link.forEach(part -> spans.get(part[0]).putIfAbsent(part[1], span(part)));
        }
        Map<String, Set<Integer>> attributions = attributions(article);
        List<TaggedSentence> tagged = new ArrayList<>();
        for (int s = 0; s < spans.size(); s++) {
            List<RoleSpan> found = List.copyOf(spans.get(s).values());
            boolean continued = s > 0 && continued(attributions, tagged.get(s - 1), found);
            tagged.add(new TaggedSentence(article.sentences().get(s), found, continued));
        }
        return tagged;
    }

    private static boolean continued(
            Map<String, Set<Integer>> attributions, TaggedSentence before, List<RoleSpan> spans) {
        if (before.spans().isEmpty() || spans.isEmpty()) {
            return false;
        }
        RoleSpan last = before.spans().get(before.spans().size() - 1);
        RoleSpan first = spans.get(0);
        return first.begin() == 0
                && last.end() == before.tokens().size()
                && first.role() == last.role()
                && Objects.equals(attributions.get(name(first)), attributions.get(name(last)));
    }

    /** Logistic regression by AdaGrad, one model for each pair of roles. */
    private static Map<String, float[]> learn(List<Example> examples, long seed) {
        Map<String, float[]> weights = new LinkedHashMap<>();
        Map<String, double[]> squares = new HashMap<>();
        Random random = new Random(seed);
        List<Example> shuffled = new ArrayList<>(examples);
        for (int pass = 0; pass < PASSES; pass++) {
            Collections.shuffle(shuffled, random);
            for (Example e : shuffled) {
                step(
                        e,
                        weights.computeIfAbsent(e.key(), k -> new float[SpanPairs.FEATURES]),
                        squares.computeIfAbsent(e.key(), k -> new double[SpanPairs.FEATURES]));
            }
        }
        return weights;
    }

    private static void step(Example e, float[] w, double[] squares) {
        double score = 0;
        for (int i = 0; i < w.length; i++) {
            score += w[i] * e.features()[i];
        }
        double slope = 1 / (1 + Math.exp(-score)) - (e.together() ? 1 : 0);
        for (int i = 0; i < w.length; i++) {
            if (e.features()[i] != 0) {
                double g = slope * e.features()[i];
                squares[i] += g * g;
                w[i] -= (float) (RATE * g / (1e-6 + Math.sqrt(squares[i])));
            }
        }
    }

    private static void report(
            String what, AttributionLinker linker, List<LabelledArticle> dev, List<List<TaggedSentence>> tagged) {
        int right = 0;
        int found = 0;
        int marked = 0;
        Reliability reliability = new Reliability();
        for (int a = 0; a < dev.size(); a++) {
            Set<Set<String>> gold = linked(dev.get(a));
            marked += gold.size();
            for (Attribution attribution : linker.link(tagged.get(a))) {
                boolean good = gold.contains(names(attribution));
                found++;
                right += good ? 1 : 0;
                reliability.add(attribution.confidence(), good);
            }
        }
        String table = "%s: %d of %d attributions right, %d marked, F1 %.1f%n%s%n";
        System.out.printf(
                Locale.ROOT, table, what, right, found, marked, 200.0 * right / (found + marked), reliability);
    }

    /** The spans of each attribution that an annotator marked, by their names. */
    private static Set<Set<String>> linked(LabelledArticle article) {
        return article.links().stream()
                .map(link -> link.stream().map(part -> name(span(part))).collect(Collectors.toSet()))
                .filter(parts -> !parts.isEmpty())
                .collect(Collectors.toSet());
    }

    private static Set<String> names(Attribution attribution) {
        return Stream.of(attribution.source(), attribution.cue(), attribution.content())
                .flatMap(List::stream)
                .map(LinkerTraining::name)
                .collect(Collectors.toSet());
    }
}
