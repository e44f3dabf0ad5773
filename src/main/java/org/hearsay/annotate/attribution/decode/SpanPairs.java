package org.hearsay.annotate.attribution.decode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.hearsay.annotate.RoleSpan;
import org.hearsay.annotate.RoleSpan.Role;
import org.hearsay.annotate.attribution.encoder.TokenTypes;

/** The pairs of an article's role spans that may belong to one attribution, each described by numbers. */
public final class SpanPairs {

    /** Number of features of a pair. */
    public static final int FEATURES = 32;

    /** Farthest pair, in spans and in sentences. */
    private static final int REACH = 9;

    private static final int SENTENCES = 3;

    private final List<TaggedSentence> sentences;
    private final List<RoleSpan> spans;
    private final int[][] types;

    /** A pair by the spans' places in reading order, the first before the second. */
    public record Pair(int first, int second, float[] features) {}

    public SpanPairs(List<TaggedSentence> sentences) {
        this.sentences = List.copyOf(sentences);
        this.spans = sentences.stream().flatMap(s -> s.spans().stream()).toList();
        this.types =
                TokenTypes.of(sentences.stream().map(TaggedSentence::tokens).toList());
    }

    /** All role spans in reading order. */
    public List<RoleSpan> spans() {
        return spans;
    }

    /** Whether a span goes on with the one before it, over the end of a sentence. */
    public boolean continues(int span) {
        RoleSpan s = spans.get(span);
        return span > 0
                && sentences.get(s.sentence()).continued()
                && sentences.get(s.sentence()).spans().get(0).equals(s);
    }

    /** All pairs near enough to belong together. */
    public List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (int a = 0; a < spans.size(); a++) {
            for (int b = a + 1; b < spans.size() && b - a <= REACH; b++) {
                if (spans.get(b).sentence() - spans.get(a).sentence() > SENTENCES) {
                    break;
                }
                pairs.add(new Pair(a, b, features(a, b)));
            }
        }
        return pairs;
    }

    /** A pair's numbers as they are counted, one after another. */
    private static final class Features {
        private final float[] numbers = new float[FEATURES];
        private int next;

        void add(boolean value) {
            add(flag(value));
        }

        void add(float value) {
            numbers[next++] = value;
        }
    }

    private float[] features(int first, int second) {
        RoleSpan a = spans.get(first);
        RoleSpan b = spans.get(second);
        List<String> gap = gap(a, b);
        Features features = new Features();
        addSpansBetween(first, second, features);
        addTokensBetween(b.sentence() - a.sentence(), gap, features);
        addQuotation(a, b, features);
        addSentences(a, b, features);
        int distance = gap.size() + 100 * (b.sentence() - a.sentence());
        features.add(nearer(second, first, a.role(), distance, 1));
        features.add(nearer(first, second, b.role(), distance, -1));
        features.add(quoted(a) && quoted(b));
        features.add(quoted(a) != quoted(b));
        return features.numbers;
    }

    private void addSpansBetween(int first, int second, Features features) {
        features.add(true);
        for (int n = 0; n < 4; n++) {
            features.add(second - first - 1 == n);
        }
        for (Role role : Role.values()) {
            long between = spans.subList(first + 1, second).stream()
                    .filter(s -> s.role() == role)
                    .count();
            features.add(between > 0);
            features.add(between > 1);
        }
    }

    private static void addTokensBetween(int apart, List<String> gap, Features features) {
        features.add(apart == 1);
        features.add(apart >= 2);
        features.add((float) Math.log1p(gap.size()) * flag(apart == 0));
        features.add(gap.isEmpty());
        features.add(gap.contains(","));
        features.add(gap.stream().anyMatch(TokenTypes::isMark));
        features.add(gap.contains(":"));
        features.add(gap.contains(";"));
        features.add(gap.contains("and") || gap.contains("but"));
    }

    private void addQuotation(RoleSpan a, RoleSpan b, Features features) {
        boolean together = a.sentence() == b.sentence();
        features.add(!together && quoted(b) && !opens(b));
        features.add(!together && quoted(a) && opens(b));
    }

    private void addSentences(RoleSpan a, RoleSpan b, Features features) {
        features.add(wholeSentence(b));
        features.add(wholeSentence(a));
        features.add(inSentence(b.sentence(), s -> s.role() == Role.CUE && !s.equals(b)));
        features.add(inSentence(b.sentence(), s -> s.role() == Role.SOURCE && !s.equals(b)));
        features.add(inSentence(a.sentence(), s -> s.role() == Role.CUE && !s.equals(a)));
        features.add(inSentence(a.sentence(), s -> s.role() == Role.CONTENT && !s.equals(a)));
    }

    private static float flag(boolean value) {
        return value ? 1 : 0;
    }

    /** The tokens between two spans, in one sentence; none where they are in two. */
    private List<String> gap(RoleSpan a, RoleSpan b) {
        return a.sentence() == b.sentence()
                ? sentences.get(a.sentence()).tokens().subList(a.end(), b.begin())
                : List.of();
    }

    private boolean quoted(RoleSpan span) {
        return types[span.sentence()][span.end() - 1] >= TokenTypes.COUNT / 2;
    }

    private boolean opens(RoleSpan span) {
        return TokenTypes.isMark(sentences.get(span.sentence()).tokens().get(span.begin()));
    }

    private boolean wholeSentence(RoleSpan span) {
        int size = sentences.get(span.sentence()).tokens().size();
        return span.begin() <= 1 && span.end() >= size - 2;
    }

    private boolean inSentence(int sentence, Predicate<RoleSpan> test) {
        return sentences.get(sentence).spans().stream().anyMatch(test);
    }

    /** Whether a span of the role stands nearer to the anchor on its other side than the given distance. */
    private float nearer(int anchor, int other, Role role, int distance, int direction) {
        for (int i = anchor + direction; i >= 0 && i < spans.size(); i += direction) {
            RoleSpan s = spans.get(i);
            RoleSpan from = spans.get(anchor);
            if (s.sentence() != from.sentence()) {
                return 0;
            }
            if (s.role() == role && i != other) {
                int gap = direction > 0 ? s.begin() - from.end() : from.begin() - s.end();
                return flag(gap < distance);
            }
        }
        return 0;
    }
}
