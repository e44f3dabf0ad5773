package org.hearsay.extract.event;

import org.jspecify.annotations.Nullable;

/**
 * A kind of event.
 *
 * @param label in plain words, as an event's type gives it: "phone call"
 * @param plover the event category of the PLOVER ontology that it belongs to, such as {@code CONSULT}; null where none fits
 */
public record EventType(String label, @Nullable String plover) {}
