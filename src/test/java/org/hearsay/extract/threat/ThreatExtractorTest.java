package org.hearsay.extract.threat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.GivenNames;
import org.hearsay.extract.Findings;
import org.hearsay.extract.Party;
import org.hearsay.extract.Phrase;
import org.hearsay.extract.Threat;
import org.hearsay.extract.Threat.Measure;
import org.hearsay.extract.entity.EntityExtractor;
import org.hearsay.extract.entity.ParsedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ThreatExtractorTest {
    private static List<Threat> read(String... sentences) {
        AnnotatedArticle article = ParsedText.of(sentences);
        Findings entities = new EntityExtractor(GivenNames.NONE).extract(article, Findings.none(article.article()));
        return new ThreatExtractor().extract(article, entities).threats();
    }

    private static Threat only(String... sentences) {
        List<Threat> threats = read(sentences);
        assertThat(threats).hasSize(1);
        return threats.get(0);
    }

    private static @Nullable String name(@Nullable Party party) {
        return party == null ? null : party.name();
    }

    private static String text(@Nullable Phrase phrase) {
        return Objects.requireNonNull(phrase).text();
    }

    @Test
    void whatIsThreatenedToBeDone() {
        Threat threat = only(
                "Norway|NNP|2|nsubj|L threatened|VBD|0|root|threaten to|TO|4|mark boycott|VB|2|xcomp Japan|NNP|4|obj|L unless|IN|8|mark it|PRP|8|nsubj leaves|VBZ|4|advcl|leave .|.|2|punct");
        assertThat(name(threat.threatener())).isEqualTo("Norway");
        assertThat(name(threat.target())).isEqualTo("Japan");
        assertThat(text(threat.consequence())).isEqualTo("boycott Japan");
        assertThat(text(threat.condition())).isEqualTo("unless it leaves");
        assertThat(threat.measure()).isEqualTo(Measure.BOYCOTT);
    }

    @Test
    void whatIsThreatenedWith() {
        Threat threat = only(
                "Norway|NNP|2|nsubj|L threatened|VBD|0|root|threaten Japan|NNP|2|obj|L with|IN|5|case sanctions|NNS|2|obl|sanction .|.|2|punct");
        assertThat(name(threat.target())).isEqualTo("Japan");
        assertThat(text(threat.consequence())).isEqualTo("sanctions");
        assertThat(threat.condition()).isNull();
        assertThat(threat.measure()).isEqualTo(Measure.SANCTIONS);
    }

    @Test
    void anActOnAnothersConditionIsAThreat() {
        Threat threat = only(
                "Norway|NNP|3|nsubj|L will|MD|3|aux respond|VB|0|root if|IN|6|mark Japan|NNP|6|nsubj|L attacks|VBZ|3|advcl|attack .|.|3|punct");
        assertThat(name(threat.threatener())).isEqualTo("Norway");
        assertThat(name(threat.target())).isEqualTo("Japan");
        assertThat(text(threat.condition())).isEqualTo("Japan attacks");
        assertThat(text(threat.consequence())).isEqualTo("Norway will respond");
    }

    @Test
    void aBadEndOfAnothersActIsAThreatOfItsSpeaker() {
        Threat threat = only(
                "Norway|NNP|2|nsubj|L said|VBD|0|root|say sanctions|NNS|5|nsubj|sanction would|MD|5|aux lead|VB|2|ccomp to|IN|8|case a|DT|8|det breakdown|NN|5|obl in|IN|10|case ties|NNS|8|nmod|tie with|IN|12|case Japan|NNP|10|nmod|L .|.|2|punct");
        assertThat(name(threat.threatener())).isEqualTo("Norway");
        assertThat(name(threat.target())).isEqualTo("Japan");
        assertThat(text(threat.condition())).isEqualTo("sanctions");
        assertThat(text(threat.consequence())).isEqualTo("a breakdown in ties with Japan");
        assertThat(threat.measure()).isEqualTo(Measure.BREAK_OF_RELATIONS);
    }

    @Test
    void stormsAndForecastsAreNone() {
        assertThat(
                        read(
                                "The|DT|2|det storm|NN|3|nsubj threatened|VBD|0|root|threaten to|TO|5|mark hit|VB|3|xcomp Japan|NNP|5|obj|L .|.|3|punct"))
                .isEmpty();
        assertThat(
                        read(
                                "Analysts|NNS|2|nsubj|analyst said|VBD|0|root|say Norway|NNP|5|nsubj|L would|MD|5|aux retaliate|VB|2|ccomp if|IN|8|mark Japan|NNP|8|nsubj|L attacked|VBD|5|advcl|attack .|.|2|punct"))
                .isEmpty();
        assertThat(
                        read(
                                "Norway|NNP|3|nsubj|L did|VBD|3|aux|do threaten|VB|0|root not|RB|3|advmod to|TO|6|mark boycott|VB|3|xcomp Japan|NNP|6|obj|L .|.|3|punct"))
                .isEmpty();
    }

    @Test
    void sanctionsInForceAndDemandsAreNone() {
        assertThat(
                        read(
                                "Norway|NNP|2|nsubj|L imposed|VBD|0|root|impose sanctions|NNS|2|obj|sanction on|IN|5|case Japan|NNP|3|nmod|L .|.|2|punct"))
                .isEmpty();
        assertThat(
                        read(
                                "Norway|NNP|2|nsubj|L demanded|VBD|0|root|demand that|IN|5|mark Japan|NNP|5|nsubj|L leave|VB|2|ccomp .|.|2|punct"))
                .isEmpty();
    }

    @Test
    void anUltimatumIsADemandWithWhatFollowsOtherwise() {
        Threat threat = only(
                "Norway|NNP|2|nsubj|L told|VBD|0|root|tell Japan|NNP|2|obj|L to|TO|5|mark leave|VB|2|xcomp or|CC|7|cc face|VB|5|conj sanctions|NNS|7|obj|sanction .|.|2|punct");
        assertThat(name(threat.threatener())).isEqualTo("Norway");
        assertThat(name(threat.target())).isEqualTo("Japan");
        assertThat(text(threat.condition())).isEqualTo("leave");
        assertThat(text(threat.consequence())).isEqualTo("face sanctions");
        assertThat(threat.measure()).isEqualTo(Measure.SANCTIONS);
    }

    @Test
    void aFreeChoiceIsNoUltimatum() {
        assertThat(
                        read(
                                "Norway|NNP|2|nsubj|L asked|VBD|0|root|ask Japan|NNP|2|obj|L to|TO|5|mark choose|VB|2|xcomp to|TO|7|mark leave|VB|5|xcomp or|CC|9|cc face|VB|7|conj sanctions|NNS|9|obj|sanction .|.|2|punct"))
                .isEmpty();
    }

    @Test
    void aThreatDeniedIsNone() {
        assertThat(
                        read(
                                "Norway|NNP|2|nsubj|L denied|VBD|0|root|deny it|PRP|5|nsubj had|VBD|5|aux|have threatened|VBN|2|ccomp|threaten to|TO|7|mark boycott|VB|5|xcomp Japan|NNP|7|obj|L .|.|2|punct"))
                .isEmpty();
    }

    @Test
    void forceThatIsNotRuledOutIsThreatened() {
        Threat threat = only(
                "Norway|NNP|4|nsubj|L has|VBZ|4|aux|have not|RB|4|advmod ruled|VBN|0|root|rule out|RP|4|compound:prt force|NN|4|obj against|IN|8|case Japan|NNP|6|nmod|L .|.|4|punct");
        assertThat(name(threat.threatener())).isEqualTo("Norway");
        assertThat(name(threat.target())).isEqualTo("Japan");
        assertThat(threat.measure()).isEqualTo(Measure.FORCE);
    }

    @Test
    void officialsWithoutANameThreatenForTheirCountry() {
        Threat threat = only(
                "Norwegian|JJ|2|amod|M officials|NNS|3|nsubj|official threatened|VBD|0|root|threaten to|TO|5|mark boycott|VB|3|xcomp Japan|NNP|5|obj|L .|.|3|punct",
                "Norway|NNP|2|nsubj|L waited|VBD|0|root|wait .|.|2|punct");
        assertThat(name(threat.threatener())).isEqualTo("Norway");
    }

    @Test
    void thoseWhoThreatenTogetherAllThreaten() {
        Threat threat = only(
                "Norway|NNP|4|nsubj|L and|CC|3|cc Denmark|NNP|1|conj|L threatened|VBD|0|root|threaten to|TO|6|mark boycott|VB|4|xcomp Japan|NNP|6|obj|L .|.|4|punct");
        assertThat(threat.threateners()).extracting(Party::name).containsExactly("Norway", "Denmark");
        assertThat(threat.voicedBy()).extracting(Party::name).containsExactly("Norway", "Denmark");
    }
}
