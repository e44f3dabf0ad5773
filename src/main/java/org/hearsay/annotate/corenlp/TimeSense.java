package org.hearsay.annotate.corenlp;

import java.util.Locale;
import java.util.Set;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.Token;
import org.hearsay.annotate.corenlp.TimeValues.Sense;

/** Whether a sentence looks back or forward at a time that it names: from the tense of the verb that governs it. */
final class TimeSense {
    private static final Set<String> AHEAD =
            Set.of("upcoming", "coming", "forthcoming", "ahead", "scheduled", "planned", "next");
    private static final Set<String> PLANS = Set.of(
            "expect",
            "plan",
            "schedule",
            "set",
            "due",
            "intend",
            "want",
            "hope",
            "agree",
            "aim",
            "prepare",
            "vow",
            "pledge",
            "promise",
            "propose",
            "go",
            "slate",
            "decide",
            "likely",
            "poise",
            "ready",
            "about");
    private static final Set<String> MODALS = Set.of(
            "will", "'ll", "’ll", "shall", "would", "'d", "may", "might", "could", "should", "must", "can", "wo", "ca");

    private TimeSense() {}

    /** The sense at the tokens from {@code begin} to {@code end}, exclusive. */
    static Sense of(Sentence sentence, int begin, int end) {
        int verb = governor(sentence, begin, end);
        int from = verb < 0 || verb > begin ? begin : verb;
        for (int i = Math.max(from, begin - 8); i < begin; i++) {
            if (AHEAD.contains(sentence.token(i).text().toLowerCase(Locale.ROOT))) {
                return Sense.FUTURE;
            }
        }
        if (verb >= 0 && begin > 0 && isSetFor(sentence, verb, begin)) {
            return Sense.FUTURE;
        }
        return verb < 0 ? Sense.OPEN : tense(sentence, verb);
    }

    /** "set the hearing for May 3" looks forward though it is past. */
    private static boolean isSetFor(Sentence sentence, int verb, int begin) {
        String before = sentence.token(begin - 1).text();
        return before.equalsIgnoreCase("for")
                && PLANS.contains(sentence.token(verb).lemma());
    }

    private static int governor(Sentence sentence, int begin, int end) {
        Dependencies tree = sentence.dependencies();
        for (int at = begin; at < end && !tree.isEmpty(); at++) {
            int head = tree.head(at);
            if (head >= 0 && (head < begin || head >= end)) {
                return verbAbove(sentence, head);
            }
        }
        return tree.isEmpty() ? nearestVerb(sentence, begin, end) : -1;
    }

    private static int verbAbove(Sentence sentence, int start) {
        int at = start;
        for (int steps = 0; at >= 0 && steps < sentence.size(); steps++) {
            if (sentence.token(at).isVerb()) {
                return at;
            }
            at = sentence.dependencies().head(at);
        }
        return -1;
    }

    private static int nearestVerb(Sentence sentence, int begin, int end) {
        for (int i = begin - 1; i >= 0; i--) {
            if (sentence.token(i).isVerb()) {
                return i;
            }
        }
        for (int i = end; i < sentence.size(); i++) {
            if (sentence.token(i).isVerb()) {
                return i;
            }
        }
        return -1;
    }

    private static Sense tense(Sentence sentence, int verb) {
        boolean infinitive = false;
        for (int i = verb - 1; i >= Math.max(0, verb - 5); i--) {
            Token before = sentence.token(i);
            String word = before.text().toLowerCase(Locale.ROOT);
            if (MODALS.contains(word) && before.pos().equals("MD")) {
                return Sense.FUTURE;
            }
            if (infinitive && PLANS.contains(before.lemma())) {
                return Sense.FUTURE;
            }
            infinitive |= word.equals("to");
            if (before.isNominal() || before.pos().equals(",")) {
                break;
            }
        }
        String pos = sentence.token(verb).pos();
        return pos.equals("VBD") || pos.equals("VBN") ? Sense.PAST : Sense.OPEN;
    }
}
