package org.hearsay.annotate.corenlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatelinesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "LIMA, March 7, 2016 (Wire) - Two ships collided.",
                "PORT LOUIS -- Two ships collided.",
                "Lima (Wire) \u2014 Two ships collided.",
                "Ships collide\n\nLIMA \u2013 Two ships collided.",
            })
    void aDatelineEndsWhereTheStoryBegins(String text) {
        String split = Datelines.split(text);
        assertThat(split).hasSameSizeAs(text);
        assertThat(split.substring(split.lastIndexOf('\n') + 1)).isEqualTo(" Two ships collided.");
    }

    @Test
    void otherDashesStay() {
        String text = "The ships - both of them old - collided. LIMA - he said - is far.\nThey sank \u2014 both.";
        assertThat(Datelines.split(text)).isEqualTo(text);
    }
}
