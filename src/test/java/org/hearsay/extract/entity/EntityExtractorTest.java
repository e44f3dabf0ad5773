package org.hearsay.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.extract.entity.Entities.named;
import static org.hearsay.extract.entity.Entities.texts;

import java.util.Optional;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.GivenNames;
import org.hearsay.annotate.GivenNames.Gender;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Entity;
import org.hearsay.extract.EntityMention.Form;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.Findings;
import org.hearsay.extract.Party;
import org.junit.jupiter.api.Test;

class EntityExtractorTest {
    private static final GivenNames GENDERS = name -> switch (name) {
        case "ana" -> Optional.of(Gender.FEMALE);
        case "leo", "ivan" -> Optional.of(Gender.MALE);
        default -> Optional.empty();
    };

    private static Findings read(AnnotatedArticle article) {
        return new EntityExtractor(GENDERS).extract(article, Findings.none(article.article()));
    }

    @Test
    void capitalThatActsIsItsGovernment() {
        Findings findings = read(ParsedText.of(
                "Oslo|NNP|2|nsubj|L warned|VBD|0|root|warn Japan|NNP|2|obj|L .|.|2|punct",
                "They|PRP|2|nsubj met|VBD|0|root|meet in|IN|4|case Oslo|NNP|2|obl|L .|.|2|punct"));
        assertThat(texts(named(findings, "Norway"), Form.METONYM)).containsExactly("Oslo");
        assertThat(named(findings, "Oslo").type()).isEqualTo(EntityType.PLACE);
        assertThat(named(findings, "Norway").profile().country()).isEqualTo("NO");
    }

    @Test
    void adjectiveAloneMakesNoCountry() {
        Findings findings = read(
                ParsedText.of(
                        "Ana|NNP|2|compound|P Ruiz|NNP|3|nsubj|P likes|VBZ|0|root|like Danish|JJ|5|amod|M butter|NN|3|obj .|.|3|punct"));
        assertThat(findings.entities()).extracting(Entity::name).containsExactly("Ana Ruiz");
    }

    @Test
    void officialsThatActMakeTheirCountry() {
        Findings findings = read(ParsedText.of(
                "Danish|JJ|2|amod|M officials|NNS|3|nsubj|official denied|VBD|0|root|deny it|PRP|3|obj .|.|3|punct"));
        assertThat(texts(named(findings, "Denmark"), Form.DEMONYM)).containsExactly("Danish");
    }

    @Test
    void ministryBearsItsCountry() {
        Findings findings = read(
                ParsedText.of(
                        "The|DT|3|det Danish|NNP|3|compound|M Ministry|NNP|6|nsubj|O of|IN|5|case|O Defense|NNP|3|nmod|O spoke|VBD|0|root|speak .|.|6|punct",
                        "Norway|NNP|4|nmod:poss|L 's|POS|1|case foreign|JJ|4|amod ministry|NN|5|nsubj agreed|VBD|0|root|agree .|.|5|punct"));
        assertThat(findings.entities())
                .filteredOn(entity -> entity.type() == EntityType.ORGANISATION)
                .extracting(Entity::name)
                .containsExactly("Ministry of Defense of Denmark", "Ministry of Foreign Affairs of Norway");
    }

    @Test
    void titleTellsRoleAndCountryAndDescriptionFindsTheBearer() {
        AnnotatedArticle article = ParsedText.of(
                "Norwegian|JJ|4|amod|M President|NNP|4|compound Ana|NNP|4|compound|P Ruiz|NNP|5|nsubj|P met|VBD|0|root|meet Leo|NNP|7|compound|P Brandt|NNP|5|obj|P .|.|5|punct",
                "The|DT|2|det president|NN|3|nsubj said|VBD|0|root|say he|PRP|5|nsubj agreed|VBD|3|ccomp|agree .|.|3|punct");
        Findings findings = read(article);
        Entity ruiz = named(findings, "Ana Ruiz");
        assertThat(ruiz.profile().role()).isEqualTo("Norwegian President");
        assertThat(ruiz.profile().country()).isEqualTo("NO");
        assertThat(texts(ruiz, Form.NOMINAL)).containsExactly("The president");
        assertThat(texts(named(findings, "Leo Brandt"), Form.PRONOUN)).containsExactly("he");
    }

    @Test
    void twoOfOneSurnameStayTwo() {
        Findings findings = read(ParsedText.of(
                "Ana|NNP|2|compound|P Ruiz|NNP|3|nsubj|P met|VBD|0|root|meet Ivan|NNP|5|compound|P Ruiz|NNP|3|obj|P .|.|3|punct",
                "Mrs.|NNP|2|compound Ruiz|NNP|3|nsubj|P left|VBD|0|root|leave .|.|3|punct"));
        assertThat(findings.entities()).extracting(Entity::name).containsExactly("Ana Ruiz", "Ivan Ruiz");
        assertThat(texts(named(findings, "Ana Ruiz"), Form.NAME)).containsExactly("Ana Ruiz", "Ruiz");
    }

    @Test
    void spellingsOfOneNameAreOnePerson() {
        Findings findings = read(ParsedText.of(
                "Yuriy|NNP|2|compound|P Bondarenko|NNP|3|nsubj|P spoke|VBD|0|root|speak .|.|3|punct",
                "Yuri|NNP|2|compound|P Bondarenko|NNP|3|nsubj|P left|VBD|0|root|leave .|.|3|punct"));
        assertThat(findings.entities()).hasSize(1);
        assertThat(findings.entities().get(0).profile().aliases()).containsExactly("Yuri Bondarenko");
    }

    @Test
    void hyphenJoinsTwoNames() {
        Findings findings = read(ParsedText.of(
                "The|DT|3|det Norway-Japan|NNP|3|compound talks|NNS|4|nsubj|talk failed|VBD|0|root|fail .|.|4|punct"));
        assertThat(findings.entities()).extracting(Entity::name).containsExactly("Japan", "Norway");
    }

    @Test
    void speakersPossessiveIsResolvedByContext() {
        AnnotatedArticle article = ParsedText.of(
                "Norwegian|JJ|4|amod|M President|NNP|4|compound Ana|NNP|4|compound|P Ruiz|NNP|5|nsubj|P met|VBD|0|root|meet Japan|NNP|5|obj|L .|.|5|punct",
                "Norwegian|JJ|4|amod|M aide|NN|4|compound Leo|NNP|4|compound|P Brandt|NNP|5|nsubj|P spoke|VBD|0|root|speak in|IN|7|case Norway|NNP|5|obl|L .|.|5|punct",
                "\"|``|5|punct Our|PRP$|3|nmod:poss|our president|NN|4|nsubj refused|VBD|0|root|refuse \"|''|4|punct");
        Findings findings = read(article);
        EntityIndex index = EntityIndex.of(article, findings);
        TokenRange our = new TokenRange(2, 1, 3);
        Party brandt = named(findings, "Leo Brandt").asParty();
        assertThat(index.meant(our, Context.NONE)).isEmpty();
        assertThat(index.meant(our, Context.saidBy(brandt))).containsExactly(named(findings, "Ana Ruiz"));
        assertThat(index.governmentOf(named(findings, "Ana Ruiz"))).contains(named(findings, "Norway"));
    }

    @Test
    void whoServesSomebodySpeaksOfTheSamePresident() {
        AnnotatedArticle article = ParsedText.of(
                "Norwegian|JJ|4|amod|M President|NNP|4|compound Ana|NNP|4|compound|P Ruiz|NNP|5|nsubj|P met|VBD|0|root|meet Japan|NNP|5|obj|L .|.|5|punct",
                "Her|PRP$|4|nmod:poss|her aide|NN|4|compound Leo|NNP|4|compound|P Brandt|NNP|5|nsubj|P spoke|VBD|0|root|speak in|IN|7|case Norway|NNP|5|obl|L .|.|5|punct",
                "\"|``|5|punct Our|PRP$|3|nmod:poss|our president|NN|4|nsubj refused|VBD|0|root|refuse \"|''|4|punct");
        Findings findings = read(article);
        Party brandt = named(findings, "Leo Brandt").asParty();
        assertThat(EntityIndex.of(article, findings).meant(new TokenRange(2, 1, 3), Context.saidBy(brandt)))
                .containsExactly(named(findings, "Ana Ruiz"));
    }

    @Test
    void whoHasNoNameIsToldByThePhrase() {
        AnnotatedArticle article = ParsedText.of(
                "A|DT|3|det senior|JJ|3|amod diplomat|NN|4|nsubj said|VBD|0|root|say so|RB|4|advmod .|.|4|punct");
        EntityIndex index = EntityIndex.of(article, read(article));
        assertThat(index.party(new TokenRange(0, 0, 3), Context.NONE)).isEqualTo(Party.unnamed("senior diplomat"));
    }

    @Test
    void twoLeadersAreTheTwoLastNamed() {
        AnnotatedArticle article = ParsedText.of(
                "Norwegian|JJ|4|amod|M President|NNP|4|compound Ana|NNP|4|compound|P Ruiz|NNP|5|nsubj|P met|VBD|0|root|meet Danish|JJ|9|amod|M President|NNP|9|compound Leo|NNP|9|compound|P Brandt|NNP|5|obj|P .|.|5|punct",
                "The|DT|3|det two|CD|3|nummod leaders|NNS|4|nsubj|leader agreed|VBD|0|root|agree .|.|4|punct");
        Findings findings = read(article);
        assertThat(EntityIndex.of(article, findings).meant(new TokenRange(1, 0, 3), Context.NONE))
                .containsExactlyInAnyOrder(named(findings, "Ana Ruiz"), named(findings, "Leo Brandt"));
    }

    @Test
    void aCompanyIsNoPersonWhereItsFullNameOrItsTradeTells() {
        Findings findings = read(ParsedText.of(
                "Velmar|NNP|2|compound|O Industries|NNPS|3|nsubj|O grew|VBD|0|root|grow .|.|3|punct",
                "Velmar|NNP|2|nsubj|P fell|VBD|0|root|fall .|.|2|punct",
                "Orlin|NNP|5|nsubj|P ,|,|1|punct a|DT|4|det maker|NN|1|appos|maker fell|VBD|0|root|fall .|.|5|punct"));
        assertThat(named(findings, "Velmar Industries").mentions()).hasSize(2);
        assertThat(named(findings, "Orlin").type()).isEqualTo(EntityType.ORGANISATION);
    }

    @Test
    void anOfficerIsAPersonThoughTheTaggerSeesABody() {
        Findings findings = read(
                ParsedText.of(
                        "Oslo|NNP|9|nsubj|L and|CC|4|cc its|PRP$|4|nmod:poss president|NN|1|conj|president ,|,|4|punct Kari|NNP|7|compound|O Moen|NNP|4|appos|O ,|,|1|punct agreed|VBD|0|root|agree .|.|9|punct"));
        assertThat(named(findings, "Kari Moen").type()).isEqualTo(EntityType.PERSON);
    }

    @Test
    void aSurnameWithAParticleIsThatOfTheFullName() {
        Findings findings = read(ParsedText.of(
                "Leo|NNP|3|compound|P Van|NNP|3|compound|P Doorn|NNP|4|nsubj|P left|VBD|0|root|leave .|.|4|punct",
                "Van|NNP|2|compound|P Doorn|NNP|3|nsubj|P returned|VBD|0|root|return .|.|3|punct"));
        assertThat(named(findings, "Leo Van Doorn").mentions()).hasSize(2);
    }

    @Test
    void anAcronymThatIsSaidToBeANameIsThatName() {
        Findings findings = read(ParsedText.of(
                "Nordic|NNP|3|compound|O Fishing|NNP|3|compound|O League|NNP|8|nsubj|O ,|,|6|punct or|CC|6|cc NORFIL|NNP|3|conj|O ,|,|6|punct met|VBD|0|root|meet .|.|8|punct",
                "NORFIL|NNP|2|nsubj|O agreed|VBD|0|root|agree .|.|2|punct"));
        assertThat(named(findings, "Nordic Fishing League").mentions()).hasSize(3);
    }

    @Test
    void namesThatTheListOfGivenNamesHasWrong() {
        GivenNames american = name -> Optional.of(Gender.FEMALE);
        AnnotatedArticle article = ParsedText.of(
                "Yuri|NNP|2|compound|P Orlov|NNP|3|nsubj|P left|VBD|0|root|leave .|.|3|punct",
                "He|PRP|2|nsubj|he returned|VBD|0|root|return .|.|2|punct");
        Findings findings = new EntityExtractor(american).extract(article, Findings.none(article.article()));
        assertThat(texts(named(findings, "Yuri Orlov"), Form.PRONOUN)).containsExactly("He");
    }

    @Test
    void sheWhoSaysItIsWhoWasBroughtInRightBefore() {
        Findings findings = read(ParsedText.of(
                "Ana|NNP|2|compound|P Ruiz|NNP|3|nsubj|P said|VBD|0|root|say no|UH|3|discourse .|.|3|punct",
                "The|DT|2|det panel|NN|3|nsubj heard|VBD|0|root|hear from|IN|6|case Eva|NNP|6|compound|P Brandt|NNP|3|obl|P .|.|3|punct",
                "+ She|PRP|2|nsubj said|VBD|0|root|say yes|UH|2|discourse .|.|2|punct"));
        assertThat(texts(named(findings, "Eva Brandt"), Form.PRONOUN)).containsExactly("She");
    }

    @Test
    void thePaperIsTheNewspaperThatWasNamed() {
        Findings findings = read(ParsedText.of(
                "Ana|NNP|2|compound|P Ruiz|NNP|3|nsubj|P told|VBD|0|root|tell the|DT|5|det newspaper|NN|3|obj Il|NNP|7|compound|O Faro|NNP|5|dep|O yes|UH|3|discourse .|.|3|punct",
                "The|DT|2|det paper|NN|3|nsubj agreed|VBD|0|root|agree .|.|3|punct"));
        assertThat(texts(named(findings, "Il Faro"), Form.NOMINAL)).containsExactly("The paper");
    }
}
