package org.hearsay.extract.attribution;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Statement.Act;
import org.hearsay.extract.attribution.draft.BySentence;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.attribution.draft.Draft.Construction;
import org.hearsay.extract.attribution.draft.Quoted;
import org.hearsay.extract.attribution.draft.Ranges;

/** Leaves out attributions that tell nothing of their own. Pure functions. */
final class Redundancies {
    private static final Set<Act> ATTITUDES = EnumSet.of(Act.BELIEVE, Act.FEEL, Act.INTEND, Act.LEARN);
    private static final Set<Act> DEMANDING = EnumSet.of(Act.DEMAND, Act.PROMISE, Act.THREATEN);
    private static final int SHORTEST_OBJECT = 3;
    /** "demanded a retraction" tells all of the demand. */
    private static final int SHORTEST_DEMAND = 2;

    private static final String ANONYMITY =
            "(?is)(that (he|she|they|it) )?((to (stay|remain)|for) anonym(ous|ity)|(to )?(not )?(to )?be (identified|named|quoted)|anonymity)\\b.*";

    private Redundancies() {}

    static List<Draft> without(AnnotatedArticle article, BySentence<Quoted> quotations, List<Draft> drafts) {
        List<Draft> kept = new ArrayList<>();
        BySentence<Draft> all = BySentence.of(drafts);
        for (Draft draft : drafts) {
            int shortest = DEMANDING.contains(draft.sense().act()) ? SHORTEST_DEMAND : SHORTEST_OBJECT;
            boolean small =
                    draft.sense().construction() == Construction.VERB_OBJECT && Ranges.size(draft.content()) < shortest;
            if (!small
                    && !isIntention(draft)
                    && !isUnrealAttitude(article, draft)
                    && !isComplement(article, draft, all)
                    && !isOutside(draft, quotations)) {
                kept.add(draft);
            }
        }
        return kept;
    }

    /** "asked not to be named", "spoke on condition of anonymity": how somebody wants to be called, and nothing that is said. */
    static List<Draft> withoutAnonymity(AnnotatedArticle article, List<Draft> drafts) {
        return drafts.stream()
                .filter(draft -> draft.content().stream()
                        .noneMatch(range -> article.text(range).matches(ANONYMITY)))
                .toList();
    }

    /** What somebody wants or plans to do is told of all and everybody. */
    private static boolean isIntention(Draft draft) {
        return draft.sense().act() == Act.INTEND;
    }

    /** "asked them to remember that", "would think": nobody is told to have thought it. */
    private static boolean isUnrealAttitude(AnnotatedArticle article, Draft draft) {
        return ATTITUDES.contains(draft.sense().act())
                && !draft.cue().isEmpty()
                && cueVerb(article, draft).equals("VB");
    }

    /** A verb between quotation marks tells nothing that stands before them. */
    private static boolean isOutside(Draft draft, BySentence<Quoted> quotations) {
        return quotations.near(draft.cue()).values().stream()
                .filter(quoted -> draft.cue().stream().anyMatch(cue -> quoted.contains(cue.sentence(), cue.begin())))
                .anyMatch(quoted -> !quoted.overlaps(draft.content()));
    }

    private static String cueVerb(AnnotatedArticle article, Draft draft) {
        TokenRange cue = draft.cue().get(0);
        return article.sentence(cue.sentence()).token(cue.end() - 1).pos();
    }

    /** "declined to comment", "promised to answer": the second verb only says what the first is about. */
    private static boolean isComplement(AnnotatedArticle article, Draft draft, BySentence<Draft> drafts) {
        if (draft.cue().isEmpty()) {
            return false;
        }
        TokenRange cue = draft.cue().get(0);
        var tree = article.sentence(cue.sentence()).dependencies();
        int verb = cue.end() - 1;
        if (!tree.is(verb, "xcomp")) {
            return false;
        }
        int head = tree.head(verb);
        return drafts.near(cue.sentence()).values().stream()
                .filter(other -> other != draft && other.sense().construction() == Construction.VERB_INFINITIVE)
                .anyMatch(other -> other.cue().stream()
                        .anyMatch(outer -> outer.sentence() == cue.sentence() && outer.contains(head)));
    }
}
