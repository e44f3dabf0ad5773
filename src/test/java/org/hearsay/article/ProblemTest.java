package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {
    @Test
    void lineTellsTheArticleThePlaceWhatIsWrongAndWhatMendsIt() {
        Problem problem = new Problem(ProblemCode.ENCODING, "a.txt", 7, "byte 0xE9 is not UTF-8", "Convert it.");
        assertThat(problem.line()).isEqualTo("a.txt:7: byte 0xE9 is not UTF-8 [ENCODING]. Convert it.");
    }

    @Test
    void inputCannotSteerATerminalByItsNameOrText() {
        Problem problem = Problem.of(ProblemCode.MALFORMED, "a\u001b[2J\n.txt", "no \u009b1m", "Mend it.");
        assertThat(problem.line().codePoints()).noneMatch(Character::isISOControl);
        assertThat(problem.line()).startsWith("a\ufffd[2J\ufffd.txt: ");
    }
}
