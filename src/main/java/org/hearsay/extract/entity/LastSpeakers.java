package org.hearsay.extract.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.extract.clause.QuotedWords;
import org.hearsay.extract.entity.gazetteer.Lexicon;

/** Who is expected to say what comes next: whom the sentence before is about, or who spoke last. Confined to one call. */
final class LastSpeakers {
    private static final int REACH = 2;

    private final AnnotatedArticle article;
    private final QuotedWords quoted;
    /** The outermost first: "he said" mostly goes on with the same one. */
    private List<Draft> speakers = List.of();

    private int speakersIn = -1;

    /** The subject of the sentence before, of those that no quotation begins. */
    private List<Draft> subjects = List.of();

    private int subjectsIn = -1;

    /** Those whom it names besides, the last first. */
    private List<Draft> others = List.of();

    LastSpeakers(AnnotatedArticle article, QuotedWords quoted) {
        this.article = article;
        this.quoted = quoted;
    }

    /** Those whom a word may mean because it is the subject of a verb of telling; none where it is not. */
    List<Draft> expected(Sentence sentence, int token) {
        List<Draft> found = new ArrayList<>();
        if (isSpeaking(sentence, token)) {
            found.addAll(subjectBefore(sentence));
            found.addAll(introducedBefore(sentence));
            found.addAll(sentence.index() - speakersIn <= REACH ? speakers : List.of());
        }
        return found;
    }

    /** @param meant whom the words of a sentence mean, all of it having been read */
    void note(Sentence sentence, Map<Integer, List<Draft>> meant) {
        noteSpeakers(sentence, meant);
        if (quoted.contains(sentence.token(0))) {
            return;
        }
        subjectsIn = sentence.index();
        subjects = sentence.dependencies()
                .root()
                .flatMap(root -> sentence.dependencies().child(root, "nsubj"))
                .map(subject -> meant.getOrDefault(subject, List.of()))
                .orElse(List.of());
        others = new TreeMap<>(meant)
                .descendingMap().entrySet().stream()
                        .filter(entry -> sentence.token(entry.getKey()).isProper())
                        .flatMap(entry -> entry.getValue().stream())
                        .filter(Draft::isPerson)
                        .distinct()
                        .toList();
    }

    /** "The panel heard from Ana Ruiz. She said": whom a sentence names that tells nothing, where who spoke last did so in another paragraph. */
    private List<Draft> introducedBefore(Sentence sentence) {
        boolean next = subjectsIn == sentence.index() - 1
                && speakersIn < subjectsIn
                && article.sentence(subjectsIn).paragraph() == sentence.paragraph();
        boolean elsewhere =
                next && (speakersIn < 0 || article.sentence(speakersIn).paragraph() < sentence.paragraph());
        return elsewhere ? others : List.of();
    }

    /** "Ruiz smiled. ... she said": in one paragraph whom the sentence before was about speaks, rather than who spoke in another paragraph. */
    private List<Draft> subjectBefore(Sentence sentence) {
        int before = subjectsIn;
        boolean same = before >= 0
                && sentence.index() - before <= REACH
                && speakersIn < before
                && article.sentence(before).paragraph() == sentence.paragraph();
        return same ? subjects : List.of();
    }

    private static boolean isSpeaking(Sentence sentence, int token) {
        Dependencies tree = sentence.dependencies();
        int verb = tree.head(token);
        return tree.is(token, "nsubj")
                && verb >= 0
                && Lexicon.SPEECH_VERBS.has(sentence.token(verb).lemma());
    }

    /** "Rain fell, a day after Ruiz warned of it": who tells beside what the sentence tells. */
    private static boolean isAside(Dependencies tree, int token) {
        int at = token;
        for (int steps = 0; at >= 0 && steps < tree.size(); steps++) {
            if (tree.relation(at).startsWith("advcl") || tree.relation(at).startsWith("acl")) {
                return true;
            }
            at = tree.head(at);
        }
        return false;
    }

    private void noteSpeakers(Sentence sentence, Map<Integer, List<Draft>> meant) {
        List<Draft> telling = meant.entrySet().stream()
                .filter(entry ->
                        isSpeaking(sentence, entry.getKey()) && !quoted.contains(sentence.token(entry.getKey())))
                .filter(entry -> !isAside(sentence.dependencies(), entry.getKey()))
                .sorted(Comparator.comparingInt(entry -> Salience.depth(sentence.dependencies(), entry.getKey())))
                .flatMap(entry -> entry.getValue().stream())
                .distinct()
                .toList();
        if (!telling.isEmpty()) {
            speakers = telling;
            speakersIn = sentence.index();
        }
    }
}
