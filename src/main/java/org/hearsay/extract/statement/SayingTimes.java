package org.hearsay.extract.statement;

import java.util.List;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.TimeMention;
import org.hearsay.annotate.TokenRange;
import org.hearsay.article.PartialDate;
import org.hearsay.extract.attribution.draft.BySentence;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.attribution.draft.Ranges;
import org.jspecify.annotations.Nullable;

/** When something was said: a date that belongs to the cue, never one from the content. Pure functions. */
final class SayingTimes {
    private SayingTimes() {}

    /** The date that hangs on the cue in the tree; null where none does or where nothing resolves it. */
    static @Nullable PartialDate of(AnnotatedArticle article, BySentence<TimeMention> times, Draft draft) {
        for (TimeMention time : times.near(draft.cue()).values()) {
            boolean told = time.date() != null && time.end() == null;
            if (told && !Ranges.overlap(draft.content(), List.of(time.tokens())) && hangsOnCue(article, draft, time)) {
                return time.date();
            }
        }
        return null;
    }

    private static boolean hangsOnCue(AnnotatedArticle article, Draft draft, TimeMention time) {
        TokenRange words = time.tokens();
        Dependencies tree = article.sentence(words.sentence()).dependencies();
        for (int i = words.begin(); i < words.end(); i++) {
            TokenRange governor = governor(words.sentence(), tree.head(i));
            if (governor != null && Ranges.contain(draft.cue(), List.of(governor))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable TokenRange governor(int sentence, int head) {
        return head < 0 ? null : new TokenRange(sentence, head, head + 1);
    }
}
