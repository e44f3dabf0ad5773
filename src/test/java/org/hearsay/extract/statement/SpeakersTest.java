package org.hearsay.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.extract.statement.HandStatements.speakers;
import static org.hearsay.extract.statement.HandStatements.statements;

import java.util.List;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Attribution;
import org.hearsay.annotate.GivenNames;
import org.hearsay.annotate.HandParsed;
import org.hearsay.annotate.NamedMention;
import org.hearsay.annotate.NamedMention.NameType;
import org.hearsay.annotate.RoleSpan;
import org.hearsay.annotate.RoleSpan.Role;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Entity;
import org.hearsay.extract.EntityMention;
import org.hearsay.extract.EntityMention.Form;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.Findings;
import org.hearsay.extract.Party;
import org.hearsay.extract.Profile;
import org.junit.jupiter.api.Test;

/** Who speaks where the words beside the cue do not name anybody. */
class SpeakersTest {
    private static final String CLOSES = "that/IN/6/mark bridges/NNS/6/nsubj/bridge close/VBP/3/ccomp ././3/punct";

    @Test
    void officialWithoutANameGoesOnSpeaking() {
        AnnotatedArticle article = HandParsed.article(
                "A/DT/3/det port/NN/3/compound official/NN/4/nsubj said/VBD/0/root/say rain/NN/6/nsubj fell/VBD/4/ccomp/fall ././4/punct",
                "The/DT/2/det official/NN/3/nsubj added/VBD/0/root/add " + CLOSES);
        assertThat(speakers(article)).containsExactly("port official", "port official");
    }

    @Test
    void anotherNounIsAnotherSpeaker() {
        AnnotatedArticle article = HandParsed.article(
                "A/DT/3/det port/NN/3/compound official/NN/4/nsubj said/VBD/0/root/say rain/NN/6/nsubj fell/VBD/4/ccomp/fall ././4/punct",
                "The/DT/2/det pilot/NN/3/nsubj added/VBD/0/root/add " + CLOSES);
        assertThat(speakers(article)).containsExactly("port official", "pilot");
    }

    @Test
    void theyAreWhomTheSentenceBeforeIsAbout() {
        AnnotatedArticle article = HandParsed.article(
                "Two/CD/2/nummod diplomats/NNS/3/nsubj/diplomat disagreed/VBD/0/root/disagree ././3/punct",
                "+ Later/RB/3/advmod they/PRP/3/nsubj said/VBD/0/root/say " + CLOSES);
        assertThat(speakers(article)).containsExactly("Two diplomats");
    }

    @Test
    void questionsOfABriefingAreReporters() {
        AnnotatedArticle article = HandParsed.article(
                "Q/NN/0/root :/:/1/punct Why/WRB/1/dep ?/./1/punct",
                "LEE/NNP/0/root :/:/1/punct Because/RB/1/dep ././1/punct",
                "Q/NN/0/root :/:/1/punct Thanks/NNS/1/dep ././1/punct");
        assertThat(speakers(article)).containsExactly("reporter", "LEE", "reporter");
    }

    @Test
    void whoAsksAndAnswersInAnInterviewIsToldBeforeIt() {
        AnnotatedArticle plain = HandParsed.article(
                "Ruiz/NNP/2/nsubj spoke/VBD/0/root/speak to/TO/4/case Brandt/NNP/2/obl ././2/punct",
                "Q/NN/0/root :/:/1/punct Why/WRB/1/dep ?/./1/punct",
                "A/NN/0/root :/:/1/punct Because/RB/1/dep ././1/punct",
                "Q/NN/0/root :/:/1/punct Thanks/NNS/1/dep ././1/punct");
        TokenRange answers = new TokenRange(0, 0, 1);
        TokenRange asks = new TokenRange(0, 3, 4);
        AnnotatedArticle article = plain.withNames(
                List.of(new NamedMention(answers, NameType.PERSON, 1), new NamedMention(asks, NameType.PERSON, 1)));
        assertThat(speakers(article, answers, asks)).containsExactly("Brandt", "Ruiz", "Brandt");
        assertThat(statements(article, answers, asks).get(1).chain().addressee())
                .satisfies(party -> assertThat(party.name()).isEqualTo("Brandt"));
    }

    @Test
    void nameThatTheTaggerDoesNotKnowStandsForItsTitle() {
        AnnotatedArticle article = HandParsed.article(
                "Its/PRP$/2/nmod:poss chief/NN/7/nsubj ,/,/5/punct Ana/NNP/5/compound Ruiz/NNP/2/appos ,/,/2/punct said/VBD/0/root/say rain/NN/9/nsubj fell/VBD/7/ccomp/fall ././7/punct");
        assertThat(speakers(article)).containsExactly("Ana Ruiz");
    }

    @Test
    void personNamedBeforeAPronounIsNearerThanTheLastSpeaker() {
        AnnotatedArticle article = HandParsed.article(
                "Lee/NNP/2/nsubj said/VBD/0/root/say rain/NN/4/nsubj fell/VBD/2/ccomp/fall ././2/punct",
                "+ Brandt/NNP/2/nsubj wept/VBD/0/root/weep as/IN/5/mark he/PRP/5/nsubj said/VBD/2/advcl/say that/IN/8/mark bridges/NNS/8/nsubj/bridge close/VBP/5/ccomp ././2/punct");
        assertThat(speakers(article, new TokenRange(0, 0, 1), new TokenRange(1, 0, 1)))
                .containsExactly("Lee", "he");
    }

    @Test
    void questionTellsOfNoTelling() {
        AnnotatedArticle article = HandParsed.article(
                "\"/``/5/punct Did/VBD/5/aux/do the/DT/4/det mayor/NN/5/nsubj promise/VB/10/ccomp rain/NN/5/obj today/NN/5/obl:tmod ?/./5/punct \"/''/5/punct asked/VBD/0/root/ask Lee/NNP/10/nsubj ././10/punct");
        assertThat(speakers(article, new TokenRange(0, 10, 11))).containsExactly("Lee");
    }

    @Test
    void agencyThatCarriesAStatementRelaysIt() {
        AnnotatedArticle article = HandParsed.article(
                "In/IN/3/case a/DT/3/det statement/NN/9/obl carried/VBN/3/acl/carry by/IN/6/case Lusa/NNP/4/obl ,/,/9/punct Lee/NNP/9/nsubj said/VBD/0/root/say rain/NN/11/nsubj fell/VBD/9/ccomp/fall ././9/punct");
        assertThat(statements(article, new TokenRange(0, 5, 6), new TokenRange(0, 7, 8))
                        .get(0)
                        .chain()
                        .relayedBy())
                .extracting(Party::name)
                .containsExactly("Lusa");
    }

    @Test
    void sheIsTheFormerClerkWhoSpokeRightBefore() {
        AnnotatedArticle article = HandParsed.article(
                "A/DT/3/det former/JJ/3/amod clerk/NN/4/nsubj said/VBD/0/root/say rain/NN/6/nsubj fell/VBD/4/ccomp/fall ././4/punct",
                "+ Later/RB/3/advmod she/PRP/3/nsubj said/VBD/0/root/say " + CLOSES);
        assertThat(speakers(article)).containsExactly("former clerk", "former clerk");
    }

    @Test
    void theAideIsWhoSpokeRightBeforeInTheParagraph() {
        String lee = "Lee/NNP/2/nsubj said/VBD/0/root/say rain/NN/4/nsubj fell/VBD/2/ccomp/fall ././2/punct";
        String aide = "The/DT/2/det aide/NN/3/nsubj added/VBD/0/root/add " + CLOSES;
        TokenRange name = new TokenRange(0, 0, 1);
        assertThat(speakers(HandParsed.article(lee, "+ " + aide), name)).containsExactly("Lee", "Lee");
        assertThat(speakers(HandParsed.article(lee, aide), name)).containsExactly("Lee", "aide");
    }

    @Test
    void reportersWhoWereToldBeforeAskWhereNobodyIsSaidToAsk() {
        AnnotatedArticle article = HandParsed.article(
                "Lee/NNP/2/nsubj told/VBD/0/root/tell reporters/NNS/2/obj that/IN/6/mark rain/NN/6/nsubj fell/VBD/2/ccomp/fall ././2/punct",
                "Asked/VBN/7/advcl/ask whether/IN/4/mark bridges/NNS/4/nsubj close/VBP/1/ccomp ,/,/7/punct he/PRP/7/nsubj laughed/VBD/0/root/laugh ././7/punct");
        AnnotatedArticle tagged = article.withAttributions(List.of(
                new Attribution(span(0, Role.SOURCE, 0, 1), span(0, Role.CUE, 1, 2), span(0, Role.CONTENT, 3, 6), 0.9),
                new Attribution(List.of(), span(1, Role.CUE, 0, 1), span(1, Role.CONTENT, 1, 4), 0.9)));
        assertThat(speakers(tagged, new TokenRange(0, 0, 1))).containsExactly("Lee", "reporters");
    }

    private static List<RoleSpan> span(int sentence, Role role, int begin, int end) {
        return List.of(new RoleSpan(new TokenRange(sentence, begin, end), role, 1));
    }

    @Test
    void youInAnInterviewIsTheOtherOne() {
        AnnotatedArticle article = HandParsed.article(
                "Ledger/NNP/0/root :/:/1/punct You/PRP/4/nsubj said/VBD/1/dep/say that/IN/7/mark rain/NN/7/nsubj fell/VBD/4/ccomp/fall ././1/punct",
                "Silva/NNP/0/root :/:/1/punct Yes/UH/1/dep ././1/punct",
                "Ledger/NNP/0/root :/:/1/punct Thanks/NNS/1/dep ././1/punct",
                "Silva/NNP/0/root :/:/1/punct Always/RB/1/dep ././1/punct");
        assertThat(speakers(article)).containsExactly("Ledger", "Silva", "Silva", "Ledger", "Silva");
    }

    @Test
    void labelsOfSeveralWordsAndQuestionsByTheWordAreTurns() {
        AnnotatedArticle article = HandParsed.article(
                "THE/DT/2/det PRESIDENT/NNP/0/root :/:/2/punct Welcome/UH/2/dep ././2/punct",
                "PRIME/JJ/3/amod MINISTER/NN/3/compound LEE/NNP/0/root :/:/3/punct Thanks/NNS/3/dep ././3/punct",
                "QUESTION/NN/0/root :/:/1/punct Why/WRB/1/dep ?/./1/punct",
                "Q/NN/0/root Thank/VB/1/dep you/PRP/2/obj ././1/punct");
        assertThat(speakers(article)).containsExactly("PRESIDENT", "PRIME MINISTER LEE", "reporter", "reporter");
    }

    @Test
    void anOfficeIsNobodyWhoTakesTurnsByName() {
        AnnotatedArticle article = HandParsed.article(
                "THE/DT/2/det PRESIDENT/NNP/0/root :/:/2/punct Welcome/UH/2/dep ././2/punct",
                "MINISTER/NN/2/compound LEE/NNP/0/root :/:/2/punct Thanks/NNS/2/dep ././2/punct",
                "Q/NN/0/root Thank/VB/1/dep you/PRP/2/obj ././1/punct");
        List<EntityMention> mentions = List.of(mention(article, 0), mention(article, 1));
        Entity lee = new Entity("e1", EntityType.PERSON, "Lee", Profile.NONE, mentions);
        Findings known = Findings.none(article.article()).withEntities(List.of(lee));
        assertThat(new StatementExtractor(GivenNames.NONE)
                        .extract(article, known)
                        .statements())
                .extracting(statement -> statement.chain().speaker().name())
                .containsExactly("President", "Lee", "reporter");
    }

    private static EntityMention mention(AnnotatedArticle article, int sentence) {
        TokenRange word = new TokenRange(sentence, 1, 2);
        return new EntityMention(word, article.span(word), article.text(word), Form.NAME);
    }
}
