package org.hearsay.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.extract.entity.Entities.named;

import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.GivenNames;
import org.hearsay.extract.Findings;
import org.junit.jupiter.api.Test;

class LinksTest {
    private static Findings read(String... sentences) {
        AnnotatedArticle article = ParsedText.of(sentences);
        return new EntityExtractor(GivenNames.NONE).extract(article, Findings.none(article.article()));
    }

    @Test
    void aLeaderInOfficeIsLinkedAndServesTheCountry() {
        Findings findings =
                read("Chancellor|NNP|3|compound Angela|NNP|3|compound|P Merkel|NNP|4|nsubj|P left|VBD|0|root|leave"
                        + " .|.|4|punct");
        assertThat(named(findings, "Angela Merkel").profile().sameAs())
                .containsExactly("http://www.wikidata.org/entity/Q567");
        assertThat(named(findings, "Angela Merkel").profile().country()).isEqualTo("DE");
    }

    @Test
    void aNamesakeWithoutOfficeIsNot() {
        Findings findings =
                read("Striker|NNP|3|compound Angela|NNP|3|compound|P Merkel|NNP|4|nsubj|P scored|VBD|0|root|score"
                        + " .|.|4|punct");
        assertThat(named(findings, "Angela Merkel").profile().sameAs()).isEmpty();
    }

    @Test
    void aNamesakeInOfficeElsewhereIsNot() {
        Findings findings =
                read("Danish|JJ|2|amod|M Minister|NNP|4|compound Angela|NNP|4|compound|P Merkel|NNP|5|nsubj|P"
                        + " left|VBD|0|root|leave .|.|5|punct");
        assertThat(named(findings, "Angela Merkel").profile().sameAs()).isEmpty();
    }

    @Test
    void aBareSurnameIsNot() {
        Findings findings = read("President|NNP|2|compound Putin|NNP|3|nsubj|P left|VBD|0|root|leave .|.|3|punct");
        assertThat(named(findings, "Putin").profile().sameAs()).isEmpty();
    }

    @Test
    void countriesAndBodiesAreLinked() {
        Findings findings = read("NATO|NNP|2|nsubj|O left|VBD|0|root|leave Norway|NNP|2|obj|L .|.|2|punct");
        assertThat(named(findings, "NATO").profile().sameAs()).containsExactly("http://www.wikidata.org/entity/Q7184");
        assertThat(named(findings, "Norway").profile().sameAs()).containsExactly("http://www.wikidata.org/entity/Q20");
    }

    @Test
    void theOnlyLeaderWhoIsNamedHoldsTheOfficeThatIsSpokenOf() {
        String named = "Angela|NNP|2|compound|P Merkel|NNP|3|nsubj|P left|VBD|0|root|leave .|.|3|punct";
        String spokenOf = "The|DT|3|det German|JJ|3|amod|M chancellor|NN|4|nsubj slept|VBD|0|root|sleep .|.|4|punct";
        String other =
                "German|JJ|2|amod|M Chancellor|NNP|4|compound Ana|NNP|4|compound|P Ruiz|NNP|5|nsubj|P wept|VBD|0|root|weep .|.|5|punct";
        assertThat(named(read(named, spokenOf), "Angela Merkel").profile().role())
                .isEqualTo("chancellor");
        assertThat(named(read(named, spokenOf, other), "Angela Merkel")
                        .profile()
                        .role())
                .isNull();
        assertThat(named(read(named, spokenOf.replace("German", "French")), "Angela Merkel")
                        .profile()
                        .role())
                .isNull();
    }
}
