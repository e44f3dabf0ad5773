package org.hearsay.extract.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.extract.attribution.Attributions.found;
import static org.hearsay.extract.attribution.Attributions.span;
import static org.hearsay.extract.attribution.Attributions.tagged;
import static org.hearsay.extract.attribution.Attributions.text;

import java.util.List;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.HandParsed;
import org.hearsay.annotate.RoleSpan.Role;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Statement.Act;
import org.hearsay.extract.attribution.draft.Draft;
import org.hearsay.extract.attribution.draft.Draft.Construction;
import org.hearsay.extract.attribution.lexicon.ReportingLexicon;
import org.junit.jupiter.api.Test;

class AttributionFinderTest {
    private static final String TOLD =
            "Okafor/NNP/2/nsubj told/VBD/0/root/tell Silva/NNP/2/obj that/IN/7/mark the/DT/6/det bridge/NN/7/nsubj closes/VBZ/2/ccomp/close ./././punct"
                    .replace("./././punct", "././2/punct");

    private final AttributionFinder finder = new AttributionFinder();

    private Draft only(AnnotatedArticle article) {
        List<Draft> drafts = finder.find(article);
        assertThat(drafts).hasSize(1);
        return drafts.get(0);
    }

    @Test
    void clauseAfterThatIsContentAndObjectIsAddressee() {
        AnnotatedArticle article = HandParsed.article(TOLD);
        assertThat(found(article)).containsExactly("Okafor / told / that the bridge closes");
        TokenRange addressee = only(article).addressee();
        assertThat(addressee).isNotNull();
        assertThat(article.text(addressee)).isEqualTo("Silva");
    }

    @Test
    void attributionAtTheEndTellsAllBefore() {
        AnnotatedArticle article = HandParsed.article(
                "The/DT/2/det bridge/NN/3/nsubj closes/VBZ/7/ccomp/close ,/,/7/punct the/DT/6/det city/NN/7/nsubj said/VBD/0/root/say ././7/punct");
        assertThat(found(article)).containsExactly("the city / said / The bridge closes");
    }

    @Test
    void accordingToTakesTheClauseWithoutThePhrase() {
        AnnotatedArticle article = HandParsed.article(
                "According/VBG/4/case to/TO/1/fixed the/DT/4/det mayor/NN/8/obl ,/,/8/punct the/DT/7/det bridge/NN/8/nsubj closes/VBZ/0/root/close ././8/punct");
        assertThat(found(article)).containsExactly("the mayor / According to / the bridge closes");
        assertThat(only(article).sense().construction()).isEqualTo(Construction.ACCORDING_TO);
    }

    @Test
    void infinitiveOfAnObjectIsDemandedOfIt() {
        AnnotatedArticle article = HandParsed.article(
                "Okafor/NNP/2/nsubj told/VBD/0/root/tell Silva/NNP/2/obj to/TO/5/mark leave/VB/2/xcomp ././2/punct");
        Draft draft = only(article);
        assertThat(text(article, draft.content())).isEqualTo("to leave");
        assertThat(draft.sense().act()).isEqualTo(Act.DEMAND);
    }

    @Test
    void accusationAddressesTheAccused() {
        AnnotatedArticle article = HandParsed.article(
                "Okafor/NNP/2/nsubj accused/VBD/0/root/accuse Silva/NNP/2/obj of/IN/5/mark hiding/VBG/2/advcl/hide the/DT/7/det plans/NNS/5/obj/plan ././2/punct");
        Draft draft = only(article);
        assertThat(text(article, draft.content())).isEqualTo("of hiding the plans");
        assertThat(draft.addressee()).isEqualTo(new TokenRange(0, 2, 3));
        assertThat(draft.sense().act()).isEqualTo(Act.ACCUSE);
    }

    @Test
    void negationDenies() {
        AnnotatedArticle article = HandParsed.article(
                "Okafor/NNP/4/nsubj did/VBD/4/aux/do not/RB/4/advmod say/VB/0/root whether/IN/8/mark the/DT/7/det bridge/NN/8/nsubj closes/VBZ/4/ccomp/close ././4/punct");
        assertThat(only(article).sense().denied()).isTrue();
        assertThat(found(article)).containsExactly("Okafor / did not say / whether the bridge closes");
    }

    @Test
    void negatedDenialAffirms() {
        AnnotatedArticle article = HandParsed.article(
                "Okafor/NNP/4/nsubj did/VBD/4/aux/do not/RB/4/advmod deny/VB/0/root that/IN/8/mark the/DT/7/det bridge/NN/8/nsubj closes/VBZ/4/ccomp/close ././4/punct");
        assertThat(only(article).sense().denied()).isFalse();
    }

    @Test
    void quotationBrokenByItsAttributionHasTwoSpans() {
        AnnotatedArticle article = HandParsed.article(
                "\"/``/8/punct We/PRP/3/nsubj close/VBP/8/ccomp today/NN/3/obl:tmod ,/,/8/punct \"/''/8/punct Okafor/NNP/8/nsubj said/VBD/0/root/say ././8/punct",
                "+ \"/``/3/punct We/PRP/3/nsubj open/VBP/0/root again/RB/3/advmod tomorrow/NN/3/obl:tmod ././3/punct \"/''/3/punct");
        assertThat(found(article)).containsExactly("Okafor / said / \"We close today,\" | \"We open again tomorrow.\"");
    }

    @Test
    void quotationAloneInItsParagraphIsSaidByWhoSpokeLast() {
        AnnotatedArticle article = HandParsed.article(
                TOLD,
                "\"/``/3/punct We/PRP/3/nsubj open/VBP/0/root again/RB/3/advmod tomorrow/NN/3/obl:tmod ././3/punct \"/''/3/punct");
        Draft lone = finder.find(article).get(1);
        assertThat(lone.cue()).isEmpty();
        assertThat(lone.sense().speaker()).isEqualTo(new TokenRange(0, 0, 1));
    }

    @Test
    void turnsOfATranscriptGoOnToTheNextLabel() {
        AnnotatedArticle article = HandParsed.article(
                "Q/NN/0/root :/:/1/punct Why/WRB/1/dep ?/./1/punct",
                "LEE/NNP/0/root :/:/1/punct Because/RB/1/dep ././1/punct",
                "Rain/NN/0/root ././1/punct",
                "Q/NN/0/root :/:/1/punct Thanks/NNS/1/dep ././1/punct");
        assertThat(found(article)).containsExactly("Q / : / Why?", "LEE / : / Because. | Rain.", "Q / : / Thanks.");
    }

    @Test
    void tagsOfTheModelStandAsTheyAreAndHoldWhatGrammarFindsWithin() {
        AnnotatedArticle plain = HandParsed.article(
                "Lee/NNP/2/nsubj said/VBD/0/root/say Okafor/NNP/4/nsubj told/VBD/2/ccomp/tell Silva/NNP/4/obj that/IN/9/mark the/DT/8/det bridge/NN/9/nsubj closes/VBZ/4/ccomp/close ././2/punct");
        AnnotatedArticle article = plain.withAttributions(
                List.of(tagged(span(Role.SOURCE, 0, 0, 1), span(Role.CUE, 0, 1, 2), span(Role.CONTENT, 0, 2, 9))));
        assertThat(found(article))
                .containsExactly(
                        "Lee / said / Okafor told Silva that the bridge closes",
                        "Okafor / told / that the bridge closes");
        assertThat(finder.find(article).get(0).confidence()).isEqualTo(0.9);
    }

    @Test
    void everyLineOfTheLexiconsIsRead() {
        assertThat(ReportingLexicon.verbs().size()).isGreaterThan(250);
        assertThat(ReportingLexicon.nouns().word("warning")).isPresent();
    }

    @Test
    void attributionBetweenCommasTellsWhatStandsOnBothSides() {
        AnnotatedArticle article = HandParsed.article(
                "If/IN/3/mark rain/NN/3/nsubj falls/VBZ/0/root ,/,/3/punct Lee/NNP/6/nsubj told/VBD/3/parataxis/tell Silva/NNP/6/obj ,/,/7/punct bridges/NNS/7/appos must/MD/11/aux close/VB/6/xcomp ././3/punct");
        assertThat(found(article)).containsExactly("Lee / told / If rain falls | bridges must close");
    }

    @Test
    void whatAVerbTellsOfItsRelativeObjectStandsBefore() {
        AnnotatedArticle article = HandParsed.article(
                "Silva/NNP/2/nsubj saw/VBD/0/root/see plans/NNS/2/obj that/WDT/6/obj Lusa/NNP/6/nsubj announced/VBD/3/acl:relcl/announce ,/,/6/punct Lee/NNP/9/nsubj laughed/VBD/6/parataxis/laugh ././2/punct");
        assertThat(found(article)).noneMatch(one -> one.contains("announced / Lee laughed"));
    }

    @Test
    void whoIsCitedBeforeWhatIsToldIsNoPartOfIt() {
        AnnotatedArticle article = HandParsed.article(
                "According/VBG/3/case to/TO/1/fixed Lusa/NNP/5/obl ,/,/5/punct citing/VBG/0/root/cite two/CD/7/nummod pilots/NNS/5/obj/pilot ,/,/5/punct Okafor/NNP/10/nsubj left/VBD/5/parataxis/leave town/NN/10/obj ././5/punct");
        assertThat(found(article))
                .contains("Lusa / According to / Okafor left town", "two pilots / citing / Okafor left town");
    }
}
