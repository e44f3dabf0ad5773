package org.hearsay.annotate.attribution.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.hearsay.annotate.RoleSpan.Role;
import org.junit.jupiter.api.Test;

class LabelChainTest {

    private static final int B = Bio.begin(Role.CUE);
    private static final int I = Bio.inside(Role.CUE);

    private final LabelChain flat = new LabelChain(new float[Bio.COUNT], new float[Bio.COUNT][Bio.COUNT]);

    private static float[] favouring(int label, float score) {
        float[] scores = new float[Bio.COUNT];
        scores[label] = score;
        return scores;
    }

    @Test
    void anInsideNeverStartsASentence() {
        assertThat(flat.best(new float[][] {favouring(I, 3)})).doesNotContain(I);
    }

    @Test
    void anInsideAtTheStartBecomesABeginWhereThatScoresBest() {
        float[] first = favouring(I, 3);
        first[B] = 1;
        assertThat(flat.best(new float[][] {first, favouring(I, 3)})).containsExactly(B, I);
    }

    @Test
    void anInsideNeverFollowsAnotherRole() {
        int other = Bio.begin(Role.SOURCE);
        int[] labels = flat.best(new float[][] {favouring(other, 5), favouring(I, 1)});
        assertThat(labels[0]).isEqualTo(other);
        assertThat(labels[1]).isNotEqualTo(I);
    }

    @Test
    void learnedTransitionsCount() {
        float[][] transition = new float[Bio.COUNT][Bio.COUNT];
        transition[B][I] = 2;
        LabelChain chain = new LabelChain(new float[Bio.COUNT], transition);
        assertThat(chain.best(new float[][] {favouring(B, 3), favouring(Bio.OUTSIDE, 1)}))
                .containsExactly(B, I);
    }

    @Test
    void marginalsAreProbabilitiesAndGiveForbiddenLabelsNone() {
        double[][] marginals = flat.marginals(new float[][] {favouring(B, 2), favouring(I, 1), new float[Bio.COUNT]});
        for (double[] token : marginals) {
            assertThat(Arrays.stream(token).sum()).isCloseTo(1, within(1e-9));
        }
        assertThat(marginals[0][I]).isCloseTo(0, within(1e-9));
    }

    @Test
    void marginalsOfASingleTokenAreTheSoftmaxOfTheAllowedLabels() {
        double[] token = flat.marginals(new float[][] {favouring(B, (float) Math.log(6))})[0];
        assertThat(token[B]).isCloseTo(6.0 / 9, within(1e-6));
    }

    @Test
    void anEmptySentenceHasNoLabels() {
        assertThat(flat.best(new float[0][])).isEmpty();
        assertThat(flat.marginals(new float[0][])).isEmpty();
    }

    @Test
    void runsEndWhereTheRoleOrTheBeginChanges() {
        int source = Bio.begin(Role.SOURCE);
        assertThat(Bio.runs(new int[] {source, B, I, B, Bio.OUTSIDE}))
                .isEqualTo(List.of(
                        new Bio.Run(0, 1, Role.SOURCE), new Bio.Run(1, 3, Role.CUE), new Bio.Run(3, 4, Role.CUE)));
    }
}
