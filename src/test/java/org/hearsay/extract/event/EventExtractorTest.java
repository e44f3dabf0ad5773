package org.hearsay.extract.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.GivenNames;
import org.hearsay.annotate.TimeMention;
import org.hearsay.annotate.TokenRange;
import org.hearsay.article.PartialDate;
import org.hearsay.extract.Event;
import org.hearsay.extract.Event.Modality;
import org.hearsay.extract.Event.When;
import org.hearsay.extract.Findings;
import org.hearsay.extract.Party;
import org.hearsay.extract.entity.EntityExtractor;
import org.hearsay.extract.entity.ParsedText;
import org.junit.jupiter.api.Test;

class EventExtractorTest {
    private static List<Event> read(AnnotatedArticle article) {
        Findings entities = new EntityExtractor(GivenNames.NONE).extract(article, Findings.none(article.article()));
        return new EventExtractor().extract(article, entities).events();
    }

    private static List<String> names(Event event) {
        return event.participants().stream().map(Party::name).toList();
    }

    @Test
    void subjectAndObjectTakePart() {
        List<Event> events =
                read(ParsedText.of("Norway|NNP|2|nsubj|L invaded|VBD|0|root|invade Japan|NNP|2|obj|L .|.|2|punct"));
        assertThat(events).hasSize(1);
        assertThat(events.get(0).type()).isEqualTo("invasion");
        assertThat(names(events.get(0))).containsExactly("Norway", "Japan");
        assertThat(events.get(0).modality()).isEqualTo(Modality.HAPPENED);
        assertThat(events.get(0).text().text()).isEqualTo("invaded Japan");
    }

    @Test
    void aConditionMakesItHypotheticalAndAModalPlanned() {
        assertThat(
                        read(
                                ParsedText.of(
                                        "It|PRP|2|nsubj waits|VBZ|0|root|wait if|IN|5|mark Norway|NNP|5|nsubj|L invades|VBZ|2|advcl|invade Japan|NNP|5|obj|L .|.|2|punct")))
                .extracting(Event::modality)
                .containsExactly(Modality.HYPOTHETICAL);
        assertThat(read(ParsedText.of(
                        "Norway|NNP|3|nsubj|L will|MD|3|aux invade|VB|0|root Japan|NNP|3|obj|L .|.|3|punct")))
                .extracting(Event::modality)
                .containsExactly(Modality.PLANNED);
    }

    @Test
    void theDateOnTheTriggerIsTheEvents() {
        AnnotatedArticle article = ParsedText.of(
                "Norway|NNP|2|nsubj|L annexed|VBD|0|root|annex Japan|NNP|2|obj|L in|IN|5|case 1950|CD|2|obl .|.|2|punct");
        PartialDate year = new PartialDate("1950");
        assertThat(read(article.withTimes(List.of(new TimeMention(new TokenRange(0, 4, 5), year, null)))))
                .extracting(Event::when)
                .containsExactly(new When(year, null));
    }

    @Test
    void troopsAreTheirCountrys() {
        List<Event> events = read(ParsedText.of(
                "Norway|NNP|3|nsubj|L has|VBZ|3|aux|have massed|VBN|0|root|mass troops|NNS|3|obj|troop .|.|3|punct",
                "Norway|NNP|2|nsubj|L massed|VBD|0|root|mass evidence|NN|2|obj .|.|2|punct"));
        assertThat(events).extracting(Event::type).containsExactly("troop deployment");
        assertThat(names(events.get(0))).containsExactly("Norway");
    }

    @Test
    void twoMentionsOfOneEventAreOne() {
        String told = "Norway|NNP|2|nsubj|L invaded|VBD|0|root|invade Japan|NNP|2|obj|L .|.|2|punct";
        String other = "Norway|NNP|2|nsubj|L invaded|VBD|0|root|invade Brazil|NNP|2|obj|L .|.|2|punct";
        assertThat(read(ParsedText.of(told, told))).extracting(Event::id).containsExactly("v1");
        assertThat(read(ParsedText.of(told, other))).extracting(Event::id).containsExactly("v1", "v2");
    }

    @Test
    void aWordOfManyMeaningsCountsOnlyWithAParticipant() {
        assertThat(read(ParsedText.of("The|DT|2|det letter|NN|3|nsubj burned|VBD|0|root|burn .|.|3|punct")))
                .isEmpty();
        assertThat(read(ParsedText.of(
                        "Norway|NNP|3|nmod:poss|L 's|POS|1|case letter|NN|4|nsubj burned|VBD|0|root|burn .|.|4|punct")))
                .extracting(Event::type)
                .containsExactly("letter");
    }
}
