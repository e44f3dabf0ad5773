package org.hearsay.extract.event;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Dependencies;
import org.hearsay.annotate.TimeMention;
import org.hearsay.extract.Event.When;
import org.hearsay.extract.clause.Grammar;
import org.jspecify.annotations.Nullable;

/** When an event was or will be: the date that hangs on its trigger, or on the verb that the trigger belongs to. */
final class EventDates {
    private final List<TimeMention> times;

    EventDates(AnnotatedArticle article) {
        times = article.times();
    }

    @Nullable
    When of(Trigger trigger) {
        record Near(TimeMention time, int distance) {}
        return times.stream()
                .filter(time -> time.tokens().sentence() == trigger.sentence().index() && time.date() != null)
                .map(time -> new Near(time, distance(trigger, time)))
                .filter(near -> near.distance() >= 0)
                .min(Comparator.comparingInt(Near::distance))
                .map(near -> when(near.time()))
                .orElse(null);
    }

    private static @Nullable When when(TimeMention time) {
        return Optional.ofNullable(time.date())
                .map(date -> new When(date, time.end()))
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
