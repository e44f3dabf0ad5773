package org.hearsay.extract.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class EventLexiconTest {
    @Test
    void theLongerPatternComesFirst() {
        EventLexicon lexicon = new EventLexicon(List.of("meeting\tCONSULT\tcall~; town hall call\t"));
        assertThat(lexicon.nouns("call"))
                .extracting(pattern -> pattern.lemmas().size())
                .containsExactly(3, 1);
        assertThat(lexicon.nouns("call").get(1).weak()).isTrue();
    }

    @Test
    void aVerbHasParticlePrepositionsAndClassOfObjects() {
        EventLexicon lexicon =
                new EventLexicon(List.of("@arms\tgun, shell", "buildup\t-\t\tbuild up :arms; meet +with|by"));
        assertThat(lexicon.verbs("build").get(0).particle()).isEqualTo("up");
        assertThat(lexicon.verbs("build").get(0).objects()).isEqualTo("arms");
        assertThat(lexicon.verbs("meet").get(0).prepositions()).containsExactly("with", "by");
        assertThat(lexicon.isIn("arms", "gun")).isTrue();
        assertThat(lexicon.isIn("arms", "flower")).isFalse();
    }

    @Test
    void aLineOfAnotherFormIsRefused() {
        assertThatThrownBy(() -> new EventLexicon(List.of("meeting\tCONSULT")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("meeting");
    }

    @Test
    void everyKindHasAPloverCategoryOrNone() {
        assertThat(EventTypes.all())
                .extracting(EventType::label)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(40);
        assertThat(EventTypes.labelled("phone call")).map(EventType::plover).contains("CONSULT");
        assertThat(EventTypes.labelled("election"))
                .hasValueSatisfying(type -> assertThat(type.plover()).isNull());
        assertThat(EventTypes.labelled("picnic")).isEmpty();
    }
}
