package org.hearsay.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.annotate.TokenRange;
import org.hearsay.article.Article;
import org.hearsay.article.Span;
import org.hearsay.extract.Entity;
import org.hearsay.extract.EntityMention;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentitiesTest {
    @ParameterizedTest
    @CsvSource({
        "PERSON, Yuri Ushakov, Yuriy Ushakov",
        "PERSON, Yuri Ushakov, Yury Ushakov",
        "PERSON, Volodymyr Zelensky, Volodymyr Zelenskiy",
        "PERSON, Volodymyr Zelensky, President Volodymyr Zelenskyy",
        "PERSON, Donald Trump, Donald J. Trump",
        "PERSON, Enrique Peña Nieto, Enrique Pena Nieto",
        "PERSON, Kim Jong Un, Kim Jong-un",
        "COUNTRY, Russia, Russian Federation",
        "COUNTRY, United States, U.S.",
        "ORGANISATION, The New York Times, New York Times",
        "ORGANISATION, NATO, North Atlantic Treaty Organization",
        "ORGANISATION, Ministry of Defence of Norway, Ministry of Defense of Norway"
    })
    void spellingsOfOneNameGiveOneIri(EntityType type, String one, String other) {
        assertThat(Identities.iri(type, one)).isEqualTo(Identities.iri(type, other));
    }

    @ParameterizedTest
    @CsvSource({
        "PERSON, Bill Clinton, Hillary Clinton",
        "PERSON, Vladimir Putin, Volodymyr Putin",
        "PERSON, Li Peng, Ly Peng",
        "COUNTRY, North Korea, South Korea",
        "COUNTRY, Niger, Nigeria",
        "ORGANISATION, Ministry of Defense of Norway, Ministry of Defense of Denmark"
    })
    void differentOnesStayApart(EntityType type, String one, String other) {
        assertThat(Identities.iri(type, one)).isNotEqualTo(Identities.iri(type, other));
    }

    @Test
    void aBareSurnameIsKnownInItsArticleAlone() {
        EntityMention mention =
                new EntityMention(new TokenRange(0, 0, 1), new Span(0, 5), "Quist", EntityMention.Form.NAME);
        Entity quist = new Entity("e1", EntityType.PERSON, "Quist", Profile.NONE, List.of(mention));
        Entity ada = new Entity("e1", EntityType.PERSON, "Ada Quist", Profile.NONE, List.of(mention));
        Article one = Article.of("one.txt", "Quist spoke.");
        Article other = Article.of("other.txt", "Quist spoke.");
        assertThat(Identities.iri(one, quist))
                .isEqualTo(Identities.iri(one, quist))
                .isNotEqualTo(Identities.iri(other, quist));
        assertThat(Identities.iri(one, ada)).isEqualTo(Identities.iri(other, ada));
    }

    @Test
    void countriesGoByTheirCode() {
        assertThat(Identities.iri(EntityType.COUNTRY, "Russia")).endsWith("/country/ru");
    }

    @Test
    void namesInOtherScriptsHaveAnIriToo() {
        assertThat(Identities.iri(EntityType.PERSON, "李克强"))
                .startsWith("https://")
                .doesNotEndWith("/");
    }
}
