package org.hearsay.annotate.corenlp;

import edu.stanford.nlp.time.TimeAnnotator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Annotator;
import org.hearsay.annotate.Layer;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TimeMention;
import org.hearsay.annotate.Token;
import org.hearsay.annotate.TokenRange;
import org.hearsay.annotate.corenlp.TimeValues.Resolved;
import org.hearsay.article.Article;
import org.hearsay.article.OpeningDate;
import org.hearsay.article.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Dates by SUTime, resolved against the day of publication, or else against the date that the text opens with ({@link OpeningDate}).
 * Where neither is known, relative dates stay null. Clock times, durations and "now" are left out. Safe for several threads.
 */
public final class SuTimeAnnotator implements Annotator {
    private final TimeAnnotator sutime;

    public SuTimeAnnotator() {
        Properties settings = new Properties();
        // holidays of many countries; would need jollyday and JAXB
        settings.setProperty("sutime.binders", "0");
        sutime = new TimeAnnotator("sutime", settings, true);
    }

    @Override
    public String name() {
        return "sutime";
    }

    @Override
    public Set<Layer> requires() {
        return EnumSet.of(Layer.TOKENS, Layer.PARTS_OF_SPEECH);
    }

    @Override
    public Set<Layer> provides() {
        return EnumSet.of(Layer.TIMES);
    }

    @Override
    public AnnotatedArticle annotate(AnnotatedArticle article) {
        Optional<LocalDate> reference = reference(article.article());
        TimeValues values = new TimeValues(reference.orElse(null));
        WindowDates dates =
                new WindowDates(sutime, reference.map(LocalDate::toString).orElse(""));
        List<TimeMention> times = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            times.addAll(joined(sentence, times(sentence, dates, values)));
        }
        return article.withTimes(times);
    }

    private static Optional<LocalDate> reference(Article article) {
        PartialDate published = article.metadata().published();
        return published != null ? published.day() : OpeningDate.of(article.text());
    }

    private static List<TimeMention> times(Sentence sentence, WindowDates dates, TimeValues values) {
        List<TimeMention> times = new ArrayList<>();
        for (TokenRange window : DateWindows.of(sentence)) {
            for (WindowDates.Found date : dates.in(sentence, window)) {
                int begin = window.begin() + date.begin();
                times.add(mention(sentence, begin, begin + date.size(), date.value(), values));
            }
        }
        return times;
    }

    private static TimeMention mention(
            Sentence sentence, int begin, int end, @Nullable String value, TimeValues values) {
        String words = words(sentence, begin, end);
        Optional<Resolved> resolved = values.resolve(words, value, TimeSense.of(sentence, begin, end));
        return new TimeMention(
                new TokenRange(sentence.index(), begin, end),
                resolved.map(Resolved::date).orElse(null),
                resolved.map(Resolved::end).orElse(null));
    }

    private static String words(Sentence sentence, int begin, int end) {
        // "the" before the expression tells the story's time from the writer's ("the next day")
        int from = begin > 0 && sentence.token(begin - 1).text().equalsIgnoreCase("the") ? begin - 1 : begin;
        return String.join(
                " ",
                sentence.tokens().subList(from, end).stream().map(Token::text).toList());
    }

    /** Makes one of "January 9" and "-10", and of "May 3" "to" "May 5". */
    private static List<TimeMention> joined(Sentence sentence, List<TimeMention> times) {
        List<TimeMention> joined = new ArrayList<>();
        for (TimeMention time : times) {
            TimeMention last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && isInterval(sentence, last, time)) {
                joined.set(
                        joined.size() - 1,
                        new TimeMention(
                                new TokenRange(
                                        sentence.index(),
                                        last.tokens().begin(),
                                        time.tokens().end()),
                                last.date(),
                                time.date()));
            } else {
                joined.add(withLaterDay(sentence, time));
            }
        }
        return joined;
    }

    private static boolean isInterval(Sentence sentence, TimeMention first, TimeMention second) {
        PartialDate from = first.date();
        PartialDate last = second.date();
        int gap = first.tokens().end();
        if (from == null
                || last == null
                || first.end() != null
                || second.tokens().begin() != gap + 1) {
            return false;
        }
        boolean between = first.tokens().begin() > 0
                && TimeValues.isOneOf(sentence.token(first.tokens().begin() - 1).text(), "between");
        boolean to = TimeValues.isOneOf(sentence.token(gap).text(), "to", "-", "–", "through", "until", "till");
        return from.compareTo(last) < 0
                && from.precision() == last.precision()
                && (to || (between && TimeValues.isOneOf(sentence.token(gap).text(), "and")));
    }

    private static TimeMention withLaterDay(Sentence sentence, TimeMention time) {
        int gap = time.tokens().end();
        PartialDate first = time.date();
        if (first == null || time.end() != null || gap + 1 >= sentence.size()) {
            return time;
        }
        if (!TimeValues.isOneOf(sentence.token(gap).text().toLowerCase(Locale.ROOT), "-", "–", "to", "and", "&")) {
            return time;
        }
        if (gap + 2 < sentence.size() && sentence.token(gap + 2).isNominal()) {
            return time; // "on January 9 and 10 ships"
        }
        return TimeValues.dayOfMonth(sentence.token(gap + 1).text())
                .flatMap(day -> TimeValues.laterDay(first, day))
                .map(last -> new TimeMention(
                        new TokenRange(sentence.index(), time.tokens().begin(), gap + 2), first, last))
                .orElse(time);
    }
}
