/** Identity: which IRI a finding has, and across articles same entity, same utterance, same event, conflict; knows findings, not triples. */
@NullMarked
package org.hearsay.resolve;

import org.jspecify.annotations.NullMarked;
