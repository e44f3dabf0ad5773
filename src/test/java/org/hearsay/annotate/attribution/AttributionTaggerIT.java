package org.hearsay.annotate.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.hearsay.annotate.Attribution;
import org.hearsay.annotate.RoleSpan;
import org.hearsay.annotate.attribution.decode.TaggedSentence;
import org.hearsay.annotate.attribution.encoder.WordPiece;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AttributionTaggerIT {

    private static AttributionTagger tagger;

    @BeforeAll
    static void load() {
        tagger = AttributionTagger.load();
    }

    @AfterAll
    static void close() {
        tagger.close();
    }

    private static List<String> tokens(String sentence) {
        return List.of(sentence.split(" "));
    }

    private static List<String> found(TaggedSentence sentence) {
        return sentence.spans().stream()
                .map(s -> s.role() + ": " + String.join(" ", sentence.tokens().subList(s.begin(), s.end())))
                .toList();
    }

    @Test
    void findsIndirectSpeech() {
        List<TaggedSentence> tagged =
                tagger.tag(List.of(tokens("The mayor said the old bridge would reopen in May .")));
        assertThat(found(tagged.get(0)))
                .containsExactly("SOURCE: The mayor", "CUE: said", "CONTENT: the old bridge would reopen in May");
    }

    @Test
    void findsDirectSpeechBeforeItsSource() {
        List<TaggedSentence> tagged =
                tagger.tag(List.of(tokens("“ Nobody was hurt , ” Captain Maria Lopez told reporters .")));
        assertThat(found(tagged.get(0))).contains("CONTENT: “ Nobody was hurt , ”", "SOURCE: Captain Maria Lopez");
    }

    @Test
    void findsNothingWhereNobodySpeaks() {
        assertThat(tagger.tag(List.of(tokens("The train left the station at noon .")))
                        .get(0)
                        .spans())
                .isEmpty();
    }

    @Test
    void aQuotationRunsOnThroughItsParagraph() {
        BitSet paragraphs = new BitSet();
        paragraphs.set(0);
        List<TaggedSentence> tagged = tagger.tag(
                List.of(
                        tokens("The farmer said : “ We lost the whole harvest ."),
                        tokens("The water stood in the fields for a month ."),
                        tokens("Nothing is left . ”")),
                paragraphs);
        assertThat(tagged.get(1).continued()).isTrue();
        assertThat(found(tagged.get(2))).containsExactly("CONTENT: Nothing is left . ”");
        List<Attribution> attributions = AttributionLinker.load().link(tagged);
        assertThat(attributions).hasSize(1);
        assertThat(attributions.get(0).content()).hasSize(3);
    }

    @Test
    void probabilitiesAreProbabilities() {
        for (RoleSpan span : tagger.tag(List.of(tokens("Critics argue that the plan is too expensive .")))
                .get(0)
                .spans()) {
            assertThat(span.probability()).isBetween(0.0, 1.0);
        }
    }

    @Test
    void oddInputDoesNotMatter() {
        List<List<String>> odd = List.of(
                List.of(),
                Collections.nCopies(1500, "said"),
                List.of("\u200b", "", "𝒳", "https://example.org/" + "a/".repeat(400)));
        List<TaggedSentence> tagged = tagger.tag(odd);
        assertThat(tagged).hasSize(3);
        assertThat(tagged.get(1).tokens()).hasSize(1500);
        assertThat(tagger.tag(List.of())).isEmpty();
    }

    @Test
    void theNumberOfThreadsDoesNotChangeTheLabels() {
        List<List<String>> article = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            article.add(
                    tokens("Witness number " + i + " said that the car had been red , though another doubted it ."));
        }
        try (AttributionTagger two = AttributionTagger.load(2)) {
            List<List<String>> expected =
                    tagger.tag(article).stream().map(AttributionTaggerIT::found).toList();
            assertThat(two.tag(article).stream().map(AttributionTaggerIT::found).toList())
                    .isEqualTo(expected);
        }
    }

    @Test
    void cutsAKnownWordAsBertDoes() throws Exception {
        try (var in = AttributionTagger.class.getResourceAsStream("/all-minilm-l6-v2-tokenizer.json")) {
            WordPiece wordPiece = WordPiece.read(java.util.Objects.requireNonNull(in));
            assertThat(wordPiece.pieces("unaffable"))
                    .containsExactly(wordPiece.id("una"), wordPiece.id("##ffa"), wordPiece.id("##ble"));
        }
    }
}
