package org.hearsay.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
import org.junit.jupiter.api.Test;

class RelayChainsTest {
    private static Statement by(String speaker, Act act) {
        return new Statement(
                "s1",
                null,
                new Chain(Party.unnamed(speaker), null, List.of()),
                new Wording(null, null, new Phrase("x", List.of(new Span(0, 1)))),
                new Manner(Kind.INDIRECT, Polarity.AFFIRMED, act),
                null,
                1);
    }

    @Test
    void publisherRelaysNothingToItsOwnReaders() {
        RelayChains chains = new RelayChains("The Lisbon Post");
        assertThat(chains.of(List.of(Party.unnamed("Lee")), null, by("Lisbon Post", Act.SAY)))
                .isEmpty();
    }

    @Test
    void otherOutletsDo() {
        RelayChains chains = new RelayChains("The Lisbon Post");
        assertThat(chains.of(List.of(Party.unnamed("Lee")), null, by("Lusa", Act.SAY)))
                .containsExactly(Party.unnamed("Lusa"));
    }

    @Test
    void whoHearsDoesNotRelay() {
        assertThat(new RelayChains(null).of(List.of(Party.unnamed("Lee")), null, by("the jury", Act.LEARN)))
                .isEmpty();
    }

    @Test
    void statementThatSomebodyIssuesIsNoTeller() {
        assertThat(new RelayChains(null).of(List.of(Party.unnamed("Lee")), null, by("brief press release", Act.SAY)))
                .isEmpty();
    }

    @Test
    void whoCarriesTheWordsIsNearest() {
        assertThat(new RelayChains(null)
                        .of(List.of(Party.unnamed("Lee")), Party.unnamed("Lusa"), by("the mayor", Act.SAY)))
                .containsExactly(Party.unnamed("Lusa"), Party.unnamed("the mayor"));
    }

    @Test
    void whoSpeakTogetherRelayTogetherAndNeverThemselves() {
        Party lee = Party.unnamed("Lee");
        Party okafor = Party.unnamed("Okafor");
        Statement both = new Statement(
                "s1",
                null,
                new Chain(List.of(lee, okafor), List.of(), List.of()),
                new Wording(null, null, new Phrase("x", List.of(new Span(0, 1)))),
                new Manner(Kind.INDIRECT, Polarity.AFFIRMED, Act.SAY),
                null,
                1);
        assertThat(new RelayChains(null).of(List.of(Party.unnamed("Silva")), null, both))
                .containsExactly(lee, okafor);
        assertThat(new RelayChains(null).of(List.of(okafor), null, both)).containsExactly(lee);
    }
}
