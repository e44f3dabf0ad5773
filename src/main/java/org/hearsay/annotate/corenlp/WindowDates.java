package org.hearsay.annotate.corenlp;

import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.time.SUTime;
import edu.stanford.nlp.time.TimeAnnotations;
import edu.stanford.nlp.time.TimeAnnotator;
import edu.stanford.nlp.time.Timex;
import edu.stanford.nlp.util.ArrayCoreMap;
import edu.stanford.nlp.util.CoreMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.Token;
import org.hearsay.annotate.TokenRange;
import org.jspecify.annotations.Nullable;

/** The dates that SUTime finds in stretches of one article. It is asked once of the same words with the same tags. For one thread. */
final class WindowDates {
    /**
     * A date by its TIMEX3 value.
     *
     * @param begin its first token, counted from the window's
     */
    record Found(int begin, int size, @Nullable String value) {}

    private final TimeAnnotator sutime;
    private final String day;
    private final Map<String, List<Found>> known = new HashMap<>();

    /** @param day the day of writing; empty where it is not known */
    WindowDates(TimeAnnotator sutime, String day) {
        this.sutime = sutime;
        this.day = day;
    }

    List<Found> in(Sentence sentence, TokenRange window) {
        List<Token> tokens = sentence.tokens().subList(window.begin(), window.end());
        return known.computeIfAbsent(words(tokens), words -> find(tokens));
    }

    private static String words(List<Token> tokens) {
        StringBuilder words = new StringBuilder();
        for (Token token : tokens) {
            words.append(token.text()).append('\t').append(token.pos()).append('\n');
        }
        return words.toString();
    }

    private List<Found> find(List<Token> tokens) {
        List<CoreMap> expressions = sutime.annotateSingleSentence(toCoreMap(tokens), day, new SUTime.TimeIndex());
        if (expressions == null) {
            return List.of();
        }
        List<Found> dates = new ArrayList<>();
        for (CoreMap expression : expressions) {
            Timex timex = expression.get(TimeAnnotations.TimexAnnotation.class);
            if (isDate(timex)) {
                List<CoreLabel> labels = expression.get(CoreAnnotations.TokensAnnotation.class);
                dates.add(new Found(labels.get(0).index() - 1, labels.size(), timex.value()));
            }
        }
        return dates;
    }

    private static boolean isDate(Timex timex) {
        String value = timex.value();
        boolean point = timex.timexType().equals("DATE") || timex.timexType().equals("TIME");
        return point && (value == null || !(value.endsWith("_REF") || value.startsWith("T")));
    }

    private static CoreMap toCoreMap(List<Token> tokens) {
        List<CoreLabel> labels = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Token token : tokens) {
            labels.add(label(token, labels.size() + 1, text.length()));
            text.append(token.text()).append(' ');
        }
        CoreMap map = new ArrayCoreMap(4);
        map.set(CoreAnnotations.TextAnnotation.class, text.toString());
        map.set(CoreAnnotations.TokensAnnotation.class, labels);
        map.set(CoreAnnotations.CharacterOffsetBeginAnnotation.class, 0);
        map.set(CoreAnnotations.CharacterOffsetEndAnnotation.class, text.length());
        return map;
    }

    private static CoreLabel label(Token token, int index, int offset) {
        CoreLabel label = new CoreLabel();
        label.setWord(token.text());
        label.setValue(token.text());
        label.setOriginalText(token.text());
        label.setTag(token.pos());
        label.setLemma(token.lemma());
        label.setIndex(index);
        label.setBeginPosition(offset);
        label.setEndPosition(offset + token.text().length());
        label.setAfter(" ");
        return label;
    }
}
