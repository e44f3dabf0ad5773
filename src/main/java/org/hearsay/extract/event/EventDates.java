package org.hearsay.extract.event;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.Sentence;
import org.hearsay.annotate.TimeMention;
import org.hearsay.article.PartialDate;
import org.hearsay.extract.Event.When;
import org.hearsay.extract.clause.Grammar;
import org.jspecify.annotations.Nullable;

/** When an event was or will be: the date that hangs on its trigger, or on the verb that the trigger belongs to. */
final class EventDates {
    private static final Map<String, DayOfWeek> WEEKDAYS = Arrays.stream(DayOfWeek.values())
            .collect(Collectors.toMap(day -> day.name().toLowerCase(Locale.ROOT), day -> day));

    private final List<TimeMention> times;

    EventDates(AnnotatedArticle article) {
        times = article.times();
    }

    @Nullable
    When of(Trigger trigger) {
        record Near(TimeMention time, int distance) {}
        return times.stream()
                .filter(time -> time.tokens().sentence() == trigger.sentence().index())
                .filter(time -> when(trigger.sentence(), time) != null)
                .map(time -> new Near(time, distance(trigger, time)))
                .filter(near -> near.distance() >= 0)
                .min(Comparator.comparingInt(Near::distance))
                .map(near -> when(trigger.sentence(), near.time()))
                .orElse(null);
    }

    /** The date, or else the day of the week that it names: "on Thursday" in a text of which nobody knows the week. */
    private static @Nullable When when(Sentence sentence, TimeMention time) {
        PartialDate date = time.date();
        if (date != null) {
            return new When(date, time.end());
        }
        return IntStream.range(time.tokens().begin(), time.tokens().end())
                .mapToObj(i -> WEEKDAYS.get(sentence.token(i).text().toLowerCase(Locale.ROOT)))
                .filter(Objects::nonNull)
                .findFirst()
                .map(When::on)
                .orElse(null);
    }

    /** Steps from the date up to the trigger or the verb over it; -1 where the date belongs elsewhere. */
    private static int distance(Trigger trigger, TimeMention time) {
        Dependencies tree = trigger.sentence().dependencies();
        Grammar grammar = new Grammar(trigger.sentence());
        int clause = trigger.verbal() ? trigger.token() : grammar.verbAbove(trigger.token());
        int at = head(tree, time);
        for (int steps = 0; at >= 0 && steps < 8; steps++) {
            if (at == trigger.token()) {
                return steps;
            }
            if (at == clause) {
                return steps + 10;
            }
            boolean ofAnother = steps > 0 && grammar.isVerb(at) && !tree.is(at, "xcomp");
            if (ofAnother) {
                return -1;
            }
            at = tree.head(at);
        }
        return -1;
    }

    private static int head(Dependencies tree, TimeMention time) {
        for (int i = time.tokens().begin(); i < time.tokens().end(); i++) {
            if (!time.tokens().contains(tree.head(i))) {
                return i;
            }
        }
        return time.tokens().begin();
    }
}
