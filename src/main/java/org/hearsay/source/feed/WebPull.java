package org.hearsay.source.feed;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;
import org.hearsay.source.Holdings;
import org.hearsay.source.PulledReadings;
import org.hearsay.source.Reading;
import org.hearsay.source.UnfitException;
import org.hearsay.source.web.Fetched;
import org.hearsay.source.web.Visit;
import org.hearsay.source.web.Visits;
import org.jspecify.annotations.Nullable;

/** One look at an address: its page, or its feed and what the feed names, fetched as it is asked for. */
final class WebPull implements PulledReadings.Pull {
    private final WebSource source;
    private final Holdings holdings;
    private final PageVisitor pages;
    private final Visits visits;
    private @Nullable Queue<Supplier<Reading>> waiting;

    /** Of a feed that is being read: what it gave so far. */
    private final List<Visit.Known> given = new ArrayList<>();

    private Fetched.Marks marks = Fetched.Marks.NONE;

    WebPull(WebSource source, Holdings holdings) {
        this.source = source;
        this.holdings = holdings;
        this.pages = new PageVisitor(source.visiting(), holdings);
        this.visits = source.visiting().visits();
    }

    @Override
    public @Nullable Reading next() {
        Queue<Supplier<Reading>> queue = waiting;
        if (queue == null) {
            queue = look();
            waiting = queue;
        }
        Supplier<Reading> next = queue.poll();
        return next == null ? null : next.get();
    }

    private Queue<Supplier<Reading>> look() {
        String address = source.name();
        if (source.kind() == WebSource.Kind.PAGE) {
            return only(pages.visit(address, "", source.fallback()));
        }
        Optional<Visit> held = visits.of(address).filter(visit -> visit.held(holdings));
        try {
            Fetched fetched = source.visiting()
                    .fetcher()
                    .fetch(address, held.map(Visit::marks).orElse(Fetched.Marks.NONE));
            if (fetched.page().isEmpty()) {
                return unchanged(held.orElseThrow());
            }
            if (source.kind() == WebSource.Kind.ANY && !Feed.is(fetched.page().get())) {
                return only(pages.read(address, "", fetched, source.fallback()));
            }
            marks = fetched.marks();
            return entries(Feed.parse(fetched.page().get()));
        } catch (UnfitException e) {
            return only(e.setAside(address));
        }
    }

    private static Queue<Supplier<Reading>> only(Reading reading) {
        return new ArrayDeque<>(List.of(() -> reading));
    }

    private static Queue<Supplier<Reading>> unchanged(Visit visit) {
        Queue<Supplier<Reading>> queue = new ArrayDeque<>();
        visit.articles().forEach(known -> queue.add(() -> PageVisitor.unchanged(known)));
        return queue;
    }

    private Queue<Supplier<Reading>> entries(Feed feed) {
        EntryReader reader = new EntryReader(source, pages, holdings);
        Queue<Supplier<Reading>> queue = new ArrayDeque<>();
        feed.entries()
                .forEach(entry -> queue.add(() -> {
                    Reading reading = reader.read(entry);
                    note(reading);
                    if (queue.isEmpty()) {
                        visits.remember(source.name(), new Visit(marks, null, given, null, Visits.today()));
                    }
                    return reading;
                }));
        return queue;
    }

    /** An entry that could not be had for the moment must be looked for again, even if the feed stays as it is. */
    private void note(Reading reading) {
        if (reading instanceof Reading.SetAside aside
                && PageVisitor.passes(aside.problem().code())) {
            marks = Fetched.Marks.NONE;
        }
        PageVisitor.known(reading).ifPresent(given::add);
    }

    @Override
    public void close() {
        visits.save();
    }
}
