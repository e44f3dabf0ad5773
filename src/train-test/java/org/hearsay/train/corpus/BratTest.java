package org.hearsay.train.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.annotate.RoleSpan.Role;
import org.hearsay.annotate.attribution.decode.Bio;
import org.hearsay.article.Span;
import org.junit.jupiter.api.Test;

class BratTest {
    private static final String TEXT = "Snow fell, the mayor said, all night.";

    private static final Brat BRAT = Brat.parse(List.of(
            "T1\tSource 11 20\tthe mayor",
            "T2\tCue 21 25\tsaid",
            "T3\tContent 0 9;27 36\tSnow fell all night",
            "T4\tAttribution 21 25\tsaid",
            "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3"));

    @Test
    void anAttributionHasItsSpansByRole() {
        assertThat(BRAT.attributions()).hasSize(1);
        List<String> only = BRAT.attributions().get(0);
        assertThat(BRAT.spans(only, Role.SOURCE)).containsExactly(new Span(11, 20));
        assertThat(BRAT.spans(only, Role.CONTENT)).containsExactly(new Span(0, 9), new Span(27, 36));
    }

    @Test
    void marksBecomeLabelsOfTheTokensWithinThem() {
        Labelling labelling = new Labelling(TEXT, List.of(tokens()));
        BRAT.marks().values().forEach(labelling::mark);
        int begin = Bio.begin(Role.CONTENT);
        int inside = Bio.inside(Role.CONTENT);
        assertThat(labelling.labels()[0])
                .containsExactly(
                        begin,
                        inside,
                        Bio.OUTSIDE,
                        Bio.begin(Role.SOURCE),
                        Bio.inside(Role.SOURCE),
                        Bio.begin(Role.CUE),
                        Bio.OUTSIDE,
                        begin,
                        inside,
                        Bio.OUTSIDE);
    }

    @Test
    void aLaterMarkTakesNoTokenFromAnEarlierOne() {
        Labelling labelling = new Labelling(TEXT, List.of(tokens()));
        labelling.mark(new Brat.Mark(Role.SOURCE, List.of(new Span(11, 20))));
        List<int[]> runs = labelling.mark(new Brat.Mark(Role.CONTENT, List.of(new Span(0, 36))));
        assertThat(runs).hasSize(2);
        assertThat(labelling.labels()[0][3]).isEqualTo(Bio.begin(Role.SOURCE));
    }

    private static List<Splitter.Token> tokens() {
        return List.of(
                token("Snow", 0),
                token("fell", 5),
                token(",", 9),
                token("the", 11),
                token("mayor", 15),
                token("said", 21),
                token(",", 25),
                token("all", 27),
                token("night", 31),
                token(".", 36));
    }

    private static Splitter.Token token(String text, int begin) {
        return new Splitter.Token(text, begin, begin + text.length());
    }
}
