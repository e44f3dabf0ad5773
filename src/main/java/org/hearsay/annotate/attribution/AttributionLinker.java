package org.hearsay.annotate.attribution;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins role spans into attributions; every span given ends in exactly one attribution. A logistic model tells of two spans whether they
 * belong together; groups are then joined, the surest pair first, while their pairs speak for it on average. Immutable.
 */
public final class AttributionLinker {

    private static final String WEIGHTS = "linker.weights";

    private final Map<String, float[]> weights;

    /** @param weights a vector of {@link SpanPairs#FEATURES} numbers for each pair of roles, by {@link #key} */
    public AttributionLinker(Map<String, float[]> weights) {
        this.weights = Map.copyOf(weights);
    }

    /** Loads the weights of the linker from the class path. */
    public static AttributionLinker load() {
        try (InputStream in = AttributionLinker.class.getResourceAsStream(WEIGHTS)) {
            if (in == null) {
                throw new IOException("no " + WEIGHTS + " on the class path");
            }
            Map<String, float[]> weights = new HashMap<>();
            TunedWeights.read(in).forEach((name, values) -> weights.put(name, values.numbers()));
            return new AttributionLinker(weights);
        } catch (IOException e) {
            throw new IllegalStateException("could not load the linker of attributions", e);
        }
    }

    /** The name of the weights for two spans of these roles, the first standing before the second. */
    public static String key(Role first, Role second) {
        return first + "-" + second;
    }

    /**
     * Joins the spans of one article.
     *
     * @param sentences the article's sentences in reading order, as {@link AttributionTagger#tag} gives them
     * @return the attributions in the order of their first span
     */
    public List<Attribution> link(List<TaggedSentence> sentences) {
        SpanPairs article = new SpanPairs(sentences);
        Map<Long, Double> odds = new HashMap<>();
        List<SpanPairs.Pair> likely = new ArrayList<>();
        for (SpanPairs.Pair pair : article.pairs()) {
            double score = logOdds(article.spans(), pair);
            odds.put(id(pair.first(), pair.second()), score);
            if (score > 0) {
                likely.add(pair);
            }
        }
        likely.sort(Comparator.comparingDouble((SpanPairs.Pair p) -> -odds.get(id(p.first(), p.second()))));
        return join(article.spans(), likely, odds);
    }

    private double logOdds(List<RoleSpan> spans, SpanPairs.Pair pair) {
        float[] w = weights.get(
                key(spans.get(pair.first()).role(), spans.get(pair.second()).role()));
        if (w == null) {
            return Double.NEGATIVE_INFINITY;
        }
        double sum = 0;
        for (int i = 0; i < w.length; i++) {
            sum += w[i] * pair.features()[i];
        }
        return sum;
    }

    private static long id(int first, int second) {
        return (long) first << 32 | second;
    }

    private static List<Attribution> join(List<RoleSpan> spans, List<SpanPairs.Pair> likely, Map<Long, Double> odds) {
        List<List<Integer>> groupOf = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            groupOf.add(new ArrayList<>(List.of(i)));
        }
        for (SpanPairs.Pair pair : likely) {
            List<Integer> a = groupOf.get(pair.first());
            List<Integer> b = groupOf.get(pair.second());
            if (a != b && agreement(a, b, odds) > 0) {
                a.addAll(b);
                b.forEach(i -> groupOf.set(i, a));
            }
        }
        List<Attribution> all = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            List<Integer> group = groupOf.get(i).stream().sorted().toList();
            if (group.get(0) == i) {
                all.add(attribution(group, spans, odds));
            }
        }
        return all;
    }

    private static double agreement(List<Integer> a, List<Integer> b, Map<Long, Double> odds) {
        return a.stream()
                .flatMap(i -> b.stream().map(j -> odds.get(id(Math.min(i, j), Math.max(i, j)))))
                .filter(o -> o != null)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    private static Attribution attribution(List<Integer> group, List<RoleSpan> spans, Map<Long, Double> odds) {
        double link = 1;
        for (int i : group) {
            double best = group.stream()
                    .filter(j -> j != i)
                    .map(j -> odds.get(id(Math.min(i, j), Math.max(i, j))))
                    .filter(o -> o != null)
                    .mapToDouble(o -> 1 / (1 + Math.exp(-o)))
                    .max()
                    .orElse(0.5);
            link = Math.min(link, best);
        }
        double parts = group.stream()
                .mapToDouble(i -> spans.get(i).probability())
                .average()
                .orElse(0);
        return new Attribution(
                of(Role.SOURCE, group, spans),
                of(Role.CUE, group, spans),
                of(Role.CONTENT, group, spans),
                parts * link);
    }

    private static List<RoleSpan> of(Role role, List<Integer> group, List<RoleSpan> spans) {
        return group.stream().map(spans::get).filter(s -> s.role() == role).toList();
    }
}
