package org.hearsay.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.GivenNames;
import org.hearsay.annotate.HandParsed;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Entity;
import org.hearsay.extract.EntityMention;
import org.hearsay.extract.EntityMention.Form;
import org.hearsay.extract.EntityType;
import org.hearsay.extract.Findings;
import org.hearsay.extract.Party;
import org.hearsay.extract.Profile;
import org.hearsay.extract.Statement;
import org.hearsay.extract.Statement.Kind;
import org.junit.jupiter.api.Test;

class StatementExtractorTest {
    private static final String CHAIN =
            "Okafor/NNP/2/nsubj told/VBD/10/ccomp/tell Silva/NNP/2/obj that/IN/7/mark the/DT/6/det bridge/NN/7/nsubj closes/VBZ/2/ccomp/close ,/,/10/punct Lee/NNP/10/nsubj said/VBD/0/root/say ,/,/10/punct according/VBG/14/case to/TO/12/fixed Lusa/NNP/10/obl ././10/punct";

    /** Each name in its first sentence and token becomes a person of that name. */
    private static Findings people(AnnotatedArticle article, TokenRange... names) {
        List<Entity> entities = new ArrayList<>();
        for (TokenRange name : names) {
            EntityMention mention = new EntityMention(name, article.span(name), article.text(name), Form.NAME);
            entities.add(new Entity(
                    "e" + (entities.size() + 1),
                    EntityType.PERSON,
                    article.text(name) + " Full",
                    Profile.NONE,
                    List.of(mention)));
        }
        return Findings.none(article.article()).withEntities(entities);
    }

    private static TokenRange token(int i) {
        return new TokenRange(0, i, i + 1);
    }

    private static List<Statement> statements(AnnotatedArticle article, Findings known) {
        return new StatementExtractor(GivenNames.NONE).extract(article, known).statements();
    }

    @Test
    void chainRunsFromTheNearestRelayOutward() {
        AnnotatedArticle article = HandParsed.article(CHAIN);
        List<Statement> found = statements(article, people(article, token(0), token(2), token(8), token(13)));
        assertThat(found).hasSize(3);
        Statement inner = found.get(2);
        assertThat(inner.chain().speaker().name()).isEqualTo("Okafor Full");
        assertThat(inner.chain().addressee()).isEqualTo(new Party("e2", "Silva Full"));
        assertThat(inner.chain().relayedBy()).extracting(Party::name).containsExactly("Lee Full", "Lusa Full");
        assertThat(inner.parent()).isEqualTo("s2");
        assertThat(found.get(1).parent()).isEqualTo("s1");
        assertThat(found.get(0).parent()).isNull();
    }

    @Test
    void nobodyRelaysHimself() {
        AnnotatedArticle article = HandParsed.article(CHAIN);
        Findings known = people(article, token(2), token(8), token(13));
        EntityMention he = new EntityMention(token(0), article.span(token(0)), "Okafor", Form.PRONOUN);
        Entity lee = known.entities().get(1);
        List<EntityMention> both = List.of(he, lee.mentions().get(0));
        List<Entity> entities = List.of(
                known.entities().get(0),
                new Entity(lee.id(), lee.type(), lee.name(), lee.profile(), both),
                known.entities().get(2));
        Statement inner = statements(article, known.withEntities(entities)).get(2);
        assertThat(inner.chain().relayedBy()).extracting(Party::name).containsExactly("Lusa Full");
    }

    @Test
    void pronounGoesOnWithTheTellerAndNotWithWhomHeToldOf() {
        AnnotatedArticle article = HandParsed.article(
                "Lee/NNP/2/nsubj said/VBD/0/root/say Okafor/NNP/4/nsubj resigned/VBD/2/ccomp/resign ././2/punct",
                "+ He/PRP/2/nsubj added/VBD/0/root/add that/IN/6/mark the/DT/5/det bridge/NN/6/nsubj closes/VBZ/2/ccomp/close ././2/punct");
        Statement second =
                statements(article, people(article, token(0), token(2))).get(1);
        assertThat(second.chain().speaker().name()).isEqualTo("Lee Full");
    }

    @Test
    void unknownSpeakerIsThePhraseWithoutItsArticle() {
        AnnotatedArticle article = HandParsed.article(
                "A/DT/3/det senior/JJ/3/amod aide/NN/4/nsubj said/VBD/0/root/say the/DT/6/det bridge/NN/7/nsubj closes/VBZ/4/ccomp/close ././4/punct");
        Party speaker = statements(article, people(article)).get(0).chain().speaker();
        assertThat(speaker).isEqualTo(new Party(null, "senior aide"));
    }

    @Test
    void wordsBetweenMarksMakeADirectStatement() {
        AnnotatedArticle article = HandParsed.article(
                "\"/``/8/punct We/PRP/3/nsubj close/VBP/8/ccomp today/NN/3/obl:tmod ,/,/8/punct \"/''/8/punct Okafor/NNP/8/nsubj said/VBD/0/root/say ././8/punct");
        assertThat(statements(article, people(article)).get(0).manner().kind()).isEqualTo(Kind.DIRECT);
    }

    @Test
    void sameArticleGivesSameStatements() {
        AnnotatedArticle article = HandParsed.article(CHAIN);
        Findings known = people(article, token(0), token(2), token(8), token(13));
        assertThat(statements(article, known)).isEqualTo(statements(article, known));
    }
}
