package org.hearsay.extract.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Statement.Act;
import org.hearsay.extract.attribution.Draft.Construction;
import org.hearsay.extract.attribution.Draft.Sense;

/**
 * Attributions by layout: the turns of a transcript ("MS. LEE: ..."), headlines ("Poll: ...") and signatures after a dash. Pure functions.
 */
final class LabelAttributions {
    private static final int LONGEST_LABEL = 6;
    /** So many labelled paragraphs make a transcript. */
    private static final int TURNS = 3;
    /** Things whose name before a colon tells who says what follows in a headline. */
    private static final Set<String> REPORTS = Set.of(
            "poll",
            "survey",
            "study",
            "report",
            "sources",
            "source",
            "officials",
            "official",
            "police",
            "analysis",
            "experts",
            "document",
            "documents",
            "court",
            "lawyer",
            "prosecutor",
            "researchers",
            "ministry",
            "minister",
            "president");

    private LabelAttributions() {}

    static List<Draft> find(AnnotatedArticle article) {
        List<Integer> labelled = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            if (startsParagraph(article, sentence) && label(sentence).isPresent()) {
                labelled.add(sentence.index());
            }
        }
        List<Draft> found = new ArrayList<>();
        boolean transcript = labelled.size() >= TURNS;
        for (int i = 0; i < labelled.size(); i++) {
            int next = i + 1 < labelled.size()
                    ? labelled.get(i + 1)
                    : article.sentences().size();
            if (transcript) {
                found.add(turn(article, labelled.get(i), next));
            } else if (isHeadline(article, labelled.get(i))) {
                found.add(turn(article, labelled.get(i), labelled.get(i) + 1));
            }
        }
        found.addAll(signed(article));
        return found;
    }

    private static boolean startsParagraph(AnnotatedArticle article, Sentence sentence) {
        return sentence.index() == 0 || article.sentence(sentence.index() - 1).paragraph() != sentence.paragraph();
    }

    /** The colon that ends a label, if the sentence starts with one and goes on after it. */
    private static OptionalInt label(Sentence sentence) {
        if (isTurnLetter(sentence)) {
            return OptionalInt.of(0);
        }
        int first = new Clause(sentence).isQuoteMark(0) ? 1 : 0;
        for (int i = first; i < sentence.size() && i <= LONGEST_LABEL; i++) {
            if (sentence.token(i).text().equals(":")) {
                return i > first && i + 1 < sentence.size() ? OptionalInt.of(i) : OptionalInt.empty();
            }
            boolean name = sentence.token(i).pos().matches("NNP.*|NN|\\.|,|HYPH|POS|-LRB-|-RRB-|LS")
                    || sentence.token(i).text().matches("Q|A|THE|The");
            if (!name || !Character.isUpperCase(sentence.token(first).text().codePointAt(0))) {
                return OptionalInt.empty();
            }
        }
        return OptionalInt.empty();
    }

    /** "Q    Is that so?": a turn of a briefing, without a colon. */
    private static boolean isTurnLetter(Sentence sentence) {
        return sentence.size() > 2
                && sentence.token(0).text().matches("Q|A")
                && !sentence.token(1).text().matches("[:.,]|[a-z].*")
                && sentence.token(1).span().start() > sentence.token(0).span().end() + 1;
    }

    private static boolean isHeadline(AnnotatedArticle article, int index) {
        Sentence sentence = article.sentence(index);
        OptionalInt colon = label(sentence);
        boolean known = REPORTS.contains(sentence.token(0).text().toLowerCase(Locale.ROOT))
                || article.names().stream()
                        .anyMatch(name -> name.tokens().sentence() == index
                                && name.tokens().begin() == 0
                                && name.tokens().end() == colon.orElse(-1));
        return known && index < 2 && new Clause(sentence).firstFinite(colon.orElse(0), sentence.size()) >= 0;
    }

    private static Draft turn(AnnotatedArticle article, int first, int next) {
        Sentence sentence = article.sentence(first);
        int colon = label(sentence).orElseThrow();
        int begin = colon > 1 && new Clause(sentence).isQuoteMark(0) ? 1 : 0;
        List<TokenRange> content = new ArrayList<>();
        content.add(new TokenRange(first, colon + 1, sentence.size()));
        for (int i = first + 1; i < next && !isClosing(article.sentence(i)); i++) {
            content.add(new TokenRange(i, 0, article.sentence(i).size()));
        }
        boolean asks = sentence.token(0).text().equals("Q");
        return new Draft(
                List.of(new TokenRange(first, begin, Math.max(begin + 1, colon))),
                colon == 0 ? List.of() : List.of(new TokenRange(first, colon, colon + 1)),
                content,
                null,
                new Sense(asks ? Act.ASK : Act.SAY, false, Construction.LABEL, null),
                Confidences.of(Construction.LABEL, Act.SAY));
    }

    /** "END" and the time that close a transcript. */
    private static boolean isClosing(Sentence sentence) {
        return sentence.token(0).text().matches("END|End|#+") && sentence.size() <= 3;
    }

    /** A name after a dash: at the end of a quotation, or in a paragraph of its own below what is signed. */
    private static List<Draft> signed(AnnotatedArticle article) {
        List<Draft> found = new ArrayList<>();
        for (Quoted quoted : Quoted.in(article)) {
            Sentence sentence = article.sentence(quoted.last().sentence());
            int dash = quoted.last().end();
            if (dash + 1 < sentence.size() && isDash(sentence, dash) && isName(sentence, dash + 1)) {
                found.add(signature(sentence, dash, quoted.ranges()));
            }
        }
        for (Sentence sentence : article.sentences()) {
            boolean below = sentence.index() > 0 && startsParagraph(article, sentence) && sentence.size() > 3;
            boolean handle =
                    sentence.tokens().stream().anyMatch(token -> token.text().startsWith("@"));
            if (below && handle && isDash(sentence, 0)) {
                Sentence above = article.sentence(sentence.index() - 1);
                found.add(signature(sentence, 0, List.of(new TokenRange(above.index(), 0, above.size()))));
            }
        }
        return found;
    }

    private static boolean isDash(Sentence sentence, int i) {
        return sentence.token(i).text().matches("[—–―-]|--");
    }

    private static boolean isName(Sentence sentence, int begin) {
        Clause clause = new Clause(sentence);
        return clause.token(begin).isProper() && clause.firstFinite(begin, clause.size()) < 0;
    }

    private static Draft signature(Sentence sentence, int dash, List<TokenRange> content) {
        int end = dash + 1;
        while (end < sentence.size() && sentence.token(end).pos().matches("NNP.*|DT|IN|POS|\\.") && end < dash + 7) {
            end++;
        }
        List<TokenRange> source = new Clause(sentence)
                .trimmed(dash + 1, Math.max(end, dash + 2)).stream().toList();
        return new Draft(
                source,
                List.of(new TokenRange(sentence.index(), dash, dash + 1)),
                content,
                null,
                new Sense(Act.SAY, false, Construction.LABEL, null),
                Confidences.of(Construction.LABEL, Act.SAY));
    }
}
