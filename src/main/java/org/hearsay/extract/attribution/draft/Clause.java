package org.hearsay.extract.attribution.draft;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.Token;
import org.hearsay.annotate.TokenRange;

/** A sentence, asked for stretches of its tree. Immutable; safe for several threads. */
public record Clause(Sentence sentence) {
    private static final Set<String> CLOSING = Set.of("\"", "”", "''", "’", "'", "»");
    private static final Set<String> OPENING = Set.of("\"", "“", "``", "‘", "'", "`", "«", "„");

    public Dependencies tree() {
        return sentence.dependencies();
    }

    public Token token(int i) {
        return sentence.token(i);
    }

    public int size() {
        return sentence.size();
    }

    public String lower(int i) {
        return token(i).text().toLowerCase(Locale.ROOT);
    }

    public String lemma(int i) {
        return token(i).lemma().toLowerCase(Locale.ROOT);
    }

    public boolean isVerb(int i) {
        return i >= 0 && token(i).isVerb();
    }

    /** True for verbs that bear tense, and modals. */
    public boolean isFinite(int i) {
        return token(i).pos().matches("VBD|VBZ|VBP|MD");
    }

    /** The first verb with tense from a token to before another, or -1. */
    public int firstFinite(int begin, int end) {
        for (int i = begin; i < end; i++) {
            if (isFinite(i)) {
                return i;
            }
        }
        return -1;
    }

    /** True for commas, stops, dashes, brackets and quotation marks. */
    public boolean isPunctuation(int i) {
        String text = token(i).text();
        return text.codePoints().noneMatch(Character::isLetterOrDigit) && !text.matches("[$%£€&]");
    }

    public boolean isQuoteMark(int i) {
        return CLOSING.contains(token(i).text()) || OPENING.contains(token(i).text());
    }

    /** The prepositions and particles that mark a phrase, in lower case; empty where none does. */
    public Optional<String> caseOf(int head) {
        return tree().child(head, "case").map(this::lower);
    }

    /** All tokens from the first to the last of a subtree. */
    public BitSet hull(int head) {
        List<Integer> below = tree().subtree(head);
        BitSet set = new BitSet(size());
        set.set(below.get(0), below.get(below.size() - 1) + 1);
        return set;
    }

    public BitSet range(int begin, int end) {
        BitSet set = new BitSet(size());
        if (begin < end) {
            set.set(begin, end);
        }
        return set;
    }

    /** The set's runs as token ranges, each without punctuation at its borders (but with quotation marks that pair). */
    public List<TokenRange> ranges(BitSet tokens) {
        List<TokenRange> found = new ArrayList<>();
        for (int begin = tokens.nextSetBit(0); begin >= 0; ) {
            int end = tokens.nextClearBit(begin);
            trimmed(begin, end).ifPresent(found::add);
            begin = tokens.nextSetBit(end);
        }
        return found;
    }

    /** The range without punctuation at its borders; a quotation mark stays if its pair is within, or is taken in if it is next. */
    public Optional<TokenRange> trimmed(int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && strippedAtStart(from, to)) {
            from++;
        }
        while (to > from && strippedAtEnd(from, to - 1)) {
            to--;
        }
        return from < to ? Optional.of(paired(from, to)) : Optional.empty();
    }

    private boolean strippedAtStart(int i, int end) {
        if (isQuoteMark(i)) {
            return unpaired(i, end);
        }
        return isPunctuation(i) && !token(i).text().matches("[(\\[#@-].*");
    }

    private boolean unpaired(int open, int end) {
        for (int i = open + 1; i < end; i++) {
            if (isQuoteMark(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean strippedAtEnd(int begin, int i) {
        if (isQuoteMark(i)) {
            return marks(begin, i + 1) % 2 == 1;
        }
        return token(i).text().matches("[.,;:—–-]+|\\.\\.\\.|…|\\)|\\(") && !closesBracket(begin, i);
    }

    private boolean closesBracket(int begin, int i) {
        if (!token(i).text().equals(")")) {
            return false;
        }
        for (int k = begin; k < i; k++) {
            if (token(k).text().equals("(")) {
                return true;
            }
        }
        return false;
    }

    /** Takes in the quotation mark next to a border whose pair is inside. */
    private TokenRange paired(int begin, int end) {
        if (marks(begin, end) % 2 == 0) {
            return new TokenRange(sentence.index(), begin, end);
        }
        int close = end;
        while (close < size() && close - end < 2 && !isQuoteMark(close) && isPunctuation(close)) {
            close++;
        }
        if (close < size() && isQuoteMark(close)) {
            return new TokenRange(sentence.index(), begin, close + 1);
        }
        boolean opened = begin > 0 && isQuoteMark(begin - 1);
        return new TokenRange(sentence.index(), opened ? begin - 1 : begin, end);
    }

    private int marks(int begin, int end) {
        int count = 0;
        for (int i = begin; i < end; i++) {
            if (isQuoteMark(i) && !token(i).pos().equals("POS")) {
                count++;
            }
        }
        return count;
    }
}
