package org.hearsay.extract.attribution.phrase;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Statement.Act;
import org.hearsay.extract.attribution.draft.Clause;
import org.hearsay.extract.attribution.draft.Confidences;
import org.hearsay.extract.attribution.draft.Datelines;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.attribution.draft.Draft.Construction;
import org.hearsay.extract.attribution.draft.Draft.Sense;
import org.hearsay.extract.attribution.party.Subjects;

/** Attributions whose cue is a preposition: "according to", "per", "as per", "in the words of". Pure; safe for several threads. */
public final class PhraseAttributions {
    private static final Set<String> UNITS = Set.of(
            "cent",
            "capita",
            "day",
            "week",
            "month",
            "year",
            "hour",
            "minute",
            "second",
            "person",
            "head",
            "share",
            "se",
            "annum",
            "night",
            "mile",
            "gallon",
            "barrel",
            "game",
            "household");

    private static final Set<String> CITING = Set.of("cite", "quote");

    private PhraseAttributions() {}

    public static List<Draft> find(Sentence sentence, Subjects subjects) {
        Clause clause = new Clause(sentence);
        List<Draft> found = new ArrayList<>();
        for (int i = 0; i < clause.tree().size(); i++) {
            int length = cueLength(clause, i);
            if (length > 0) {
                draft(clause, i, i + length, subjects).ifPresent(found::add);
                i += length;
            }
        }
        return found;
    }

    private static int cueLength(Clause clause, int i) {
        if (starts(clause, i, "according", "to")) {
            return 2;
        }
        if (starts(clause, i, "as", "per")) {
            return 2;
        }
        if (starts(clause, i, "in", "the", "words", "of")) {
            return 4;
        }
        String preposition = i == 0 ? "Per" : "per";
        boolean per = clause.token(i).text().equals(preposition)
                && i + 1 < clause.size()
                && !UNITS.contains(clause.lemma(i + 1));
        return per && (i == 0 || clause.token(i - 1).text().equals(",")) ? 1 : 0;
    }

    private static boolean starts(Clause clause, int at, String... words) {
        if (at + words.length >= clause.size()) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if (!clause.lower(at + i).equals(words[i])) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Draft> draft(Clause clause, int begin, int end, Subjects subjects) {
        int head = governed(clause, begin, end);
        if (head < 0) {
            return Optional.empty();
        }
        BitSet before = clause.range(0, end);
        List<TokenRange> source = subjects.phrase(clause, head, before);
        if (source.isEmpty()) {
            return Optional.empty();
        }
        BitSet phrase = clause.range(begin, source.get(0).end());
        List<TokenRange> content = clause.ranges(content(clause, head, phrase));
        return content.isEmpty()
                ? Optional.empty()
                : Optional.of(new Draft(
                        source,
                        List.of(new TokenRange(clause.sentence().index(), begin, end)),
                        content,
                        null,
                        new Sense(Act.SAY, false, Construction.ACCORDING_TO, null),
                        Confidences.of(Construction.ACCORDING_TO, Act.SAY)));
    }

    /** The noun that the preposition marks: its governor, or the first noun after it whose governor stands elsewhere. */
    private static int governed(Clause clause, int begin, int end) {
        for (int i = begin; i < end; i++) {
            int head = clause.tree().head(i);
            if (head >= end && clause.token(head).isNominal()) {
                return head;
            }
        }
        for (int i = end; i < clause.size() && i < end + 12; i++) {
            int head = clause.tree().head(i);
            if (clause.token(i).isNominal() && (head < end || clause.isVerb(head))) {
                return i;
            }
        }
        return -1;
    }

    /** The clause that the phrase stands in, without the phrase. */
    private static BitSet content(Clause clause, int head, BitSet phrase) {
        Dependencies tree = clause.tree();
        int at = tree.head(head);
        while (at >= 0 && (phrase.get(at) || !isClause(clause, at))) {
            at = tree.head(at);
        }
        if (at < 0
                || clause.tree().child(at, "nsubj").filter(phrase::get).isPresent()
                || isAside(clause, at, phrase)
                || inRelative(clause, at, phrase)) {
            return rest(clause, phrase);
        }
        boolean trailing = phrase.length() >= clause.size() - 1;
        while (trailing
                && Set.of("conj", "xcomp", "ccomp", "acl", "acl:relcl", "advcl").contains(tree.relation(at))) {
            at = tree.head(at);
        }
        BitSet tokens = clause.hull(at);
        for (int other : tree.children(at, "conj", "parataxis")) {
            boolean ownSubject = tree.child(other, "nsubj").isPresent();
            if (!trailing && ownSubject && other > at && other > phrase.length()) {
                tokens.andNot(clause.hull(other));
            }
        }
        return without(clause, tokens, phrase);
    }

    /** "According to minutes, obtained by the paper, ...": a participle that tells of the paper, after it. */
    private static boolean isAside(Clause clause, int at, BitSet phrase) {
        return at >= phrase.length()
                && at <= phrase.length() + 1
                && clause.token(at).pos().equals("VBN")
                && clause.tree()
                        .child(at, "aux", "aux:pass", "nsubj", "nsubj:pass")
                        .isEmpty();
    }

    /** The parser hung the phrase on a clause within or beside it. */
    private static boolean inRelative(Clause clause, int at, BitSet phrase) {
        return clause.tree()
                        .child(at, "nsubj")
                        .map(subject -> clause.token(subject).pos().startsWith("W"))
                        .orElse(false)
                || CITING.contains(clause.lemma(at));
    }

    /** All of the sentence but the phrase and a relative clause or a participle that goes on from it, up to its comma. */
    private static BitSet rest(Clause clause, BitSet phrase) {
        int begin = phrase.length();
        if (phrase.nextSetBit(0) > 1) {
            return without(clause, clause.range(Datelines.end(clause), clause.size()), phrase);
        }
        int at = begin;
        while (at < clause.size() && clause.token(at).text().equals(",")) {
            at++;
        }
        boolean aside = at < clause.size() && clause.token(at).pos().matches("W.*|VBG|VBN");
        while (aside && at < clause.size() && !clause.token(at).text().equals(",")) {
            at++;
        }
        return clause.range(at < clause.size() - 1 ? at : begin, clause.size());
    }

    private static BitSet without(Clause clause, BitSet tokens, BitSet phrase) {
        tokens.andNot(phrase);
        int last = tokens.length() - 1;
        while (last >= 0
                && (clause.isPunctuation(last) && !clause.isQuoteMark(last)
                        || clause.token(last).pos().equals("CC")
                        || clause.isQuoteMark(last) && last + 1 == phrase.nextSetBit(0) + 1)) {
            tokens.clear(last);
            last = tokens.length() - 1;
        }
        int first = tokens.nextSetBit(0);
        if (first >= 0 && clause.token(first).pos().equals("CC")) {
            tokens.clear(first);
        }
        return tokens;
    }

    private static boolean isClause(Clause clause, int at) {
        return clause.isVerb(at) || clause.tree().child(at, "cop", "nsubj").isPresent();
    }
}
