package org.hearsay.extract.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.extract.entity.Entities.texts;

import java.util.List;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Annotation;
import org.hearsay.annotate.corenlp.CoreNlpAnnotator;
import org.hearsay.annotate.corenlp.CoreNlpGivenNames;
import org.hearsay.annotate.quotation.QuotationAnnotator;
import org.hearsay.article.Article;
import org.hearsay.extract.Entity;
import org.hearsay.extract.EntityMention;
import org.hearsay.extract.EntityMention.Form;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.Findings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The extractor over real annotations of an invented article. */
class EntityExtractorIT {
    private static final String TEXT = """
            Fisheries talks open in Oslo

            Danish Prime Minister Karen Lindholm met her Norwegian counterpart, Erik Solberg, in Oslo on Tuesday. \
            The two leaders discussed fishing rights for three hours.

            Lindholm warned that Denmark would close its ports. "We will not wait," she said.

            Norway's Ministry of Foreign Affairs called the talks useful. Copenhagen denied that they had failed, \
            Reuters reported.
            """;

    private static Findings findings = Findings.none(Article.of("none", ""));

    @BeforeAll
    static void read() {
        Annotation annotation = new Annotation(List.of(new CoreNlpAnnotator(), new QuotationAnnotator()));
        AnnotatedArticle article = annotation.annotate(Article.of("fish.txt", TEXT));
        findings = new EntityExtractor(new CoreNlpGivenNames()).extract(article, Findings.none(article.article()));
    }

    private static Entity named(String name) {
        return Entities.named(findings, name);
    }

    @Test
    void personsHaveRolesAndTheCountryTheyServe() {
        assertThat(named("Karen Lindholm").profile().role()).isEqualTo("Danish Prime Minister");
        assertThat(named("Karen Lindholm").profile().country()).isEqualTo("DK");
        assertThat(texts(named("Karen Lindholm"), Form.PRONOUN)).contains("she");
        assertThat(texts(named("Erik Solberg"), Form.NOMINAL)).contains("The two leaders");
    }

    @Test
    void governmentsActByTheirCapitals() {
        assertThat(texts(named("Denmark"), Form.METONYM)).containsExactly("Copenhagen");
        assertThat(named("Oslo").type()).isEqualTo(EntityType.PLACE);
    }

    @Test
    void organisationsAreMinistriesAndAgencies() {
        assertThat(findings.entities())
                .filteredOn(entity -> entity.type() == EntityType.ORGANISATION)
                .extracting(Entity::name)
                .containsExactly("Ministry of Foreign Affairs of Norway", "Reuters");
    }

    @Test
    void everyMentionQuotesTheArticle() {
        for (Entity entity : findings.entities()) {
            for (EntityMention mention : entity.mentions()) {
                assertThat(findings.article().text().at(mention.span())).isEqualTo(mention.text());
            }
        }
    }
}
