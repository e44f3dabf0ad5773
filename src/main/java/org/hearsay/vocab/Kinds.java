package org.hearsay.vocab;

import java.util.List;
import java.util.Locale;

/** The open SKOS schemes of {@code ontology/hearsay.ttl}: kinds of act, of measure and of event. */
public final class Kinds {
    /** Acts of speech and attitude. */
    public static final String ACT = "https://w3id.org/hearsay/act/";

    /** What is threatened. */
    public static final String MEASURE = "https://w3id.org/hearsay/measure/";

    /** What happened. */
    public static final String EVENT_TYPE = "https://w3id.org/hearsay/event-type/";

    /** An event whose words fit no kind of the scheme. */
    public static final String OTHER_EVENT = EVENT_TYPE + "other";

    /** The kinds of event by their plain English names, which are the labels of the scheme's concepts. */
    public static final List<String> EVENT_TYPES = List.of(
            "phone call",
            "conversation",
            "contact",
            "meeting",
            "summit",
            "negotiations",
            "visit",
            "conference",
            "news conference",
            "letter",
            "telegram",
            "debate",
            "speech",
            "annexation",
            "seizure",
            "invasion",
            "war",
            "battle",
            "attack",
            "air strike",
            "bombing",
            "shooting",
            "killing",
            "abduction",
            "coup",
            "troop deployment",
            "military exercise",
            "weapons test",
            "sanctions",
            "break of relations",
            "lifting of sanctions",
            "agreement",
            "cooperation",
            "aid",
            "withdrawal",
            "election",
            "vote",
            "appointment",
            "resignation",
            "dismissal",
            "arrest",
            "trial",
            "verdict",
            "investigation",
            "protest",
            "strike",
            "merger",
            "initial public offering",
            "layoffs",
            "accident",
            "disaster",
            "hacking",
            "death");

    private Kinds() {}

    /** The concept of an act, by its name in any case, words apart by space, hyphen or underscore. */
    public static String act(String name) {
        return ACT + hyphenated(name);
    }

    /** The concept of a measure, by its plain English name. */
    public static String measure(String label) {
        return MEASURE + hyphenated(label);
    }

    /** The concept of a kind of event, by its plain English name; {@link #OTHER_EVENT} where the scheme has none. */
    public static String eventType(String label) {
        String name = label.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return EVENT_TYPES.contains(name) ? EVENT_TYPE + hyphenated(name) : OTHER_EVENT;
    }

    /** The plain English name of a concept of these schemes. */
    public static String name(String concept) {
        return concept.substring(concept.lastIndexOf('/') + 1).replace('-', ' ');
    }

    private static String hyphenated(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    }
}
