package org.hearsay.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.hearsay.annotate.HandParsed;
import org.hearsay.annotate.TokenRange;
import org.hearsay.extract.Party;
import org.hearsay.extract.Statement;
import org.junit.jupiter.api.Test;

/** Through whom words come, and to whom they go. */
class RelayedStatementsTest {
    /** The statements of an article in which these tokens of the first sentence name people. */
    private static List<Statement> statements(String line, int... names) {
        TokenRange[] named = IntStream.of(names)
                .mapToObj(name -> new TokenRange(0, name, name + 1))
                .toArray(TokenRange[]::new);
        return HandStatements.statements(HandParsed.article(line), named);
    }

    private static List<String> names(List<Party> parties) {
        return parties.stream().map(Party::name).toList();
    }

    @Test
    void whoSpeaksThroughALawyerIsRelayedByHim() {
        List<Statement> found = statements(
                "Through/IN/3/case a/DT/3/det lawyer/NN/6/obl ,/,/6/punct Lee/NNP/6/nsubj said/VBD/0/root/say rain/NN/8/nsubj fell/VBD/6/ccomp/fall ././6/punct",
                4);
        assertThat(names(found.get(0).chain().relayedBy())).containsExactly("lawyer");
    }

    @Test
    void issuerOfAReadoutIsItsSpeaker() {
        List<Statement> found = statements(
                "Rain/NN/2/nsubj fell/VBD/0/root/fall ,/,/2/punct according/VBG/7/case to/TO/4/fixed a/DT/7/det readout/NN/2/obl issued/VBN/7/acl/issue by/IN/11/case the/DT/11/det ministry/NN/8/obl ././2/punct");
        assertThat(names(found.get(0).chain().speakers())).containsExactly("ministry");
    }

    @Test
    void severalAreTold() {
        List<Statement> found = statements(
                "Lee/NNP/2/nsubj told/VBD/0/root/tell Silva/NNP/2/obj and/CC/5/cc Okafor/NNP/3/conj that/IN/8/mark rain/NN/8/nsubj fell/VBD/2/ccomp/fall ././2/punct",
                0,
                2,
                4);
        assertThat(names(found.get(0).chain().addressees())).containsExactly("Silva", "Okafor");
    }

    @Test
    void tellerWithoutANameIsWhomHimMeans() {
        List<Statement> found = statements(
                "A/DT/2/det clerk/NN/3/nsubj said/VBD/0/root/say Lee/NNP/6/nsubj had/VBD/6/aux told/VBN/3/ccomp/tell him/PRP/6/obj that/IN/10/mark rain/NN/10/nsubj fell/VBD/6/ccomp/fall ././3/punct",
                3);
        assertThat(names(found.get(1).chain().addressees())).containsExactly("clerk");
        assertThat(names(found.get(1).chain().relayedBy())).containsExactly("clerk");
    }

    @Test
    void weAreAllWhoSpeak() {
        List<Statement> found = statements(
                "\"/``/12/punct We/PRP/4/nsubj have/VBP/4/aux told/VBN/12/ccomp/tell aides/NNS/4/obj/aide rain/NN/7/nsubj fell/VBD/4/ccomp/fall \"/''/12/punct Lee/NNP/12/nsubj and/CC/11/cc Silva/NNP/9/conj said/VBD/0/root/say ././12/punct",
                8,
                10);
        assertThat(found).anySatisfy(one -> {
            assertThat(one.outer()).isPresent();
            assertThat(names(one.chain().speakers())).containsExactly("Lee", "Silva");
        });
    }

    @Test
    void tellerWithoutANameIsWhomSheMeans() {
        List<Statement> found = statements(
                "A/DT/2/det nurse/NN/3/nsubj said/VBD/0/root/say that/IN/7/mark she/PRP/7/nsubj had/VBD/7/aux told/VBN/3/ccomp/tell aides/NNS/7/obj/aide that/IN/11/mark rain/NN/11/nsubj fell/VBD/7/ccomp/fall ././3/punct");
        assertThat(names(found.get(1).chain().speakers())).containsExactly("nurse");
        assertThat(found.get(1).chain().relayedBy()).isEmpty();
    }

    @Test
    void numberOfPeopleIsNotTheFirmTheyOwn() {
        List<Statement> found = statements(
                "Two/CD/6/nsubj of/IN/3/case owners/NNS/1/nmod/owner of/IN/5/case Okafor/NNP/3/nmod said/VBD/0/root/say rain/NN/8/nsubj fell/VBD/6/ccomp/fall ././6/punct",
                4);
        assertThat(names(found.get(0).chain().speakers())).containsExactly("Two of owners of Okafor");
    }

    @Test
    void lawyerBeforeTheSpeakerIsTheSpeakers() {
        List<Statement> found = statements(
                "Silva/NNP/2/nsubj left/VBD/0/root/leave and/CC/10/cc through/IN/6/case her/PRP$/6/nmod:poss lawyer/NN/10/obl ,/,/10/punct Lee/NNP/10/nsubj then/RB/10/advmod said/VBD/2/conj/say rain/NN/12/nsubj fell/VBD/10/ccomp/fall ././2/punct",
                0,
                7);
        assertThat(names(found.get(0).chain().relayedBy())).containsExactly("Lee's lawyer");
    }

    @Test
    void clauseOnANounIsNotWhatIsAskedFor() {
        List<Statement> found = statements(
                "Lee/NNP/2/nsubj asked/VBD/0/root/ask for/IN/5/case written/JJ/5/amod promises/NNS/2/obl/promise that/WDT/8/nsubj:pass are/VBP/8/aux:pass kept/VBN/2/ccomp/keep ././2/punct",
                0);
        assertThat(found.get(0).wording().content().text()).isEqualTo("for written promises that are kept");
    }

    @Test
    void heIsNotASister() {
        List<Statement> found = statements(
                "A/DT/2/det sister/NN/3/nsubj said/VBD/0/root/say that/IN/7/mark he/PRP/7/nsubj had/VBD/7/aux told/VBN/3/ccomp/tell aides/NNS/7/obj/aide that/IN/11/mark rain/NN/11/nsubj fell/VBD/7/ccomp/fall ././3/punct");
        assertThat(names(found.get(1).chain().speakers())).containsExactly("he");
    }

    @Test
    void whoCarriesAMessageRelaysWhatIsToldInIt() {
        List<Statement> found = statements(
                "Lusa/NNP/2/nsubj carried/VBD/0/root/carry a/DT/4/det statement/NN/2/obj in/IN/6/case which/WDT/8/obl Lee/NNP/8/nsubj said/VBD/4/acl:relcl/say rain/NN/10/nsubj fell/VBD/8/ccomp/fall ././2/punct",
                6);
        assertThat(names(found.get(0).chain().relayedBy())).containsExactly("Lusa");
    }
}
