package org.hearsay.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.extract.attribution.Attributions.inFirst;
import static org.hearsay.extract.attribution.Attributions.span;
import static org.hearsay.extract.attribution.Attributions.tagged;

import java.util.List;
import java.util.stream.Stream;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Attribution;
import org.hearsay.annotate.HandParsed;
import org.hearsay.annotate.RoleSpan;
import org.hearsay.annotate.RoleSpan.Role;
import org.junit.jupiter.api.Test;

/** Where the tagger's sources and contents begin and end, if it took the narrator's words for others'. */
class TaggedBordersTest {
    private static final String QUOTED =
            "\"/``/7/punct Rain/NN/3/nsubj fell/VBD/7/ccomp/fall ,/,/7/punct \"/''/7/punct Lee/NNP/7/nsubj:pass was/VBD/8/aux:pass quoted/VBN/0/root/quote as/IN/10/mark saying/VBG/8/advcl/say ././8/punct";

    private static List<String> found(AnnotatedArticle article, Attribution... tagged) {
        return Attributions.found(article.withAttributions(List.of(tagged)));
    }

    private static List<RoleSpan> both(List<RoleSpan> first, List<RoleSpan> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    @Test
    void whoIsAskedInAnAsideAnswersAfterIt() {
        AnnotatedArticle article = HandParsed.article(
                "Lee/NNP/3/nsubj ,/,/3/punct asked/VBD/0/root/ask about/IN/5/case rain/NN/3/obl ,/,/3/punct said/VBD/9/dep/say bridges/NNS/9/nsubj/bridge close/VBP/3/ccomp ././3/punct");
        assertThat(found(article, inFirst(0, 1, 2, 4, 4, 9)))
                .containsExactly(" / asked about / rain", "Lee / said / bridges close");
    }

    @Test
    void whoAsksWithoutAnAsideAsks() {
        AnnotatedArticle article = HandParsed.article(
                "Later/RB/3/advmod Lee/NNP/3/nsubj asked/VBD/0/root/ask about/IN/5/case rain/NN/3/obl ././3/punct");
        assertThat(found(article, inFirst(1, 2, 2, 4, 4, 5))).containsExactly("Lee / asked about / rain");
    }

    @Test
    void phraseBeforeTheSubjectIsNoPartOfTheSource() {
        AnnotatedArticle article = HandParsed.article(
                "Before/IN/4/case a/DT/4/det friendly/JJ/4/amod crowd/NN/7/obl ,/,/7/punct Lee/NNP/7/nsubj said/VBD/0/root/say rain/NN/9/nsubj fell/VBD/7/ccomp/fall ././7/punct");
        assertThat(found(article, inFirst(1, 6, 6, 7, 7, 9))).containsExactly("Lee / said / rain fell");
    }

    @Test
    void nameBesideADescriptionIsNoCue() {
        AnnotatedArticle article = HandParsed.article(
                "\"/``/6/punct Rain/NN/3/nsubj fell/VBD/6/ccomp/fall ,/,/6/punct \"/''/6/punct said/VBD/0/root/say the/DT/8/det mayor/NN/6/nsubj ,/,/8/punct Ana/NNP/11/compound Lee/NNP/8/appos ././6/punct");
        assertThat(found(article, inFirst(6, 8, 9, 11, 0, 5)))
                .containsExactly("the mayor, Ana Lee /  / \"Rain fell,\"");
    }

    @Test
    void clauseThatHangsOnTheSourceIsNotTold() {
        AnnotatedArticle article = HandParsed.article(
                "\"/``/6/punct Rain/NN/3/nsubj fell/VBD/6/ccomp/fall ,/,/6/punct \"/''/6/punct said/VBD/0/root/say Lee/NNP/6/nsubj ,/,/7/punct who/WP/10/nsubj left/VBD/7/acl:relcl/leave ././6/punct");
        assertThat(found(
                        article,
                        tagged(
                                span(Role.SOURCE, 0, 6, 7),
                                span(Role.CUE, 0, 5, 6),
                                both(span(Role.CONTENT, 0, 0, 5), span(Role.CONTENT, 0, 8, 10)))))
                .containsExactly("Lee / said / \"Rain fell,\"");
    }

    @Test
    void bylineIsNoPartOfAHeadline() {
        AnnotatedArticle article = HandParsed.article(
                "Rain/NN/2/nsubj falls/VBZ/0/root/fall ,/,/2/punct Lee/NNP/5/nsubj says/VBZ/2/parataxis/say",
                "By/IN/3/case Ana/NNP/3/compound Silva/NNP/0/root");
        assertThat(found(
                        article,
                        tagged(
                                span(Role.SOURCE, 0, 3, 4),
                                span(Role.CUE, 0, 4, 5),
                                both(span(Role.CONTENT, 0, 0, 2), span(Role.CONTENT, 1, 0, 3)))))
                .containsExactly("Lee / says / Rain falls");
    }

    @Test
    void whatTheNarratorGoesOnWithIsNotQuoted() {
        AnnotatedArticle article =
                HandParsed.article(QUOTED, "The/DT/2/det river/NN/3/nsubj rose/VBD/0/root/rise ././3/punct");
        List<RoleSpan> told =
                both(both(span(Role.CONTENT, 0, 0, 5), span(Role.CONTENT, 0, 8, 10)), span(Role.CONTENT, 1, 0, 3));
        assertThat(found(article, tagged(span(Role.SOURCE, 0, 5, 6), span(Role.CUE, 0, 6, 8), told)))
                .containsExactly("Lee / was quoted / \"Rain fell,\"");
    }

    @Test
    void whoAsksStandsAfterBy() {
        AnnotatedArticle article = HandParsed.article(
                "Asked/VBN/8/advcl/ask by/IN/3/case Silva/NNP/1/obl if/IN/6/mark rain/NN/6/nsubj fell/VBD/1/advcl/fall Lee/NNP/8/nsubj laughed/VBD/0/root/laugh ././8/punct");
        assertThat(found(article, tagged(List.of(), span(Role.CUE, 0, 0, 1), span(Role.CONTENT, 0, 3, 6))))
                .containsExactly("Silva / Asked / if rain fell");
    }

    @Test
    void plainPastAfterWhatWasToldIsTheNarratorsAgain() {
        String line =
                "Lee/NNP/2/nsubj said/VBD/0/root/say that/IN/6/mark rain/NN/6/nsubj had/VBD/6/aux/have fallen/VBN/2/ccomp/fall ,/,/6/punct and/CC/10/cc Silva/NNP/10/nsubj warned/VBD/6/conj/warn that/IN/13/mark bridges/NNS/13/nsubj/bridge close/VBP/10/ccomp ././2/punct";
        Attribution all = inFirst(0, 1, 1, 2, 2, 13);
        assertThat(found(HandParsed.article(line), all))
                .containsExactly("Lee / said / that rain had fallen", "Silva / warned / that bridges close");
        // "did fall" is told of the same time, so the warning may be told as well
        assertThat(found(HandParsed.article(line.replace("had/VBD/6/aux/have", "did/VBD/6/aux/do")), all))
                .contains("Lee / said / that rain did fallen, and Silva warned that bridges close");
    }

    @Test
    void quotationGoesOnAfterTheNameBesideTheSource() {
        AnnotatedArticle article = HandParsed.article(
                "\"/``/6/punct Rain/NN/3/nsubj fell/VBD/6/ccomp/fall ,/,/6/punct \"/''/6/punct said/VBD/0/root/say the/DT/8/det mayor/NN/6/nsubj ,/,/8/punct Ana/NNP/11/compound Lee/NNP/8/appos ././6/punct",
                "+ \"/``/3/punct Bridges/NNS/3/nsubj close/VBP/0/root ././3/punct \"/''/3/punct");
        assertThat(found(
                        article,
                        inFirst(6, 8, 5, 6, 0, 5),
                        tagged(span(Role.SOURCE, 0, 6, 8), span(Role.CUE, 0, 9, 11), span(Role.CONTENT, 1, 0, 5))))
                .containsExactly("the mayor, Ana Lee / said / \"Rain fell,\" | \"Bridges close.\"");
    }
}
