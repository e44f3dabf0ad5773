package org.hearsay.extract.statement;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.GivenNames;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Entity;
import org.hearsay.extract.EntityMention;
import org.hearsay.extract.EntityMention.Form;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.Findings;
import org.hearsay.extract.Profile;
import org.hearsay.extract.Statement;

/** The statements of articles built by hand. */
final class HandStatements {
    private HandStatements() {}

    /** @param names the tokens that name a person each, who are the entities e1, e2 ... */
    static List<Statement> statements(AnnotatedArticle article, TokenRange... names) {
        List<Entity> entities = new ArrayList<>();
        for (TokenRange name : names) {
            EntityMention mention = new EntityMention(name, article.span(name), article.text(name), Form.NAME);
            entities.add(new Entity(
                    "e" + (entities.size() + 1),
                    EntityType.PERSON,
                    article.text(name),
                    Profile.NONE,
                    List.of(mention)));
        }
        Findings known = Findings.none(article.article()).withEntities(entities);
        return new StatementExtractor(GivenNames.NONE).extract(article, known).statements();
    }

    /** Of several who speak together the first. */
    static List<String> speakers(AnnotatedArticle article, TokenRange... names) {
        return statements(article, names).stream()
                .map(statement -> statement.chain().speaker().name())
                .toList();
    }
}
