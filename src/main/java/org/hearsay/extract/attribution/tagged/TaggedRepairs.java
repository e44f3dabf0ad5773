package org.hearsay.extract.attribution.tagged;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.Stream;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Attribution;
import org.hearsay.annotate.RoleSpan;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.attribution.draft.BySentence;
import org.hearsay.extract.attribution.draft.Quoted;
import org.jspecify.annotations.Nullable;

/** Joins what the tagger saw of one attribution but left apart. Pure functions. */
final class TaggedRepairs {
    private TaggedRepairs() {}

    /**
     * A content without source and cue joins the one that it goes on; a source and cue without content take one that has neither.
     *
     * @param quotations all of the article
     */
    static List<Attribution> joined(AnnotatedArticle article, BySentence<Quoted> quotations) {
        BySentence<Attribution> parts = new BySentence<>(article.attributions(), TaggedRepairs::words);
        Map.Entry<Integer, Attribution> at = parts.all().firstEntry();
        while (at != null) {
            at = next(article, quotations, parts, at);
        }
        List<Attribution> found = new ArrayList<>(parts.list());
        joinNamed(found, article);
        joinBySource(found, article);
        return found;
    }

    /** Joins a part to its host; gives the one to go on with, which is the one before where it was joined, or null at the end. */
    private static Map.@Nullable Entry<Integer, Attribution> next(
            AnnotatedArticle article,
            BySentence<Quoted> quotations,
            BySentence<Attribution> parts,
            Map.Entry<Integer, Attribution> at) {
        Attribution part = at.getValue();
        boolean bare = part.source().isEmpty()
                && part.cue().isEmpty()
                && !part.content().isEmpty();
        Map.Entry<Integer, Attribution> host = bare ? host(article, quotations, parts, at) : null;
        if (host == null) {
            return parts.all().higherEntry(at.getKey());
        }
        parts.set(host.getKey(), union(host.getValue(), part));
        parts.remove(at.getKey());
        Map.Entry<Integer, Attribution> before = parts.all().lowerEntry(at.getKey());
        return before == null ? parts.all().firstEntry() : before;
    }

    private static List<TokenRange> words(Attribution attribution) {
        return Stream.of(attribution.source(), attribution.cue(), attribution.content())
                .flatMap(spans -> ranges(spans).stream())
                .toList();
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

    private static Map.@Nullable Entry<Integer, Attribution> host(
            AnnotatedArticle article,
            BySentence<Quoted> quotations,
            BySentence<Attribution> parts,
            Map.Entry<Integer, Attribution> part) {
        List<TokenRange> content = ranges(part.getValue().content());
        List<Quoted> around = quotations.near(content).values().stream()
                .filter(quoted -> quoted.overlaps(content))
                .toList();
        for (Map.Entry<Integer, Attribution> entry :
                near(parts, content, around).entrySet()) {
            List<TokenRange> other = ranges(entry.getValue().content());
            boolean self = entry.getKey().equals(part.getKey());
            if (!self && !other.isEmpty() && goesOn(article, other, content, around)) {
                return entry;
            }
        }
        int first = content.get(0).sentence();
        return parts.near(first).entrySet().stream()
                .filter(entry -> entry.getValue().content().isEmpty() && sentence(entry.getValue()) == first)
                .findFirst()
                .orElse(null);
    }

    /** Those whose words can go on with a content: they stand in its sentences, in those beside it, or in quotations around it. */
    private static Map<Integer, Attribution> near(
            BySentence<Attribution> parts, List<TokenRange> content, List<Quoted> around) {
        NavigableMap<Integer, Attribution> found = parts.near(
                content,
                around.stream().flatMap(quoted -> quoted.ranges().stream()).toList());
        found.putAll(parts.near(content.get(0).sentence() - 1));
        found.putAll(parts.near(content.get(content.size() - 1).sentence() + 1));
        return found;
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
