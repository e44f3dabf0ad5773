package org.hearsay.extract.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.GivenNames;
import org.hearsay.annotate.HandParsed;
import org.hearsay.extract.Event.Modality;
import org.hearsay.extract.Findings;
import org.hearsay.extract.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TellingModalityTest {
    private static List<Modality> modalities(String line) {
        AnnotatedArticle article = HandParsed.article(line);
        return new StatementExtractor(GivenNames.NONE)
                .extract(article, Findings.none(article.article())).statements().stream()
                        .map(Statement::manner)
                        .map(Statement.Manner::modality)
                        .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Lee,will,PLANNED",
        "Lee,might,HYPOTHETICAL",
        "Lee,would,HYPOTHETICAL",
        "Lee,can,HAPPENED",
        "I,will,HAPPENED"
    })
    void theModalTells(String who, String modal, Modality expected) {
        assertThat(
                        modalities(
                                who + "/NNP/3/nsubj " + modal
                                        + "/MD/3/aux say/VB/0/root/say that/IN/6/mark rain/NN/6/nsubj fell/VBD/3/ccomp/fall ././3/punct"))
                .containsExactly(expected);
    }

    @Test
    void whatIsToBeToldAfterAPastTellingIsPlanned() {
        assertThat(
                        modalities(
                                "Lee/NNP/2/nsubj said/VBD/0/root/say Silva/NNP/5/nsubj would/MD/5/aux say/VB/2/ccomp/say that/IN/8/mark rain/NN/8/nsubj fell/VBD/5/ccomp/fall ././2/punct"))
                .containsExactly(Modality.HAPPENED, Modality.PLANNED);
    }
}
