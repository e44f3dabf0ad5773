package org.hearsay.vocab;

/** The classes, properties and three-valued concepts of {@code ontology/hearsay.ttl}, where each is documented. */
public final class Hearsay {
    public static final String NS = "https://w3id.org/hearsay/ns#";

    // who and what
    public static final String PARTY = NS + "Party";
    public static final String PERSON = NS + "Person";
    public static final String COUNTRY = NS + "Country";
    public static final String ORGANISATION = NS + "Organisation";
    public static final String GROUP = NS + "Group";
    public static final String UNNAMED_PARTY = NS + "UnnamedParty";
    public static final String PLACE = NS + "Place";

    // what an article gives
    public static final String TELLING = NS + "Telling";
    public static final String RELAY = NS + "Relay";
    public static final String ARTICLE = NS + "Article";
    public static final String STATEMENT = NS + "Statement";
    public static final String THREAT = NS + "Threat";
    public static final String EVENT = NS + "Event";
    public static final String NOTE = NS + "Note";

    // what follows across articles
    public static final String IDENTIFICATION = NS + "Identification";
    public static final String UTTERANCE = NS + "Utterance";
    public static final String OCCURRENCE = NS + "Occurrence";
    public static final String CONFLICT = NS + "Conflict";
    public static final String SIDE = NS + "Side";
    public static final String SYNDICATION = NS + "Syndication";
    public static final String RUN = NS + "Run";
    public static final String EARLIER_VERSION = NS + "EarlierVersion";
    public static final String PROBLEM = NS + "Problem";

    // of a run
    public static final String COMMAND = NS + "command";
    public static final String ENDING = NS + "ending";
    public static final String SECONDS = NS + "seconds";
    public static final String ARTICLES_NEW = NS + "articlesNew";
    public static final String ARTICLES_CHANGED = NS + "articlesChanged";
    public static final String ARTICLES_UNCHANGED = NS + "articlesUnchanged";
    public static final String ARTICLES_RETIRED = NS + "articlesRetired";
    public static final String ARTICLES_SET_ASIDE = NS + "articlesSetAside";

    // of what was set aside
    public static final String PROBLEM_CODE = NS + "problemCode";
    public static final String MESSAGE = NS + "message";

    // of an article
    public static final String SHA256 = NS + "sha256";
    public static final String DATE_ASSUMED = NS + "dateAssumed";
    public static final String EXTRACTOR_VERSION = NS + "extractorVersion";
    public static final String FULL_TEXT = NS + "fullText";
    public static final String MEANING_VECTOR = NS + "meaningVector";
    public static final String TEXT_SKETCH = NS + "textSketch";

    // of a party
    public static final String ROLE = NS + "role";
    public static final String COUNTRY_CODE = NS + "countryCode";
    public static final String SERVES = NS + "serves";

    // of a statement
    public static final String SPEAKER = NS + "speaker";
    public static final String ADDRESSEE = NS + "addressee";
    public static final String TEXT = NS + "text";
    public static final String ACT = NS + "act";
    public static final String POLARITY = NS + "polarity";
    public static final String QUOTATION = NS + "quotation";
    public static final String SAID_ON = NS + "saidOn";
    public static final String CONFIDENCE = NS + "confidence";
    public static final String REPORTED_IN = NS + "reportedIn";
    public static final String RELAYED_BY = NS + "relayedBy";
    public static final String MENTIONS = NS + "mentions";
    public static final String IN_ARTICLE = NS + "inArticle";

    // of a threat
    public static final String VOICED_IN = NS + "voicedIn";
    public static final String VOICED_BY = NS + "voicedBy";
    public static final String THREATENER = NS + "threatener";
    public static final String TARGET = NS + "target";
    public static final String CONDITION = NS + "condition";
    public static final String CONSEQUENCE = NS + "consequence";
    public static final String MEASURE = NS + "measure";

    // of an event
    public static final String EVENT_TYPE = NS + "eventType";
    public static final String PARTICIPANT = NS + "participant";
    public static final String STARTED_ON = NS + "startedOn";
    public static final String ENDED_ON = NS + "endedOn";
    public static final String WEEKDAY = NS + "weekday";
    public static final String AT_PLACE = NS + "atPlace";
    public static final String MODALITY = NS + "modality";

    // of an extension's note
    public static final String NOTE_KIND = NS + "noteKind";
    public static final String NOTE_ON = NS + "noteOn";

    // of what follows across articles
    public static final String IDENTIFIED = NS + "identified";
    public static final String IDENTIFIED_AS = NS + "identifiedAs";
    public static final String SAME_PARTY = NS + "sameParty";
    public static final String REASON = NS + "reason";
    public static final String NOTED = NS + "noted";
    public static final String WORDING = NS + "wording";
    public static final String OWN_WORDS = NS + "ownWords";
    public static final String SHARED_WORDS = NS + "sharedWords";
    public static final String REPORT = NS + "report";
    public static final String CONFLICT_KIND = NS + "conflictKind";
    public static final String ABOUT = NS + "about";
    public static final String HAS_SIDE = NS + "side";
    public static final String VALUE = NS + "value";
    public static final String GIVEN_BY = NS + "givenBy";

    // evidence
    public static final String EVIDENCE = NS + "evidence";
    public static final String MENTIONED_AT = NS + "mentionedAt";
    public static final String SOURCE_AT = NS + "sourceAt";
    public static final String CUE_AT = NS + "cueAt";
    public static final String CONTENT_AT = NS + "contentAt";
    public static final String CONDITION_AT = NS + "conditionAt";
    public static final String CONSEQUENCE_AT = NS + "consequenceAt";

    // three-valued and two-valued kinds
    public static final String POLARITIES = NS + "Polarities";
    public static final String AFFIRMED = NS + "Affirmed";
    public static final String DENIED = NS + "Denied";
    public static final String QUOTATION_KINDS = NS + "QuotationKinds";
    public static final String DIRECT = NS + "Direct";
    public static final String INDIRECT = NS + "Indirect";
    public static final String MIXED = NS + "Mixed";
    public static final String MODALITIES = NS + "Modalities";
    public static final String HAPPENED = NS + "Happened";
    public static final String PLANNED = NS + "Planned";
    public static final String HYPOTHETICAL = NS + "Hypothetical";

    public static final String CONFLICT_KINDS = NS + "ConflictKinds";
    public static final String FIGURE = NS + "Figure";
    public static final String DAY = NS + "Day";
    public static final String WHO_SPOKE = NS + "WhoSpoke";
    public static final String WHETHER_SO = NS + "WhetherSo";

    // datatypes of notations
    public static final String CAMEO_CODE = NS + "CameoCode";
    public static final String PLOVER_TYPE = NS + "PloverType";

    private Hearsay() {}
}
