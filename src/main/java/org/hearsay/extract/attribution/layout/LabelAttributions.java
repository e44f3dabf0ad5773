package org.hearsay.extract.attribution.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.NamedMention.NameType;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Statement.Act;
import org.hearsay.extract.attribution.draft.Clause;
import org.hearsay.extract.attribution.draft.Confidences;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.attribution.draft.Draft.Construction;
import org.hearsay.extract.attribution.draft.Draft.Sense;
import org.hearsay.extract.attribution.draft.Quoted;

/**
 * Attributions by layout: the turns of a {@link Transcript}, headlines ("Poll: ...") and signatures after a dash. Pure functions.
 */
public final class LabelAttributions {
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

    public static List<Draft> find(AnnotatedArticle article) {
        List<Draft> found = new ArrayList<>(Transcript.turns(article));
        if (found.isEmpty()) {
            article.sentences().stream()
                    .filter(sentence -> isHeadline(article, sentence))
                    .forEach(sentence -> found.add(Turn.of(article, sentence.index(), sentence.index() + 1)));
        }
        found.addAll(signed(article));
        return found;
    }

    private static boolean isHeadline(AnnotatedArticle article, Sentence sentence) {
        int index = sentence.index();
        OptionalInt colon =
                index < 2 && Turn.startsParagraph(article, sentence) ? Turn.label(sentence) : OptionalInt.empty();
        if (colon.isEmpty()) {
            return false;
        }
        boolean known = REPORTS.contains(sentence.token(0).text().toLowerCase(Locale.ROOT))
                || article.names().stream()
                        .anyMatch(name -> name.type() != NameType.LOCATION
                                && name.tokens().sentence() == index
                                && name.tokens().begin() == 0
                                && name.tokens().end() == colon.getAsInt());
        return known && new Clause(sentence).firstFinite(colon.getAsInt(), sentence.size()) >= 0;
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
            boolean below = sentence.index() > 0 && Turn.startsParagraph(article, sentence) && sentence.size() > 3;
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
