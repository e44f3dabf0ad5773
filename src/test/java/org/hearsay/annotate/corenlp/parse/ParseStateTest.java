package org.hearsay.annotate.corenlp.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParseStateTest {
    @Test
    void startsWithTheRootAloneAndEndsSo() {
        ParseState state = new ParseState(1);
        assertThat(state.isDone()).isFalse();
        assertThat(state.stack(0)).isZero();
        assertThat(state.buffer(0)).isEqualTo(1);
        state.shift();
        assertThat(state.canReduce()).isFalse();
        state.reduceRight(1);
        assertThat(state.isDone()).isTrue();
        assertThat(state.head(1)).isZero();
        assertThat(state.label(1)).isEqualTo(1);
    }

    @Test
    void arcToTheLeftTakesTheSecondFromTheStack() {
        ParseState state = shifted(3, 2);
        assertThat(state.canReduce()).isTrue();
        state.reduceLeft(7);
        assertThat(state.head(1)).isEqualTo(2);
        assertThat(state.stack(0)).isEqualTo(2);
        assertThat(state.stack(1)).isZero();
        assertThat(state.left(2, 0)).isEqualTo(1);
        assertThat(state.left(2, 1)).isEqualTo(ParseState.NONE);
    }

    @Test
    void theOutermostDependentsComeFirst() {
        ParseState state = shifted(3, 3);
        state.reduceLeft(5);
        state.reduceLeft(6);
        assertThat(state.left(3, 0)).isEqualTo(1);
        assertThat(state.left(3, 1)).isEqualTo(2);
        assertThat(state.right(3, 0)).isEqualTo(ParseState.NONE);
        assertThat(state.label(1)).isEqualTo(6);
    }

    @Test
    void whatIsNotThereIsNone() {
        ParseState state = new ParseState(2);
        assertThat(state.stack(1)).isEqualTo(ParseState.NONE);
        assertThat(state.buffer(2)).isEqualTo(ParseState.NONE);
        assertThat(state.left(ParseState.NONE, 0)).isEqualTo(ParseState.NONE);
        assertThat(state.label(ParseState.NONE)).isEqualTo(ParseState.NONE);
    }

    private static ParseState shifted(int tokens, int times) {
        ParseState state = new ParseState(tokens);
        for (int i = 0; i < times; i++) {
            state.shift();
        }
        return state;
    }
}
