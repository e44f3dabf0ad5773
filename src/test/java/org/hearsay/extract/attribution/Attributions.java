package org.hearsay.extract.attribution;

import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Attribution;
import org.hearsay.annotate.RoleSpan;
import org.hearsay.annotate.RoleSpan.Role;
import org.hearsay.annotate.TokenRange;

/** Attributions as a tagger would give them, and those that are found, in words. */
final class Attributions {
    private static final AttributionFinder FINDER = new AttributionFinder();

    private Attributions() {}

    static List<RoleSpan> span(Role role, int sentence, int begin, int end) {
        return List.of(new RoleSpan(new TokenRange(sentence, begin, end), role, 1));
    }

    static Attribution tagged(List<RoleSpan> source, List<RoleSpan> cue, List<RoleSpan> content) {
        return new Attribution(source, cue, content, 0.9);
    }

    /** An attribution in the first sentence. @param borders the first token of source, cue and content, and one past the last of each */
    static Attribution inFirst(int... borders) {
        return tagged(
                span(Role.SOURCE, 0, borders[0], borders[1]),
                span(Role.CUE, 0, borders[2], borders[3]),
                span(Role.CONTENT, 0, borders[4], borders[5]));
    }

    /** Source, cue and content of each attribution. */
    static List<String> found(AnnotatedArticle article) {
        return FINDER.find(article).stream()
                .map(draft -> text(article, draft.source()) + " / " + text(article, draft.cue()) + " / "
                        + text(article, draft.content()))
                .toList();
    }

    static String text(AnnotatedArticle article, List<TokenRange> ranges) {
        return ranges.stream().map(article::text).collect(Collectors.joining(" | "));
    }
}
