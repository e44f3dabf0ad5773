package org.hearsay.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BCubedTest {
    private static final Map<String, String> MARKED = Map.of("a", "x", "b", "x", "c", "y", "d", "z");

    @Test
    void theSameGroupsUnderOtherNamesAreRight() {
        BCubed score = BCubed.of(MARKED, Map.of("a", "1", "b", "1", "c", "2", "d", "3"));
        assertThat(score.precision()).isEqualTo(1);
        assertThat(score.recall()).isEqualTo(1);
    }

    @Test
    void whatIsTooMuchCostsPrecisionAndWhatIsTooLittleRecall() {
        BCubed score = BCubed.of(MARKED, Map.of("a", "1", "b", "2", "c", "2", "d", "3"));
        assertThat(score.precision()).isCloseTo((1 + 0.5 + 0.5 + 1) / 4, within(1e-9));
        assertThat(score.recall()).isCloseTo((0.5 + 0.5 + 1 + 1) / 4, within(1e-9));
    }
}
