package org.hearsay.resolve.event;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.article.PartialDate;
import org.hearsay.extract.Event;
import org.hearsay.resolve.block.Keys;
import org.hearsay.resolve.block.Layer;
import org.hearsay.resolve.party.WhoIsWho;
import org.hearsay.resolve.report.ReportedArticle;
import org.hearsay.resolve.report.ReportedEvent;
import org.hearsay.resolve.report.ReportedParty;

/** Event reports with their parties and governments. Two bear on each other where nothing keeps them from being of one occurrence. */
public final class Tellings implements Layer<Telling> {
    /** Kinds that one event is told as by one report or another, and which of them stands for all. */
    private static final Map<String, String> KIN = Map.of(
            "conversation", "phone call",
            "seizure", "annexation",
            "bombing", "attack",
            "air strike", "attack",
            "shooting", "attack",
            "negotiations", "meeting",
            "telegram", "letter");

    private final WhoIsWho who;

    public Tellings(WhoIsWho who) {
        this.who = who;
    }

    @Override
    public String prefix() {
        return "event ";
    }

    /** What is only supposed is no occurrence. */
    @Override
    public List<Telling> records(ReportedArticle article) {
        Map<String, String> countries = new HashMap<>();
        for (ReportedParty party : article.parties()) {
            String country = party.country();
            if (country != null) {
                countries.put(party.iri(), country);
            }
        }
        return article.events().stream()
                .filter(event -> event.modality() != Event.Modality.HYPOTHETICAL)
                .map(event -> telling(article, event, countries))
                .toList();
    }

    private Telling telling(ReportedArticle article, ReportedEvent event, Map<String, String> countries) {
        Set<String> participants = new TreeSet<>();
        Set<String> governments = new TreeSet<>();
        for (String participant : event.participants()) {
            String standing = who.of(article.iri(), participant);
            participants.add(standing);
            String told = countries.get(participant);
            String country = told != null ? told : who.country(standing);
            if (country != null) {
                governments.add(country);
            }
        }
        PartialDate published = article.published();
        LocalDate day = published == null ? null : published.day().orElse(null);
        return new Telling(event, KIN.getOrDefault(event.type(), event.type()), participants, governments, day);
    }

    @Override
    public String article(Telling telling) {
        return telling.article();
    }

    @Override
    public String name(Telling telling) {
        return telling.iri();
    }

    /** A report with no more than a month or a year may be of any day in it, however late it was published. */
    @Override
    public Set<String> keys(Telling telling) {
        Event.When when = telling.event().when();
        PartialDate start = when == null ? null : when.start();
        Set<String> keys = new TreeSet<>();
        for (String block : telling.blocks()) {
            keys.addAll(Keys.timed(block, telling.anchor(), Telling.NEWS));
            if (start != null) {
                String year = start.iso().substring(0, 4);
                keys.add(Keys.started(block, year));
                if (start.day().isEmpty()) {
                    keys.add(Keys.within(block, year));
                }
            }
        }
        return keys;
    }

    @Override
    public boolean bears(Telling one, Telling other) {
        return one.mayBe(other);
    }
}
