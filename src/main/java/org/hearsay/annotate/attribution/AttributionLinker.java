package org.hearsay.annotate.attribution;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.hearsay.annotate.Attribution;
import org.hearsay.annotate.RoleSpan;
import org.hearsay.annotate.RoleSpan.Role;
import org.hearsay.annotate.attribution.decode.SpanPairs;
import org.hearsay.annotate.attribution.decode.TaggedSentence;
import org.hearsay.annotate.attribution.weights.TunedWeights;

/**
 * Joins role spans into attributions. Every cue and content given ends in exactly one attribution, every source in at least one: in "he said
 * that ..., adding that ..." it serves two. A logistic model tells of two spans whether they belong together; groups are then joined, the
 * surest pair first, while their pairs speak for it on average; a group with a cue but no source borrows the likeliest one. Immutable.
 */
public final class AttributionLinker {

    private static final String WEIGHTS = "linker.weights";

    /** How sure it is that a span belongs where nothing speaks for it. */
    private static final double UNLINKED = 0.5;

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
            return read(in);
        } catch (IOException e) {
            throw new IllegalStateException("could not load the linker of attributions", e);
        }
    }

    /** Reads weights as training writes them. */
    public static AttributionLinker read(InputStream in) throws IOException {
        Map<String, float[]> weights = new HashMap<>();
        TunedWeights.read(in).forEach((name, values) -> weights.put(name, values.numbers()));
        return new AttributionLinker(weights);
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
        Article article = new Article(new SpanPairs(sentences), new HashMap<>());
        List<List<Integer>> groupOf = join(article, likely(article));
        List<Attribution> all = new ArrayList<>();
        for (int i = 0; i < groupOf.size(); i++) {
            List<Integer> group = groupOf.get(i).stream().sorted().toList();
            if (group.get(0) == i) {
                all.add(attribution(withSource(group, article), article));
            }
        }
        return all;
    }

    /** The pairs that belong together likelier than not, the surest first; the odds of all go into the article. */
    private List<ScoredPair> likely(Article article) {
        List<ScoredPair> likely = new ArrayList<>();
        for (SpanPairs.Pair pair : article.pairs().pairs()) {
            double score = logOdds(article.spans(), pair);
            article.odds().put(Article.id(pair.first(), pair.second()), score);
            if (score > 0) {
                likely.add(new ScoredPair(pair.first(), pair.second(), score));
            }
        }
        likely.sort(Comparator.comparingDouble(p -> -p.odds()));
        return likely;
    }

    private record ScoredPair(int first, int second, double odds) {}

    /** An article's spans with the natural logarithms of the odds that two of them belong together, where they are near enough. */
    private record Article(SpanPairs pairs, Map<Long, Double> odds) {

        static long id(int a, int b) {
            return (long) Math.min(a, b) << 32 | Math.max(a, b);
        }

        List<RoleSpan> spans() {
            return pairs.spans();
        }

        Role role(int span) {
            return spans().get(span).role();
        }

        /** The log odds of a span with each of some others, as far as they are known. */
        Stream<Double> odds(int span, List<Integer> others) {
            return others.stream()
                    .filter(i -> i != span)
                    .map(i -> id(span, i))
                    .flatMap(id -> Stream.ofNullable(odds.get(id)));
        }
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

    /** The group of each span; spans of one group share the list. */
    private static List<List<Integer>> join(Article article, List<ScoredPair> likely) {
        List<List<Integer>> groupOf = new ArrayList<>();
        for (int i = 0; i < article.spans().size(); i++) {
            if (article.pairs().continues(i)) {
                groupOf.add(groupOf.get(i - 1));
                groupOf.get(i).add(i);
            } else {
                groupOf.add(new ArrayList<>(List.of(i)));
            }
        }
        for (ScoredPair pair : likely) {
            List<Integer> a = groupOf.get(pair.first());
            List<Integer> b = groupOf.get(pair.second());
            if (a != b && agreement(a, b, article) > 0) {
                a.addAll(b);
                b.forEach(i -> groupOf.set(i, a));
            }
        }
        return groupOf;
    }

    private static double agreement(List<Integer> a, List<Integer> b, Article article) {
        return a.stream()
                .flatMap(i -> article.odds(i, b))
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    private static List<Integer> withSource(List<Integer> group, Article article) {
        if (group.stream().anyMatch(i -> article.role(i) == Role.SOURCE)) {
            return group;
        }
        List<Integer> cues =
                group.stream().filter(i -> article.role(i) == Role.CUE).toList();
        int best = -1;
        double bestOdds = 0;
        for (int i = 0; i < article.spans().size() && !cues.isEmpty(); i++) {
            if (article.role(i) == Role.SOURCE) {
                double odds = most(article.odds(i, cues)).orElse(0);
                if (odds > bestOdds) {
                    best = i;
                    bestOdds = odds;
                }
            }
        }
        return best < 0
                ? group
                : Stream.concat(Stream.of(best), group.stream()).sorted().toList();
    }

    private static OptionalDouble most(Stream<Double> odds) {
        return odds.mapToDouble(Double::doubleValue).max();
    }

    private static Attribution attribution(List<Integer> group, Article article) {
        double link = 1;
        for (int i : group) {
            if (!article.pairs().continues(i)) {
                OptionalDouble odds = most(article.odds(i, group));
                link = Math.min(link, odds.isPresent() ? 1 / (1 + Math.exp(-odds.getAsDouble())) : UNLINKED);
            }
        }
        double parts = group.stream()
                .mapToDouble(i -> article.spans().get(i).probability())
                .average()
                .orElse(0);
        return new Attribution(
                of(Role.SOURCE, group, article),
                of(Role.CUE, group, article),
                of(Role.CONTENT, group, article),
                parts * link);
    }

    private static List<RoleSpan> of(Role role, List<Integer> group, Article article) {
        return group.stream()
                .map(article.spans()::get)
                .filter(s -> s.role() == role)
                .toList();
    }
}
