/** The terms of the ontology and of the vocabularies it leans on, as plain strings; knows no RDF library and nothing of findings. */
@NullMarked
package org.hearsay.vocab;

import org.jspecify.annotations.NullMarked;
