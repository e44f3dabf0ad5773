package org.hearsay.extract.attribution.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.NamedMention;
import org.hearsay.annotate.NamedMention.NameType;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.attribution.draft.Draft.Sense;
import org.jspecify.annotations.Nullable;

/**
 * The turns of a briefing ("MS. LEE: ...", "Q ...") or of an interview ("Q: ...", "A: ..."). Who asks and answers in an interview is told before its
 * first turn: "Ana Ruiz runs the port. She spoke to Leo Brandt". Pure functions.
 */
final class Transcript {
    /** So many labelled paragraphs make a transcript. */
    private static final int TURNS = 3;

    private Transcript() {}

    /** One attribution a turn; none where the article is no transcript. */
    static List<Draft> turns(AnnotatedArticle article) {
        List<Integer> labelled = article.sentences().stream()
                .filter(sentence -> Turn.startsParagraph(article, sentence)
                        && Turn.label(sentence).isPresent())
                .map(Sentence::index)
                .toList();
        if (labelled.size() < TURNS) {
            return List.of();
        }
        List<Draft> found = new ArrayList<>();
        for (int i = 0; i < labelled.size(); i++) {
            int next = i + 1 < labelled.size() ? labelled.get(i + 1) : end(article, labelled);
            found.add(Turn.of(article, labelled.get(i), next));
        }
        boolean interview = labelled.stream()
                .anyMatch(i -> Turn.speaker(article.sentence(i)).equals("A"));
        return interview ? named(article, found) : found;
    }

    /** Where the last turn ends: after its paragraph where all others have but one, else with the article. */
    private static int end(AnnotatedArticle article, List<Integer> labelled) {
        boolean single = true;
        for (int i = 0; i + 1 < labelled.size(); i++) {
            single &= paragraph(article, labelled.get(i + 1) - 1) == paragraph(article, labelled.get(i));
        }
        int end = labelled.get(labelled.size() - 1) + 1;
        while (end < article.sentences().size()
                && (!single || paragraph(article, end) == paragraph(article, end - 1))) {
            end++;
        }
        return end;
    }

    private static int paragraph(AnnotatedArticle article, int sentence) {
        return article.sentence(sentence).paragraph();
    }

    /** An interview's turns with the names of who asks and who answers, where they are told. */
    private static List<Draft> named(AnnotatedArticle article, List<Draft> turns) {
        int first = turns.get(0).source().get(0).sentence();
        TokenRange asks = introduced(article, first, true).orElse(null);
        TokenRange answers = introduced(article, first, false).orElse(null);
        return turns.stream()
                .map(turn -> switch (article.text(turn.source().get(0))) {
                    case "Q" -> between(turn, asks, answers);
                    case "A" -> between(turn, answers, asks);
                    default -> turn;
                })
                .toList();
    }

    private static Draft between(Draft turn, @Nullable TokenRange speaker, @Nullable TokenRange addressee) {
        Sense sense = turn.sense();
        return new Draft(
                turn.source(),
                turn.cue(),
                turn.content(),
                addressee,
                new Sense(sense.act(), sense.denied(), sense.construction(), speaker),
                turn.confidence());
    }

    /** The first person named before the first turn, after a preposition of talking for the one who asks, else without one. */
    private static Optional<TokenRange> introduced(AnnotatedArticle article, int first, boolean asks) {
        return article.names().stream()
                .filter(name -> name.type() == NameType.PERSON && name.tokens().sentence() < first)
                .map(NamedMention::tokens)
                .filter(tokens -> isTalkedTo(article, tokens) == asks)
                .findFirst();
    }

    private static boolean isTalkedTo(AnnotatedArticle article, TokenRange name) {
        return name.begin() > 0
                && article.sentence(name.sentence())
                        .token(name.begin() - 1)
                        .text()
                        .matches("(?i)to|with|by|told|tells");
    }
}
