package org.hearsay.extract;

/** What an article gives. */
public sealed interface Finding permits Entity, Statement, Threat, Event, Note {
    /** Unique in the article and stable: it depends on nothing but the article. */
    String id();
}
