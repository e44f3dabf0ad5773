package org.hearsay.annotate.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

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

    private float[] features(int first, int second) {
        RoleSpan a = spans.get(first);
        RoleSpan b = spans.get(second);
        int apart = b.sentence() - a.sentence();
        List<String> gap = gap(a, b);
        float[] f = new float[FEATURES];
        int i = 0;
        f[i++] = 1;
        for (int n = 0; n < 4; n++) {
            f[i++] = flag(second - first - 1 == n);
        }
        for (Role role : Role.values()) {
            long between = spans.subList(first + 1, second).stream()
                    .filter(s -> s.role() == role)
                    .count();
            f[i++] = flag(between > 0);
            f[i++] = flag(between > 1);
        }
        f[i++] = flag(apart == 1);
        f[i++] = flag(apart >= 2);
        f[i++] = (float) Math.log1p(gap.size()) * flag(apart == 0);
        f[i++] = flag(gap.isEmpty());
        f[i++] = flag(gap.contains(","));
        f[i++] = flag(gap.stream().anyMatch(TokenTypes::isMark));
        f[i++] = flag(gap.contains(":"));
        f[i++] = flag(gap.contains(";"));
        f[i++] = flag(gap.contains("and") || gap.contains("but"));
        f[i++] = flag(apart > 0 && quoted(b) && !opens(b));
        f[i++] = flag(apart > 0 && quoted(a) && opens(b));
        f[i++] = flag(wholeSentence(b));
        f[i++] = flag(wholeSentence(a));
        f[i++] = flag(inSentence(b.sentence(), s -> s.role() == Role.CUE && !s.equals(b)));
        f[i++] = flag(inSentence(b.sentence(), s -> s.role() == Role.SOURCE && !s.equals(b)));
        f[i++] = flag(inSentence(a.sentence(), s -> s.role() == Role.CUE && !s.equals(a)));
        f[i++] = flag(inSentence(a.sentence(), s -> s.role() == Role.CONTENT && !s.equals(a)));
        f[i++] = nearer(second, first, a.role(), gap.size() + 100 * apart, 1);
        f[i++] = nearer(first, second, b.role(), gap.size() + 100 * apart, -1);
        f[i++] = flag(quoted(a) && quoted(b));
        f[i] = flag(quoted(a) != quoted(b));
        return f;
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
