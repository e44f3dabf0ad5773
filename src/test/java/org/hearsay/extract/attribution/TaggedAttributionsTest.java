package org.hearsay.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.extract.attribution.Attributions.found;
import static org.hearsay.extract.attribution.Attributions.inFirst;
import static org.hearsay.extract.attribution.Attributions.span;
import static org.hearsay.extract.attribution.Attributions.tagged;

import java.util.List;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Attribution;
import org.hearsay.annotate.HandParsed;
import org.hearsay.annotate.RoleSpan;
import org.hearsay.annotate.RoleSpan.Role;
import org.hearsay.annotate.TokenRange;
import org.junit.jupiter.api.Test;

/** What is made of the tagger's attributions where they run into each other. */
class TaggedAttributionsTest {
    private final AttributionFinder finder = new AttributionFinder();

    @Test
    void coordinatedVerbsTellApart() {
        AnnotatedArticle plain = HandParsed.article(
                "Lee/NNP/2/nsubj said/VBD/0/root/say rain/NN/4/nsubj fell/VBD/2/ccomp/fall and/CC/6/cc urged/VBD/2/conj/urge Silva/NNP/6/obj to/TO/9/mark wait/VB/6/xcomp ././2/punct");
        AnnotatedArticle article = plain.withAttributions(List.of(inFirst(0, 1, 1, 2, 2, 9)));
        assertThat(found(article)).containsExactly("Lee / said / rain fell", "Lee / urged / to wait");
    }

    @Test
    void attributionWithinASentenceTakesItsSubject() {
        AnnotatedArticle plain = HandParsed.article(
                "The/DT/2/det bridge/NN/8/nsubj ,/,/8/punct Lee/NNP/5/nsubj said/VBD/8/parataxis/say ,/,/8/punct would/MD/8/aux close/VB/0/root ././8/punct");
        AnnotatedArticle article = plain.withAttributions(List.of(inFirst(3, 4, 4, 5, 6, 8)));
        assertThat(found(article)).containsExactly("Lee / said / The bridge | would close");
    }

    @Test
    void accordingToCitesItsOwnSentence() {
        AnnotatedArticle plain = HandParsed.article(
                "Rain/NN/2/nsubj fell/VBD/0/root/fall ././2/punct",
                "+ Snow/NN/2/nsubj fell/VBD/0/root/fall ,/,/2/punct according/VBG/6/case to/TO/4/fixed Lusa/NNP/2/obl ././2/punct");
        List<RoleSpan> both = List.of(
                new RoleSpan(new TokenRange(0, 0, 3), Role.CONTENT, 1),
                new RoleSpan(new TokenRange(1, 0, 2), Role.CONTENT, 1));
        AnnotatedArticle article =
                plain.withAttributions(List.of(tagged(span(Role.SOURCE, 1, 5, 6), span(Role.CUE, 1, 3, 5), both)));
        assertThat(found(article)).containsExactly("Lusa / according to / Snow fell");
    }

    @Test
    void improbableWordsOfNobodyAreLeftOut() {
        AnnotatedArticle plain = HandParsed.article("Rain/NN/2/nsubj fell/VBD/0/root/fall ././2/punct");
        Attribution bare = new Attribution(List.of(), List.of(), span(Role.CONTENT, 0, 0, 2), 0.3);
        Attribution likely = new Attribution(List.of(), List.of(), span(Role.CONTENT, 0, 0, 2), 0.8);
        assertThat(found(plain.withAttributions(List.of(bare)))).isEmpty();
        assertThat(found(plain.withAttributions(List.of(likely)))).containsExactly(" /  / Rain fell");
    }

    @Test
    void speakersOfATranscriptTellOfOthersInOneSentence() {
        AnnotatedArticle plain = HandParsed.article(
                "LEE/NNP/0/root :/:/1/punct Silva/NNP/4/nsubj said/VBD/1/dep/say rain/NN/6/nsubj fell/VBD/4/ccomp/fall ././1/punct",
                "+ Thanks/NNS/0/root ././1/punct",
                "RUIZ/NNP/0/root :/:/1/punct Why/WRB/1/dep ?/./1/punct",
                "LEE/NNP/0/root :/:/1/punct Because/RB/1/dep ././1/punct");
        List<RoleSpan> both = List.of(
                new RoleSpan(new TokenRange(0, 4, 7), Role.CONTENT, 1),
                new RoleSpan(new TokenRange(1, 0, 1), Role.CONTENT, 1));
        AnnotatedArticle article =
                plain.withAttributions(List.of(tagged(span(Role.SOURCE, 0, 2, 3), span(Role.CUE, 0, 3, 4), both)));
        assertThat(found(article))
                .contains("Silva / said / rain fell.")
                .doesNotContain("Silva / said / rain fell. | Thanks");
    }

    @Test
    void nameAfterNameIsWhomOneTells() {
        AnnotatedArticle article = HandParsed.article(
                "Lee/NNP/2/nsubj told/VBD/0/root/tell colleagues/NNS/6/nsubj/colleague the/DT/5/det bridge/NN/6/nsubj closed/VBD/2/ccomp/close ././2/punct");
        assertThat(found(article)).containsExactly("Lee / told / the bridge closed");
        assertThat(finder.find(article).get(0).addressee()).isEqualTo(new TokenRange(0, 2, 3));
    }

    @Test
    void whoIsReportedToHaveSaidSomethingSaysIt() {
        AnnotatedArticle article = HandParsed.article(
                "Lee/NNP/3/nsubj:pass was/VBD/3/aux:pass/be reported/VBN/0/root/report by/IN/5/case Lusa/NNP/3/obl to/TO/8/mark have/VB/8/aux said/VBN/3/xcomp/say the/DT/10/det bridge/NN/11/nsubj closed/VBD/8/ccomp/close ././3/punct");
        assertThat(found(article)).contains("Lee / have said / the bridge closed");
    }

    @Test
    void respondingToAQuestionAddressesNobody() {
        AnnotatedArticle article = HandParsed.article(
                "Lee/NNP/2/nsubj responded/VBD/0/root/respond to/TO/5/case the/DT/5/det threat/NN/2/obl that/IN/8/mark rain/NN/8/nsubj fell/VBD/2/ccomp/fall ././2/punct");
        assertThat(finder.find(article))
                .allSatisfy(draft -> assertThat(draft.addressee()).isNull());
    }

    @Test
    void secondVerbOfSpeechIsToldOfTheSpeakerEvenWhereTheParserCoordinatesItWithin() {
        AnnotatedArticle plain = HandParsed.article(
                "Lee/NNP/2/nsubj said/VBD/0/root/say he/PRP/5/nsubj was/VBD/5/cop/be tired/JJ/2/ccomp and/CC/7/cc urged/VBD/5/conj/urge Silva/NNP/7/obj to/TO/10/mark wait/VB/7/xcomp ././2/punct");
        AnnotatedArticle article = plain.withAttributions(List.of(inFirst(0, 1, 1, 2, 2, 10)));
        assertThat(found(article)).containsExactly("Lee / said / he was tired", "Lee / urged / to wait");
    }

    @Test
    void whomOneAccusesIsNotWhatIsToldOfThem() {
        AnnotatedArticle plain = HandParsed.article(
                "Lee/NNP/2/nsubj accused/VBD/0/root/accuse the/DT/4/det port/NN/2/obj of/IN/6/case fraud/NN/2/obl ././2/punct");
        AnnotatedArticle article = plain.withAttributions(List.of(inFirst(0, 1, 1, 2, 2, 6)));
        assertThat(found(article)).containsExactly("Lee / accused / of fraud");
    }

    @Test
    void cueEndsBeforeTheProgrammeThatItWasSaidOn() {
        AnnotatedArticle plain = HandParsed.article(
                "Rain/NN/2/nsubj fell/VBD/4/ccomp/fall Lee/NNP/4/nsubj said/VBD/0/root/say Friday/NNP/4/obl:tmod on/IN/8/case \"/``/8/punct Dawn/NNP/4/obl \"/''/8/punct ././4/punct");
        AnnotatedArticle article = plain.withAttributions(List.of(inFirst(2, 3, 3, 9, 0, 2)));
        assertThat(found(article)).containsExactly("Lee / said Friday / Rain fell");
    }
}
