package org.hearsay.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.extract.attribution.Attributions.found;
import static org.hearsay.extract.attribution.Attributions.inFirst;
import static org.hearsay.extract.attribution.Attributions.span;
import static org.hearsay.extract.attribution.Attributions.tagged;

import java.util.List;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.HandParsed;
import org.hearsay.annotate.RoleSpan.Role;
import org.hearsay.annotate.TokenRange;
import org.junit.jupiter.api.Test;

/** Who tells of another's telling tells all of it. */
class OuterTellingsTest {
    private static final String TOLD =
            "Lee/NNP/2/nsubj told/VBD/0/root/tell Silva/NNP/2/obj rain/NN/5/nsubj fell/VBD/2/ccomp/fall ,/,/2/punct aides/NNS/8/nsubj/aide say/VBP/2/parataxis ././2/punct";

    @Test
    void whoClosesASentenceTellsAllOfTheTellingBefore() {
        AnnotatedArticle article = HandParsed.article(TOLD)
                .withAttributions(List.of(inFirst(0, 1, 1, 2, 3, 5), inFirst(6, 7, 7, 8, 3, 5)));
        assertThat(found(article))
                .containsExactlyInAnyOrder("Lee / told / rain fell", "aides / say / Lee told Silva rain fell");
    }

    @Test
    void whatTheTaggerGivesToTheFirstIsCutWhereTheSecondBegins() {
        AnnotatedArticle article = HandParsed.article(TOLD).withAttributions(List.of(inFirst(0, 1, 1, 2, 3, 8)));
        assertThat(found(article))
                .containsExactlyInAnyOrder("Lee / told / rain fell", "aides / say / Lee told Silva rain fell");
    }

    @Test
    void oneWhoTellsTwiceTellsNothingOfHimself() {
        AnnotatedArticle article = HandParsed.article(TOLD)
                .withAttributions(List.of(inFirst(0, 1, 1, 2, 3, 5), inFirst(0, 1, 7, 8, 3, 5)));
        assertThat(found(article)).doesNotContain("Lee / say / Lee told Silva rain fell");
    }

    @Test
    void subjectMayStandAfterItsVerb() {
        AnnotatedArticle article = HandParsed.article(
                "Rain/NN/2/nsubj fell/VBD/4/ccomp/fall ,/,/4/punct said/VBD/0/root/say a/DT/6/det clerk/NN/4/obj who/WP/8/nsubj saw/VBD/6/acl:relcl/see it/PRP/8/obj ././4/punct");
        assertThat(found(article)).containsExactly("a clerk who saw it / said / Rain fell");
    }

    @Test
    void whoIsRebukedForSayingItSaidIt() {
        AnnotatedArticle article = HandParsed.article(
                "Lee/NNP/2/nsubj rebuked/VBD/0/root/rebuke Silva/NNP/2/obj for/IN/5/mark saying/VBG/2/advcl/say rain/NN/7/nsubj fell/VBD/5/ccomp/fall ././2/punct");
        assertThat(found(article)).contains("Silva / saying / rain fell");
    }

    @Test
    void whoIsQuotedAsTellingTellsIt() {
        AnnotatedArticle article = HandParsed.article(
                "Radio/NNP/2/nsubj quoted/VBD/0/root/quote Lee/NNP/2/obj as/IN/5/case telling/VBG/2/amod/tell troops/NNS/2/obl that/IN/8/mark rain/NN/9/nsubj fell/VBD/5/ccomp/fall ././2/punct");
        assertThat(found(article)).contains("Radio / quoted / that rain fell", "Lee / telling / that rain fell");
    }

    @Test
    void ofTwoObjectsTheFirstIsWhoIsTold() {
        AnnotatedArticle article = HandParsed.article(
                        "Lee/NNP/2/nsubj promised/VBD/0/root/promise Silva/NNP/2/iobj a/DT/5/det review/NN/2/obj ././2/punct")
                .withAttributions(List.of(inFirst(0, 1, 1, 2, 2, 5)));
        assertThat(found(article)).containsExactly("Lee / promised / a review");
        assertThat(new AttributionFinder().find(article).get(0).addressee()).isEqualTo(new TokenRange(0, 2, 3));
    }

    @Test
    void whoIsAskedBySomebodyIsAddressed() {
        AnnotatedArticle article = HandParsed.article(
                        "Asked/VBN/8/advcl/ask by/IN/3/case Silva/NNP/1/obl if/IN/6/mark rain/NN/6/nsubj fell/VBD/1/advcl/fall Lee/NNP/8/nsubj laughed/VBD/0/root/laugh ././8/punct")
                .withAttributions(List.of(inFirst(2, 3, 0, 1, 3, 6)));
        assertThat(new AttributionFinder().find(article).get(0).addressee()).isEqualTo(new TokenRange(0, 6, 7));
    }

    @Test
    void howSomebodyWantsToBeCalledIsNoTelling() {
        AnnotatedArticle article = HandParsed.article(
                        "Lee/NNP/2/nsubj asked/VBD/0/root/ask not/RB/6/neg to/TO/6/mark be/VB/6/aux:pass named/VBN/2/xcomp/name ././2/punct")
                .withAttributions(List.of(inFirst(0, 1, 1, 2, 2, 6)));
        assertThat(found(article)).isEmpty();
    }

    @Test
    void whoIsQuotedBySomebodySaysItHimself() {
        AnnotatedArticle article = HandParsed.article(
                        "\"/``/7/punct Rain/NN/3/nsubj fell/VBD/7/ccomp/fall \"/''/7/punct Lee/NNP/7/nsubj:pass was/VBD/7/aux:pass quoted/VBN/0/root/quote as/IN/9/mark saying/VBG/7/advcl/say by/IN/11/case Lusa/NNP/9/obl ././7/punct")
                .withAttributions(List.of(inFirst(10, 11, 5, 9, 0, 5)));
        assertThat(found(article)).containsExactly("Lee / saying / \"Rain fell\"");
    }

    @Test
    void whatThingsDidNotDoTheSpeakerDid() {
        AnnotatedArticle article = HandParsed.article(
                        "Lee/NNP/2/nsubj said/VBD/0/root/say talks/NNS/5/nsubj/talk were/VBD/5/cop/be frank/JJ/2/ccomp and/CC/7/cc urged/VBD/5/conj/urge Silva/NNP/7/obj to/TO/10/mark wait/VB/7/xcomp ././2/punct")
                .withAttributions(List.of(inFirst(0, 1, 1, 2, 2, 10)));
        assertThat(found(article)).containsExactly("Lee / said / talks were frank", "Lee / urged / to wait");
    }

    @Test
    void whatWasAskedIsNoPartOfTheAnswer() {
        AnnotatedArticle article = HandParsed.article(
                        "Asked/VBN/8/advcl/ask by/IN/3/case Silva/NNP/1/obl if/IN/6/mark rain/NN/6/nsubj fell/VBD/1/advcl/fall Lee/NNP/8/nsubj said/VBD/0/root/say no/UH/8/discourse ././8/punct")
                .withAttributions(List.of(
                        inFirst(2, 3, 0, 1, 3, 6),
                        tagged(
                                span(Role.SOURCE, 0, 6, 7),
                                span(Role.CUE, 0, 7, 8),
                                List.of(
                                        span(Role.CONTENT, 0, 3, 6).get(0),
                                        span(Role.CONTENT, 0, 8, 9).get(0)))));
        assertThat(found(article)).containsExactlyInAnyOrder("Silva / Asked / if rain fell", "Lee / said / no");
    }

    @Test
    void descriptionAndNameBesideItAreOneSource() {
        AnnotatedArticle article = HandParsed.article(
                        "\"/``/11/punct Rain/NN/3/nsubj fell/VBD/11/ccomp/fall \"/''/3/punct the/DT/6/det mayor/NN/11/nsubj ,/,/6/punct Ana/NNP/9/compound Lee/NNP/6/appos ,/,/6/punct said/VBD/0/root/say ././11/punct")
                .withAttributions(List.of(
                        tagged(span(Role.SOURCE, 0, 4, 6), List.of(), span(Role.CONTENT, 0, 0, 4)),
                        tagged(span(Role.SOURCE, 0, 7, 9), span(Role.CUE, 0, 10, 11), List.of())));
        assertThat(found(article)).containsExactly("the mayor, Ana Lee / said / \"Rain fell\"");
    }

    @Test
    void verbWithinAQuotationTellsNothingBeforeIt() {
        AnnotatedArticle article = HandParsed.article(
                "Lee/NNP/2/nsubj recalled/VBD/0/root/recall talks/NNS/2/obj/talk where/WRB/6/advmod Silva/NNP/6/nsubj asked/VBD/3/acl:relcl/ask \"/``/9/punct Who/WP/9/nsubj knows/VBZ/6/ccomp/know ?/./9/punct \"/''/9/punct");
        assertThat(found(article)).noneSatisfy(one -> assertThat(one).contains("/ knows /"));
    }

    @Test
    void whoSpeaksInWhatIsToldStandsInIt() {
        AnnotatedArticle article = HandParsed.article(
                        "According/VBG/3/case to/TO/1/fixed Okafor/NNP/9/obl ,/,/9/punct an/DT/6/det aide/NN/9/nsubj ,/,/6/punct Lee/NNP/6/appos said/VBD/0/root/say that/IN/12/mark rain/NN/12/nsubj fell/VBD/9/ccomp/fall ././9/punct")
                .withAttributions(List.of(inFirst(2, 6, 0, 2, 7, 12)));
        assertThat(found(article)).contains("Lee / said / that rain fell");
    }

    @Test
    void whoIsAccusedIsAddressed() {
        AnnotatedArticle article = HandParsed.article(
                        "Lee/NNP/2/nsubj accused/VBD/0/root/accuse Silva/NNP/2/obj of/IN/5/case theft/NN/2/obl ././2/punct")
                .withAttributions(List.of(inFirst(0, 1, 1, 2, 2, 5)));
        assertThat(found(article)).containsExactly("Lee / accused / of theft");
        assertThat(new AttributionFinder().find(article).get(0).addressee()).isEqualTo(new TokenRange(0, 2, 3));
    }

    @Test
    void quotationWithinAQuotationEndsWithItsOwnMarks() {
        AnnotatedArticle article = HandParsed.article(
                "\"/``/13/punct Silva/NNP/3/nsubj said/VBD/13/ccomp/say ,/,/3/punct '/``/7/punct We/PRP/7/nsubj leave/VBP/3/ccomp now/RB/7/advmod ,/,/7/punct '/''/7/punct \"/''/13/punct Lee/NNP/13/nsubj told/VBD/0/root/tell us/PRP/13/obj ././13/punct");
        assertThat(found(article)).contains("Silva / said / ' We leave now, '");
    }

    @Test
    void whoIsAskedIsNotWhoAsks() {
        AnnotatedArticle article = HandParsed.article(
                        "Lee/NNP/8/nsubj ,/,/1/punct asked/VBN/1/acl/ask if/IN/6/mark rain/NN/6/nsubj fell/VBD/3/advcl/fall ,/,/1/punct nodded/VBD/0/root/nod ././8/punct")
                .withAttributions(List.of(inFirst(0, 1, 2, 3, 3, 6)));
        assertThat(found(article)).containsExactly(" / asked / if rain fell");
    }

    @Test
    void whoIsSaidToHaveToldIsNotWhoSaysSo() {
        AnnotatedArticle article = HandParsed.article(
                        "Lee/NNP/3/nsubj:pass is/VBZ/3/aux:pass/be said/VBN/0/root/say to/TO/6/mark have/VB/6/aux left/VBN/3/xcomp/leave ././3/punct")
                .withAttributions(List.of(inFirst(0, 1, 1, 3, 3, 6)));
        assertThat(found(article)).containsExactly(" / is said / to have left");
    }

    @Test
    void whoIsWrittenToDemandsNothing() {
        AnnotatedArticle article = HandParsed.article(
                "Lee/NNP/2/nsubj wrote/VBD/0/root/write to/IN/4/case Silva/NNP/2/obl urging/VBG/4/acl/urge Okafor/NNP/5/obj to/TO/8/mark wait/VB/5/xcomp ././2/punct");
        assertThat(found(article)).contains("Lee / urging / to wait");
    }
}
