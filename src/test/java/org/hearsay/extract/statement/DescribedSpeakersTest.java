package org.hearsay.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.extract.statement.HandStatements.speakers;
import static org.hearsay.extract.statement.HandStatements.statements;

import java.util.List;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.HandParsed;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Party;
import org.hearsay.extract.Statement;
import org.junit.jupiter.api.Test;

/** Who speaks where a description, a paper or a pronoun within a quotation stands for them. */
class DescribedSpeakersTest {
    private static final String LEE_SAID = "Lee/NNP/10/nsubj said/VBD/0/root/say ././10/punct";

    @Test
    void formerClerkIsTheClerkWhoIsNamedSoonAfter() {
        String former =
                "A/DT/3/det former/JJ/3/amod clerk/NN/4/nsubj said/VBD/0/root/say rain/NN/6/nsubj fell/VBD/4/ccomp/fall ././4/punct";
        String named = "The/DT/2/det clerk/NN/5/nsubj ,/,/2/punct Silva/NNP/2/appos left/VBD/0/root/leave ././5/punct";
        TokenRange silva = new TokenRange(1, 3, 4);
        assertThat(speakers(HandParsed.article(former, named), silva)).containsExactly("Silva");
        assertThat(speakers(HandParsed.article(former, named.replace("clerk", "pilot")), silva))
                .containsExactly("former clerk");
    }

    @Test
    void whoeverMadeAPaperTellsByIt() {
        AnnotatedArticle by = HandParsed.article(
                "According/VBG/4/case to/TO/1/fixed an/DT/4/det affidavit/NN/9/obl by/IN/6/case Silva/NNP/4/nmod ,/,/9/punct rain/NN/9/nsubj fell/VBD/0/root/fall ././9/punct");
        AnnotatedArticle owned = HandParsed.article(
                "The/DT/2/det ministry/NN/4/nmod:poss 's/POS/2/case answer/NN/5/nsubj said/VBD/0/root/say rain/NN/7/nsubj fell/VBD/5/ccomp/fall ././5/punct");
        assertThat(speakers(by, new TokenRange(0, 5, 6))).containsExactly("Silva");
        assertThat(speakers(owned)).containsExactly("ministry");
    }

    @Test
    void heWithinAQuotationIsWhomItSpokeOf() {
        AnnotatedArticle article = HandParsed.article(
                "\"/``/10/punct I/PRP/3/nsubj asked/VBD/10/ccomp/ask the/DT/5/det governor/NN/3/obj ,/,/10/punct \"/''/10/punct "
                        + LEE_SAID,
                "+ \"/``/3/punct He/PRP/3/nsubj said/VBD/0/root/say rain/NN/5/nsubj fell/VBD/3/ccomp/fall ././3/punct \"/''/3/punct");
        assertThat(speakers(article, new TokenRange(0, 7, 8)))
                .contains("governor")
                .doesNotContain("he", "He");
    }

    @Test
    void newspaperIsToldByItsName() {
        AnnotatedArticle article = HandParsed.article(
                "Lee/NNP/2/nsubj told/VBD/0/root/tell the/DT/4/det newspaper/NN/2/obj Il/NNP/6/compound Faro/NNP/4/dep that/IN/9/mark rain/NN/9/nsubj fell/VBD/2/ccomp/fall ././2/punct");
        List<Statement> found = statements(article, new TokenRange(0, 0, 1), new TokenRange(0, 4, 6));
        assertThat(found.get(0).chain().addressees()).extracting(Party::name).containsExactly("Il Faro");
    }

    @Test
    void theyWithinAQuotationAreWhomItNamedTogether() {
        AnnotatedArticle article = HandParsed.article(
                "\"/``/10/punct We/PRP/3/nsubj saw/VBD/10/ccomp/see Silva/NNP/3/obj and/CC/6/cc Okafor/NNP/4/conj ,/,/10/punct \"/''/10/punct Lee/NNP/10/nsubj said/VBD/0/root/say ././10/punct",
                "+ \"/``/3/punct They/PRP/3/nsubj say/VBP/0/root rain/NN/5/nsubj falls/VBZ/3/ccomp/fall ././3/punct \"/''/3/punct");
        List<Statement> found =
                statements(article, new TokenRange(0, 3, 4), new TokenRange(0, 5, 6), new TokenRange(0, 8, 9));
        assertThat(found)
                .anySatisfy(statement -> assertThat(statement.chain().speakers())
                        .extracting(Party::name)
                        .containsExactly("Silva", "Okafor"));
    }

    @Test
    void sheWithinAQuotationIsWhomTheNarratorDescribedRightBefore() {
        AnnotatedArticle article = HandParsed.article(
                "The/DT/2/det singer/NN/4/nmod:poss 's/POS/2/case husband/NN/6/nsubj Lee/NNP/4/appos wept/VBD/0/root/weep ././6/punct",
                "+ \"/``/9/punct She/PRP/3/nsubj said/VBD/9/ccomp/say rain/NN/5/nsubj fell/VBD/3/ccomp/fall ,/,/9/punct \"/''/9/punct Lee/NNP/9/nsubj said/VBD/0/root/say ././9/punct");
        assertThat(speakers(article, new TokenRange(0, 4, 5), new TokenRange(1, 7, 8)))
                .containsExactly("Lee", "singer");
    }
}
