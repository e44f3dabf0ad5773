package org.hearsay.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.hearsay.article.Span;
import org.hearsay.extract.Party;
import org.hearsay.extract.Phrase;
import org.hearsay.extract.Statement;
import org.hearsay.extract.Statement.Act;
import org.hearsay.extract.Statement.Chain;
import org.hearsay.extract.Statement.Kind;
import org.hearsay.extract.Statement.Manner;
import org.hearsay.extract.Statement.Polarity;
import org.hearsay.extract.Statement.Wording;
import org.hearsay.extract.statement.Calibration.Sign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalibrationTest {
    private static final Phrase MINISTER = new Phrase("the minister", List.of(new Span(0, 12)));
    private static final Phrase SAID = new Phrase("said", List.of(new Span(13, 17)));
    private static final Phrase CONTENT = new Phrase("the dam would hold", List.of(new Span(18, 36)));

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.9})
    void oddsThatCountInFullStayAsTheyAre(double confidence) {
        Calibration calibration = new Calibration(Map.of(Sign.LOG_ODDS, 1.0));
        assertThat(calibration.probability(said(Kind.INDIRECT, confidence))).isCloseTo(confidence, within(1e-9));
    }

    @Test
    void aSignWithAWeightMovesTheOdds() {
        Calibration calibration = new Calibration(Map.of(Sign.DIRECT, 1.0));
        assertThat(calibration.probability(said(Kind.DIRECT, 0.5))).isCloseTo(0.731, within(1e-3));
        assertThat(calibration.probability(said(Kind.INDIRECT, 0.5))).isEqualTo(0.5);
    }

    @Test
    void certaintyIsNoNumber() {
        Calibration calibration = new Calibration(Map.of(Sign.LOG_ODDS, 1.0));
        assertThat(calibration.probability(said(Kind.DIRECT, 1))).isLessThan(1);
        assertThat(calibration.probability(said(Kind.DIRECT, 0))).isGreaterThan(0);
    }

    @Test
    void whatShipsHoldsAQuotationLikelierThanWordsWithoutASource() {
        Calibration shipped = Calibration.load();
        double quoted = shipped.calibrated(said(Kind.DIRECT, 0.9)).confidence();
        double sourceless = shipped.calibrated(statement(new Wording(null, SAID, CONTENT), Kind.INDIRECT, 0.9))
                .confidence();
        assertThat(quoted).isGreaterThan(0.8);
        assertThat(sourceless).isLessThan(0.5);
    }

    @Test
    void theSurerItWasFoundTheLikelierItIsRight() {
        Calibration shipped = Calibration.load();
        assertThat(shipped.probability(said(Kind.INDIRECT, 0.95)))
                .isGreaterThan(shipped.probability(said(Kind.INDIRECT, 0.5)));
    }

    private static Statement said(Kind kind, double confidence) {
        return statement(new Wording(MINISTER, SAID, CONTENT), kind, confidence);
    }

    private static Statement statement(Wording wording, Kind kind, double confidence) {
        return new Statement(
                "s1",
                null,
                new Chain(Party.unnamed("the minister"), null, List.of()),
                wording,
                new Manner(kind, Polarity.AFFIRMED, Act.SAY),
                null,
                confidence);
    }
}
