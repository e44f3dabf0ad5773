package org.hearsay.extract.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.annotate.AnnotatedArticle;
import org.hearsay.annotate.Layer;
import org.hearsay.annotate.Sentence;
import org.hearsay.article.Article;
import org.hearsay.article.OpeningDate;
import org.hearsay.article.PartialDate;
import org.hearsay.extract.Entity;
import org.hearsay.extract.Event;
import org.hearsay.extract.Event.Modality;
import org.hearsay.extract.Event.When;
import org.hearsay.extract.Extractor;
import org.hearsay.extract.Finding;
import org.hearsay.extract.Findings;
import org.hearsay.extract.Party;
import org.hearsay.extract.clause.Grammar;
import org.hearsay.extract.entity.EntityIndex;
import org.jspecify.annotations.Nullable;

/**
 * Events by the nouns and verbs of a lexicon ({@code event-types.tsv}), with their arguments from the dependency tree. One event
 * where the article tells the same one several times; its text is then that of the fullest mention.
 */
public final class EventExtractor implements Extractor {
    private final EventLexicon lexicon = EventLexicon.standard();

    @Override
    public String name() {
        return "events";
    }

    @Override
    public Set<Layer> requires() {
        return EnumSet.of(Layer.TOKENS, Layer.PARTS_OF_SPEECH, Layer.LEMMAS, Layer.DEPENDENCIES, Layer.TIMES);
    }

    @Override
    public Set<Class<? extends Finding>> builds() {
        return Set.of(Entity.class);
    }

    @Override
    public Set<Class<? extends Finding>> provides() {
        return Set.of(Event.class);
    }

    @Override
    public Findings extract(AnnotatedArticle article, Findings soFar) {
        EntityIndex entities = EntityIndex.of(article, soFar);
        EventDates dates = new EventDates(article);
        Optional<LocalDate> written = written(article.article());
        List<Event> mentions = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            if (!sentence.dependencies().isEmpty()) {
                for (Trigger trigger : new Triggers(lexicon, entities, sentence).find()) {
                    mention(article, entities, trigger, dates.of(trigger), written)
                            .ifPresent(mentions::add);
                }
            }
        }
        return soFar.withEvents(EventMerging.merge(mentions));
    }

    private static Optional<LocalDate> written(Article article) {
        PartialDate published = article.metadata().published();
        return published != null ? published.day() : OpeningDate.of(article.text());
    }

    private static Optional<Event> mention(
            AnnotatedArticle article,
            EntityIndex entities,
            Trigger trigger,
            @Nullable When when,
            Optional<LocalDate> written) {
        List<Party> parties = Arguments.participants(entities, trigger);
        Party place = Arguments.place(entities, trigger);
        if (parties.isEmpty() && !isTold(trigger, when, place)) {
            return Optional.empty();
        }
        Modality modality = EventModality.of(trigger);
        return Optional.of(new Event(
                "v0",
                trigger.type().label(),
                Evidence.of(article, trigger),
                parties,
                when,
                place,
                modality == Modality.HAPPENED && isAhead(when, written) ? Modality.PLANNED : modality));
    }

    /** Without participants that have a name, time or place must tell which one it is; of what is done to people both or the passive. */
    private static boolean isTold(Trigger trigger, @Nullable When when, @Nullable Party place) {
        boolean passive = trigger.verbal() && new Grammar(trigger.sentence()).isPassive(trigger.token());
        return !trigger.weak()
                && (trigger.verbal() && !passive ? when != null && place != null : when != null || place != null);
    }

    private static boolean isAhead(@Nullable When when, Optional<LocalDate> written) {
        PartialDate start = when == null ? null : when.start();
        return start != null
                && written.map(day -> start.iso().compareTo(day.toString()) > 0
                                && !day.toString().startsWith(start.iso()))
                        .orElse(false);
    }
}
