package org.hearsay.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.extract.Event;
import org.hearsay.extract.Findings;
import org.hearsay.extract.Party;
import org.hearsay.extract.Statement;
import org.hearsay.extract.Statement.Polarity;
import org.junit.jupiter.api.Test;

class ComparedStatementsTest {
    private static final Party HOLT = new Party("e3", "Per Holt");
    private static final Party OFFICIAL = Party.unnamed("A harbour official");

    private final List<Statement> statements = new ArrayList<>();

    private void says(Polarity polarity, Party... speakers) {
        says(Statement.Act.SAY, polarity, Event.Modality.HAPPENED, speakers);
    }

    private void says(Statement.Act act, Polarity polarity, Event.Modality modality, Party... speakers) {
        Statement sample = SampleFindings.findings().statements().get(0);
        statements.add(new Statement(
                "s" + (statements.size() + 1),
                null,
                new Statement.Chain(List.of(speakers), List.of(), List.of()),
                sample.wording(),
                new Statement.Manner(Statement.Kind.INDIRECT, polarity, act, modality),
                null,
                0.5));
    }

    private List<String> compared() {
        Findings sample = SampleFindings.findings();
        Findings findings =
                new Findings(sample.article(), sample.entities(), statements, List.of(), List.of(), List.of());
        return ComparedStatements.of(findings).stream().map(Statement::id).toList();
    }

    @Test
    void whatIsNotUtteredIsComparedWithNothing() {
        says(Polarity.AFFIRMED, HOLT);
        says(Statement.Act.BELIEVE, Polarity.AFFIRMED, Event.Modality.HAPPENED, HOLT);
        says(Statement.Act.SAY, Polarity.AFFIRMED, Event.Modality.PLANNED, HOLT);
        assertThat(compared()).containsExactly("s1");
    }

    @Test
    void aPartyWithoutANameIsComparedWithItselfAlone() {
        says(Polarity.AFFIRMED, OFFICIAL);
        assertThat(compared()).isEmpty();
        says(Polarity.AFFIRMED, Party.unnamed("a Harbour Official "));
        assertThat(compared()).containsExactly("s1", "s2");
    }

    @Test
    void whatIsDeniedIsNotComparedWithWhatIsNot() {
        says(Polarity.AFFIRMED, OFFICIAL);
        says(Polarity.DENIED, OFFICIAL);
        assertThat(compared()).isEmpty();
    }

    @Test
    void ofSeveralSpeakersOneWithoutANameIsEnough() {
        says(Polarity.AFFIRMED, HOLT, OFFICIAL);
        says(Polarity.AFFIRMED, HOLT);
        assertThat(compared()).containsExactly("s2");
        says(Polarity.AFFIRMED, HOLT, OFFICIAL);
        assertThat(compared()).containsExactly("s1", "s2", "s3");
    }
}
