package org.hearsay.annotate.corenlp;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.Token;
import org.hearsay.annotate.TokenRange;

/**
 * The stretches of a sentence in which a date may stand: around a word of dates, as far as {@link DateWords} go. SUTime tries each of its
 * rules at each token, and most words are far from any date.
 */
final class DateWindows {
    /**
     * Words without which an expression is no date. Three sentences in four hold none. SUTime takes a holiday's year from a verb beside it,
     * so that its window is not trimmed.
     */
    private static final Pattern GATE = Pattern.compile(
            "\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day"
                    + "|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
                    + "|nov(?:ember)?|dec(?:ember)?|yesterday|today|tonight|tomorrow|ago|weekend|(?<holiday>christmas|easter|new year)"
                    + "|spring|summer|autumn|fall|winter|decade|quarter"
                    + "|(?:last|next|this|past|coming|previous|following|same|earlier|later) "
                    + "(?:\\w+ )?(?:days?|weeks?|months?|years?|night|morning|afternoon|evening|century)"
                    + "|(?:days?|weeks?|months?|years?) (?:later|earlier|before)"
                    + "|(?:start|beginning|middle|end) of the (?:week|month|year)"
                    + "|1[0-9]\\d\\d|20\\d\\d)(?:s|'s|’s)?\\b|\\b\\d{1,2}/\\d{1,2}\\b",
            Pattern.CASE_INSENSITIVE);

    /**
     * At most so many tokens before and after such a word belong to its expression. Compared once with whole sentences on 47 articles with 346
     * expressions: five on either side cut none, four one, three three.
     */
    private static final int BEFORE = 6;

    private static final int AFTER = 5;

    private DateWindows() {}

    /** In reading order; they do not touch. */
    static List<TokenRange> of(Sentence sentence) {
        StringBuilder text = new StringBuilder();
        int[] ends = new int[sentence.size()];
        for (int i = 0; i < ends.length; i++) {
            Token token = sentence.token(i);
            ends[i] = text.append(token.text()).length();
            text.append(' ');
        }
        List<TokenRange> windows = new ArrayList<>();
        int token = 0;
        for (Matcher word = GATE.matcher(text); word.find(); ) {
            while (ends[token] <= word.start()) {
                token++;
            }
            int last = token;
            while (ends[last] < word.end()) {
                last++;
            }
            TokenRange most = new TokenRange(
                    sentence.index(), Math.max(0, token - BEFORE), Math.min(sentence.size(), last + 1 + AFTER));
            add(word.group("holiday") == null ? trimmed(sentence, most, token, last + 1) : most, windows);
        }
        windows.removeIf(window -> window.size() == 1 && DateWords.isNoneAlone(sentence.token(window.begin())));
        return windows;
    }

    /** What of a window an expression around these tokens may take up. */
    private static TokenRange trimmed(Sentence sentence, TokenRange most, int begin, int end) {
        return new TokenRange(sentence.index(), first(sentence, most.begin(), begin), last(sentence, end, most.end()));
    }

    private static int first(Sentence sentence, int least, int begin) {
        int from = begin;
        while (from > least && DateWords.mayStand(sentence.token(from - 1))) {
            from--;
        }
        while (from < begin && !DateWords.mayBegin(sentence.token(from))) {
            from++;
        }
        return from;
    }

    private static int last(Sentence sentence, int end, int most) {
        int to = end;
        while (to < most && DateWords.mayStand(sentence.token(to))) {
            to++;
        }
        if (to < most && DateWords.isCounted(sentence.token(to), sentence.token(to - 1))) {
            return to + 1;
        }
        while (to > end && !DateWords.mayEnd(sentence.token(to - 1))) {
            to--;
        }
        return to;
    }

    private static void add(TokenRange window, List<TokenRange> windows) {
        TokenRange all = window;
        while (!windows.isEmpty()
                && all.begin() <= windows.get(windows.size() - 1).end()) {
            TokenRange last = windows.remove(windows.size() - 1);
            int begin = Math.min(last.begin(), all.begin());
            all = new TokenRange(all.sentence(), begin, Math.max(last.end(), all.end()));
        }
        windows.add(all);
    }
}
