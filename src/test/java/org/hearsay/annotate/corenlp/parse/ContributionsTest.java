package org.hearsay.annotate.corenlp.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContributionsTest {
    private final Contributions contributions = new Contributions();

    @Test
    void keepsWhatItIsOffered() {
        float[] sum = {1, 2};
        contributions.offer(7, sum);
        assertThat(contributions.get(7)).isSameAs(sum);
        assertThat(contributions.get(8)).isNull();
    }

    @Test
    void whatIsAskedForOutlivesManyThatAreNot() {
        float[] sum = {1};
        contributions.offer(7, sum);
        for (long other = 1_000; other < 200_000; other++) {
            assertThat(contributions.get(7)).as("after %d others", other).isSameAs(sum);
            contributions.offer(other, new float[0]);
        }
    }

    @Test
    void whatNobodyAsksForGivesWay() {
        for (long other = 0; other < 1_000_000; other++) {
            contributions.offer(other, new float[0]);
        }
        assertThat(contributions.get(0)).isNull();
        assertThat(contributions.get(999_999)).isNotNull();
    }
}
