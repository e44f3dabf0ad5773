package org.hearsay.annotate.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.annotate.Attribution;
import org.hearsay.annotate.RoleSpan;
import org.hearsay.annotate.RoleSpan.Role;
import org.hearsay.annotate.TokenRange;
import org.hearsay.annotate.attribution.decode.TaggedSentence;
import org.junit.jupiter.api.Test;

/** The linker as it ships: its weights are small and need no model. */
class AttributionLinkerTest {

    private final AttributionLinker linker = AttributionLinker.load();

    /** A sentence in which {@code [S tokens]}, {@code [C tokens]} and {@code [T tokens]} are source, cue and content. */
    private static TaggedSentence sentence(int index, boolean continued, String marked) {
        List<String> tokens = new ArrayList<>();
        List<RoleSpan> spans = new ArrayList<>();
        int begin = 0;
        Role role = Role.SOURCE;
        for (String word : marked.split(" ")) {
            switch (word) {
                case "[S", "[C", "[T" -> {
                    role = word.equals("[S") ? Role.SOURCE : word.equals("[C") ? Role.CUE : Role.CONTENT;
                    begin = tokens.size();
                }
                case "]" -> spans.add(new RoleSpan(new TokenRange(index, begin, tokens.size()), role, 0.9));
                default -> tokens.add(word);
            }
        }
        return new TaggedSentence(tokens, spans, continued);
    }

    private List<Attribution> link(String... marked) {
        List<TaggedSentence> sentences = new ArrayList<>();
        for (String one : marked) {
            boolean continued = one.startsWith("+ ");
            sentences.add(sentence(sentences.size(), continued, continued ? one.substring(2) : one));
        }
        return linker.link(sentences);
    }

    @Test
    void joinsTheThreePartsOfASimpleStatement() {
        List<Attribution> found = link("[S The mayor ] [C said ] [T the bridge would reopen in May ] .");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).source()).hasSize(1);
        assertThat(found.get(0).cue()).hasSize(1);
        assertThat(found.get(0).content()).hasSize(1);
        assertThat(found.get(0).confidence()).isBetween(0.5, 1.0);
    }

    @Test
    void joinsAContentThatStandsBeforeAndAfterItsCue() {
        List<Attribution> found = link("[T “ We are ready , ” ] [S the coach ] [C said ] . [T “ All of us are . ” ]");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).content()).hasSize(2);
    }

    @Test
    void keepsTwoStatementsApart() {
        assertThat(link("[S Anna ] [C said ] [T it rained ] , but [S Ben ] [C insisted ] [T it had been dry ] ."))
                .hasSize(2)
                .allSatisfy(a -> assertThat(a.source()).hasSize(1));
    }

    @Test
    void aSourceServesTheStatementThatIsAddedToItsFirst() {
        List<Attribution> found =
                link("[S She ] [C said ] [T the school was safe ] , [C adding ] [T that classes would go on ] .");
        assertThat(found).hasSize(2);
        assertThat(found.get(1).source()).isEqualTo(found.get(0).source());
    }

    @Test
    void aContentContinuedOverSentencesStaysInItsAttribution() {
        List<Attribution> found =
                link("[S He ] [C said ] : [T “ We tried . ]", "+ [T We failed . ]", "+ [T We go on . ” ]");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).content()).extracting(RoleSpan::sentence).containsExactly(0, 1, 2);
    }

    @Test
    void everySpanEndsInAnAttribution() {
        List<Attribution> found = link(
                "[T Snow is likely ] .",
                "[S Someone ] waved .",
                "[C Reportedly ] .",
                "[S A ] [S B ] [C said ] [C told ]");
        long spans = found.stream()
                .flatMap(a -> Stream.of(a.source(), a.cue(), a.content()).flatMap(List::stream))
                .distinct()
                .count();
        assertThat(spans).isEqualTo(7);
    }

    @Test
    void nothingComesOfNothing() {
        assertThat(linker.link(List.of())).isEmpty();
        assertThat(link("It rained .")).isEmpty();
    }
}
