package org.hearsay.extract.entity;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;

/**
 * Who is in focus at a point of the text. Weights and decay after Lappin and Leass, "An algorithm for pronominal anaphora
 * resolution" (1994): a mention counts by its grammatical part, and all is halved with each sentence. Confined to one call.
 */
final class Salience {
    private static final double RECENT = 100;
    private static final double SUBJECT = 80;
    private static final double OBJECT = 50;
    private static final double OBLIQUE = 40;
    private static final double HEAD_NOUN = 80;
    /** About six sentences after a subject: nobody speaks of that one by a pronoun any more. */
    private static final double FORGOTTEN = 4;
    /** What words in quotation marks bring into focus counts less outside them. */
    private static final double QUOTED = 0.5;

    private record Focus(double weight, int sentence, int token) {
        double at(int later) {
            return weight * Math.pow(0.5, Math.max(0, later - sentence));
        }
    }

    private final Map<Draft, Focus> foci = new LinkedHashMap<>();
    private final Set<Draft> mentioned = new HashSet<>();
    private int now;

    /** Takes note of a mention; a second one in a sentence counts only by what it adds. */
    void mention(Draft draft, Sentence sentence, int head, boolean quoted) {
        double weight = weight(sentence, head) * (quoted ? QUOTED : 1);
        mentioned.add(draft);
        Focus before = foci.remove(draft);
        double kept = before == null
                ? 0
                : before.sentence() == sentence.index()
                        ? Math.max(0, before.weight() - weight)
                        : before.at(sentence.index());
        foci.put(draft, new Focus(kept + weight, sentence.index(), head));
    }

    /** Drops those long out of focus, so that looking for one costs the same anywhere in the text. */
    void moveTo(int sentence) {
        now = sentence;
        foci.values().removeIf(focus -> focus.at(sentence) < FORGOTTEN);
    }

    /** Whether there was a mention, however long ago. */
    boolean knows(Draft draft) {
        return mentioned.contains(draft);
    }

    private static double weight(Sentence sentence, int head) {
        Dependencies tree = sentence.dependencies();
        String relation = tree.relation(head);
        boolean embedded = relation.startsWith("nmod") || relation.equals("compound") || relation.equals("appos");
        double part = switch (relation.isEmpty() ? "" : relation.split(":")[0]) {
            case "nsubj", "root" -> SUBJECT;
            case "obj", "iobj" -> OBJECT;
            case "conj" -> conjunct(tree, head);
            default -> OBLIQUE;
        };
        return RECENT + part + (embedded ? 0 : HEAD_NOUN);
    }

    /** How many clauses a clause is embedded in: who says is more in focus than who is spoken of. */
    static int depth(Dependencies tree, int head) {
        int depth = 0;
        int at = tree.head(head);
        for (int steps = 0; at >= 0 && steps < tree.size(); steps++) {
            depth += tree.relation(at).matches("ccomp|advcl.*|acl.*|xcomp") ? 1 : 0;
            at = tree.head(at);
        }
        return depth;
    }

    private static double conjunct(Dependencies tree, int head) {
        return tree.head(head) >= 0 && tree.is(tree.head(head), "nsubj") ? SUBJECT : OBLIQUE;
    }

    /** Those in focus who pass, the most salient first; of equals the later. */
    List<Draft> inFocus(Predicate<Draft> wanted) {
        return foci.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .sorted(Comparator.comparingDouble((Map.Entry<Draft, Focus> entry) ->
                                -entry.getValue().at(now))
                        .thenComparing(entry -> -entry.getValue().token()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Those in focus who pass, the last mentioned first. */
    List<Draft> byRecency(Predicate<Draft> wanted) {
        return foci.entrySet().stream()
                .filter(entry -> wanted.test(entry.getKey()))
                .sorted(Comparator.comparingInt((Map.Entry<Draft, Focus> entry) ->
                                -entry.getValue().sentence())
                        .thenComparingInt(entry -> -entry.getValue().token()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
