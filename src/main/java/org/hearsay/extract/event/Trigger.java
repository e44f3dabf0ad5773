package org.hearsay.extract.event;

import org.hearsay.annotate.Sentence;

/**
 * A word that tells of an event.
 *
 * @param token the head
 * @param begin the first word of a trigger of several ("phone call"); else the head
 * @param verbal a verb; else a noun
 * @param weak of many meanings, so that it counts only with a participant of its own
 */
record Trigger(Sentence sentence, int token, int begin, EventType type, boolean verbal, boolean weak) {}
