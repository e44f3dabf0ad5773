package org.hearsay.annotate.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.annotate.Quotation;
import org.hearsay.article.ArticleText;
import org.junit.jupiter.api.Test;

class QuotationAnnotatorTest {
    private static List<String> quoted(String value) {
        ArticleText text = new ArticleText(value);
        return QuotationAnnotator.find(text).stream()
                .map(quotation -> text.at(quotation.span()))
                .toList();
    }

    @Test
    void straightAndCurlyMarksPair() {
        assertThat(quoted("\"It rains,\" she said. “It pours.”")).containsExactly("\"It rains,\"", "“It pours.”");
    }

    @Test
    void guillemetsAndLowMarksPair() {
        assertThat(quoted("He said «no» and „nein“ at once.")).containsExactly("«no»", "„nein“");
    }

    @Test
    void apostrophesAreNoMarks() {
        assertThat(quoted("The workers' union isn't what it was in the '90s, and it's Ben's fault."))
                .isEmpty();
    }

    @Test
    void singleMarksPairAroundApostrophes() {
        assertThat(quoted("'I don't think so,' the workers' leader said.")).containsExactly("'I don't think so,'");
    }

    @Test
    void quotationWithinQuotationComesAfterTheOuter() {
        assertThat(quoted("\"He told me 'go away' and left,\" she said."))
                .containsExactly("\"He told me 'go away' and left,\"", "'go away'");
    }

    @Test
    void quotationRunsOverSentences() {
        assertThat(quoted("\"It rains. It pours. We stay,\" she said."))
                .containsExactly("\"It rains. It pours. We stay,\"");
    }

    @Test
    void paragraphThatReopensLeavesTheFirstOpen() {
        ArticleText text = new ArticleText("“It rains.\n\n“It pours,” she said.");
        List<Quotation> found = QuotationAnnotator.find(text);
        assertThat(found).extracting(Quotation::closed).containsExactly(false, true);
        assertThat(text.at(found.get(0).span())).isEqualTo("“It rains.");
    }

    @Test
    void loneMarkOpensNothing() {
        assertThat(quoted("A screen of 15\" or more.\nNext line.")).isEmpty();
    }

    @Test
    void offsetsCountCodePoints() {
        ArticleText text = new ArticleText("😀 “yes, we can” 😀");
        assertThat(text.at(QuotationAnnotator.find(text).get(0).span())).isEqualTo("“yes, we can”");
    }
}
