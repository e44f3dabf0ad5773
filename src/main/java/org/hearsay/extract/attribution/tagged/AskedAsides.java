package org.hearsay.extract.attribution.tagged;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Statement.Act;
import org.hearsay.extract.attribution.draft.Clause;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.attribution.draft.Draft.Sense;
import org.hearsay.extract.attribution.draft.Ranges;

/** "The bank, asked about the fees, said it would answer": the question and the answer, of which the first is not the bank's. Pure functions. */
final class AskedAsides {
    private static final String ASKING = "ask|press|question|quiz";

    private AskedAsides() {}

    /** True where the source is who is asked and not who asks. The parser often takes the participle for a past tense. */
    static boolean isAsked(AnnotatedArticle article, Draft draft) {
        TokenRange cue = draft.cue().get(0);
        Clause clause = new Clause(article.sentence(cue.sentence()));
        boolean aside = draft.source().size() == 1
                && clause.lemma(cue.begin()).matches(ASKING)
                && draft.source().get(0).sentence() == cue.sentence()
                && draft.source().get(0).end() <= cue.begin()
                && clause.token(cue.begin() - 1).text().equals(",");
        String pos = clause.token(cue.begin()).pos();
        return aside && (pos.equals("VBN") || pos.equals("VBD") && answer(clause, cue.end()) > 0);
    }

    /** The question, and the answer where the tagger took it for a part of what was asked; else the attribution as it is. */
    static List<Draft> parted(AnnotatedArticle article, Draft draft) {
        if (draft.cue().isEmpty() || !isAsked(article, draft)) {
            return List.of(draft);
        }
        TokenRange cue = draft.cue().get(0);
        int verb = answer(new Clause(article.sentence(cue.sentence())), cue.end());
        TokenRange said = new TokenRange(cue.sentence(), verb, verb + 1);
        return verb < 0 || !Ranges.contain(draft.content(), List.of(said)) ? List.of(draft) : parted(draft, said);
    }

    /** @param said the verb of the answer */
    private static List<Draft> parted(Draft draft, TokenRange said) {
        List<TokenRange> asked = new ArrayList<>();
        List<TokenRange> told = new ArrayList<>();
        for (TokenRange range : draft.content()) {
            if (range.overlaps(said)) {
                add(asked, range.sentence(), range.begin(), said.begin() - 1);
                add(told, range.sentence(), said.end(), range.end());
            } else {
                boolean before = range.sentence() == said.sentence() && range.end() <= said.begin();
                (before ? asked : told).add(range);
            }
        }
        return asked.isEmpty() || told.isEmpty()
                ? List.of(draft)
                : List.of(draft.withContent(asked), answered(draft, said).withContent(told));
    }

    private static Draft answered(Draft draft, TokenRange verb) {
        Sense sense = new Sense(Act.SAY, false, draft.sense().construction(), null);
        return new Draft(draft.source(), List.of(verb), draft.content(), null, sense, draft.confidence());
    }

    private static void add(List<TokenRange> ranges, int sentence, int begin, int end) {
        if (begin < end) {
            ranges.add(new TokenRange(sentence, begin, end));
        }
    }

    /** The verb that goes on after the comma that closes the aside; -1 where none does. */
    private static int answer(Clause clause, int from) {
        for (int i = from; i + 1 < clause.size(); i++) {
            if (clause.token(i).text().equals(",") && clause.token(i + 1).pos().matches("VB[DZ]")) {
                return i + 1;
            }
        }
        return -1;
    }
}
