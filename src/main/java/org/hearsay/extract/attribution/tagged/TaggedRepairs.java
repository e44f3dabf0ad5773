package org.hearsay.extract.attribution.tagged;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Attribution;
import org.hearsay.annotate.RoleSpan;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.attribution.draft.Quoted;

/** Joins what the tagger saw of one attribution but left apart. Pure functions. */
final class TaggedRepairs {
    private TaggedRepairs() {}

    /** A content without source and cue joins the one that it goes on; a source and cue without content take one that has neither. */
    static List<Attribution> joined(AnnotatedArticle article) {
        List<Quoted> quotations = Quoted.in(article);
        List<Attribution> found = new ArrayList<>(article.attributions());
        for (int i = 0; i < found.size(); i++) {
            Attribution part = found.get(i);
            boolean bare = part.source().isEmpty()
                    && part.cue().isEmpty()
                    && !part.content().isEmpty();
            int host = bare ? host(found, i, quotations, article) : -1;
            if (host >= 0) {
                found.set(host, union(found.get(host), part));
                found.remove(i);
                i = Math.max(-1, i - 2);
            }
        }
        joinNamed(found, article);
        joinBySource(found, article);
        return found;
    }

    /** {@code "...," said the mayor, Ana Ruiz. "..."}: where her name is taken for the cue of the second half, it goes on with the first. */
    private static void joinBySource(List<Attribution> found, AnnotatedArticle article) {
        for (int i = 1; i < found.size(); i++) {
            Attribution first = found.get(i - 1);
            Attribution next = found.get(i);
            boolean same = !first.cue().isEmpty()
                    && !next.cue().isEmpty()
                    && !next.source().isEmpty()
                    && ranges(first.source()).equals(ranges(next.source()))
                    && isApposed(article, ranges(next.source()), ranges(next.cue()));
            if (same) {
                found.set(
                        i - 1,
                        new Attribution(
                                first.source(),
                                first.cue(),
                                both(first.content(), next.content()),
                                first.confidence()));
                found.remove(i--);
            }
        }
    }

    /** {@code "...," the group's head, Ana Ruiz, told us. "..."}: the name beside the source of words without a cue has the cue. */
    private static void joinNamed(List<Attribution> found, AnnotatedArticle article) {
        for (int i = 0; i + 1 < found.size(); i++) {
            Attribution first = found.get(i);
            Attribution next = found.get(i + 1);
            boolean parts = first.cue().isEmpty()
                    && !first.source().isEmpty()
                    && !next.cue().isEmpty()
                    && !next.source().isEmpty();
            if (parts && isApposed(article, ranges(first.source()), ranges(next.source()))) {
                found.set(i, named(union(first, next)));
                found.remove(i + 1);
            }
        }
    }

    /** With one source from the first word that names it to the last. */
    private static Attribution named(Attribution both) {
        RoleSpan first = both.source().get(0);
        TokenRange last = both.source().get(both.source().size() - 1).tokens();
        TokenRange whole = new TokenRange(last.sentence(), first.tokens().begin(), last.end());
        return new Attribution(
                List.of(new RoleSpan(whole, first.role(), first.probability())),
                both.cue(),
                both.content(),
                both.confidence());
    }

    /** A description and a name, between which a comma and nothing else stands. */
    private static boolean isApposed(AnnotatedArticle article, List<TokenRange> first, List<TokenRange> next) {
        TokenRange before = first.get(first.size() - 1);
        TokenRange after = next.get(0);
        Sentence sentence = article.sentence(after.sentence());
        return before.sentence() == after.sentence()
                && before.end() + 1 == after.begin()
                && sentence.token(after.begin()).isProper()
                && sentence.token(before.end() - 1).pos().matches("NNS?")
                && sentence.token(before.end()).text().equals(",");
    }

    private static int host(List<Attribution> found, int part, List<Quoted> quotations, AnnotatedArticle article) {
        List<TokenRange> content = ranges(found.get(part).content());
        List<Quoted> around =
                quotations.stream().filter(quoted -> quoted.overlaps(content)).toList();
        for (int i = 0; i < found.size(); i++) {
            List<TokenRange> other = ranges(found.get(i).content());
            if (i != part && !other.isEmpty() && goesOn(article, other, content, around)) {
                return i;
            }
        }
        for (int i = 0; i < found.size(); i++) {
            boolean empty = found.get(i).content().isEmpty();
            if (i != part && empty && sentence(found.get(i)) == content.get(0).sentence()) {
                return i;
            }
        }
        return -1;
    }

    private static int sentence(Attribution attribution) {
        return Stream.of(attribution.cue(), attribution.source())
                .flatMap(List::stream)
                .findFirst()
                .map(span -> span.tokens().sentence())
                .orElse(-1);
    }

    /** True where one begins where the other ends, or where one of the quotations around the second holds the first too. */
    private static boolean goesOn(
            AnnotatedArticle article, List<TokenRange> a, List<TokenRange> b, List<Quoted> around) {
        boolean adjacent =
                follows(article, a.get(a.size() - 1), b.get(0)) || follows(article, b.get(b.size() - 1), a.get(0));
        return adjacent || around.stream().anyMatch(quoted -> quoted.overlaps(a));
    }

    private static boolean follows(AnnotatedArticle article, TokenRange first, TokenRange second) {
        boolean sameSentence = first.sentence() == second.sentence() && first.end() == second.begin();
        boolean nextSentence = first.sentence() + 1 == second.sentence()
                && second.begin() == 0
                && first.end() == article.sentence(first.sentence()).size();
        return sameSentence || nextSentence;
    }

    private static Attribution union(Attribution a, Attribution b) {
        double confidence = Math.max(a.confidence(), b.confidence());
        return new Attribution(
                both(a.source(), b.source()), both(a.cue(), b.cue()), both(a.content(), b.content()), confidence);
    }

    private static List<RoleSpan> both(List<RoleSpan> a, List<RoleSpan> b) {
        return Stream.concat(a.stream(), b.stream())
                .sorted((x, y) -> x.tokens().sentence() != y.tokens().sentence()
                        ? Integer.compare(x.tokens().sentence(), y.tokens().sentence())
                        : Integer.compare(x.tokens().begin(), y.tokens().begin()))
                .toList();
    }

    static List<TokenRange> ranges(List<RoleSpan> spans) {
        return spans.stream().map(RoleSpan::tokens).toList();
    }
}
