package org.hearsay.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Attribution;
import org.hearsay.annotate.GivenNames;
import org.hearsay.annotate.HandParsed;
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
import org.hearsay.extract.Statement;
import org.junit.jupiter.api.Test;

/** Several who say a thing together are its speakers, all of them. */
class JointSpeakersTest {
    private static final String CLOSES = "that/IN/6/mark bridges/NNS/6/nsubj/bridge close/VBP/3/ccomp ././3/punct";
    private static final String LEE_AND_SILVA =
            "Lee/NNP/4/nsubj and/CC/3/cc Silva/NNP/1/conj said/VBD/0/root/say rain/NN/6/nsubj fell/VBD/4/ccomp/fall ././4/punct";
    private static final String MET =
            "Lee/NNP/4/nsubj and/CC/3/cc Silva/NNP/1/conj met/VBD/0/root/meet on/IN/6/case Friday/NNP/4/obl ././4/punct";
    private static final TokenRange LEE = new TokenRange(0, 0, 1);
    private static final TokenRange SILVA = new TokenRange(0, 2, 3);

    private static List<Statement> statements(AnnotatedArticle article, EntityType type, TokenRange... names) {
        List<Entity> entities = new ArrayList<>();
        for (TokenRange name : names) {
            EntityMention mention = new EntityMention(name, article.span(name), article.text(name), Form.NAME);
            entities.add(
                    new Entity("e" + (entities.size() + 1), type, article.text(name), Profile.NONE, List.of(mention)));
        }
        Findings known = Findings.none(article.article()).withEntities(entities);
        return new StatementExtractor(GivenNames.NONE).extract(article, known).statements();
    }

    /** The speakers of the last statement. */
    private static List<String> speakers(EntityType type, String... lines) {
        List<Statement> found = statements(HandParsed.article(lines), type, LEE, SILVA);
        return found.get(found.size() - 1).chain().speakers().stream()
                .map(Party::name)
                .toList();
    }

    @Test
    void coordinatedNamesAreTwoSpeakers() {
        assertThat(speakers(EntityType.PERSON, LEE_AND_SILVA)).containsExactly("Lee", "Silva");
    }

    @Test
    void namesThatTheParserDidNotJoinAreTwoSpeakersStill() {
        AnnotatedArticle plain = HandParsed.article(
                "Lee/NNP/3/compound and/CC/3/cc Silva/NNP/4/nsubj said/VBD/0/root/say rain/NN/6/nsubj fell/VBD/4/ccomp/fall ././4/punct");
        AnnotatedArticle article = plain.withAttributions(
                List.of(new Attribution(span(Role.SOURCE, 0, 3), span(Role.CUE, 3, 4), span(Role.CONTENT, 4, 6), 0.9)));
        assertThat(statements(article, EntityType.PERSON, LEE, SILVA))
                .singleElement()
                .satisfies(one -> assertThat(one.chain().speakers())
                        .extracting(Party::name)
                        .containsExactly("Lee", "Silva"));
    }

    private static List<RoleSpan> span(Role role, int begin, int end) {
        return List.of(new RoleSpan(new TokenRange(0, begin, end), role, 1));
    }

    @Test
    void theyGoOnSpeakingTogether() {
        assertThat(speakers(
                        EntityType.PERSON,
                        LEE_AND_SILVA,
                        "Later/RB/3/advmod they/PRP/3/nsubj added/VBD/0/root/add " + CLOSES))
                .containsExactly("Lee", "Silva");
    }

    @Test
    void bothAndTheTwoMeanThoseWhoWereNamedTogether() {
        assertThat(speakers(EntityType.PERSON, MET, "+ Both/DT/3/nsubj of/IN/3/dep said/VBD/0/root/say " + CLOSES))
                .containsExactly("Lee", "Silva");
        assertThat(
                        speakers(
                                EntityType.PERSON,
                                MET,
                                "The/DT/3/det two/CD/3/nummod ministers/NNS/4/nsubj/minister said/VBD/0/root/say rain/NN/6/nsubj fell/VBD/4/ccomp/fall ././4/punct"))
                .containsExactly("Lee", "Silva");
    }

    @Test
    void twoMinistersAreNoCountries() {
        assertThat(
                        speakers(
                                EntityType.COUNTRY,
                                MET,
                                "The/DT/3/det two/CD/3/nummod ministers/NNS/4/nsubj/minister said/VBD/0/root/say rain/NN/6/nsubj fell/VBD/4/ccomp/fall ././4/punct"))
                .containsExactly("two ministers");
    }

    @Test
    void whatSomebodyBesidesIsIsNoSecondSpeaker() {
        assertThat(
                        speakers(
                                EntityType.PERSON,
                                "The/DT/2/det lawyer/NN/5/nsubj and/CC/4/cc activist/NN/2/conj said/VBD/0/root/say rain/NN/7/nsubj fell/VBD/5/ccomp/fall ././5/punct"))
                .hasSize(1);
    }
}
