/**
 * The terms of the ontology and of the vocabularies it leans on, as plain strings, and how triples are told between packages that
 * know different RDF libraries; knows none itself and nothing of findings.
 */
@NullMarked
package org.hearsay.vocab;

import org.jspecify.annotations.NullMarked;
