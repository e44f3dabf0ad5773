/** Findings to RDF statements with their provenance, and statements to bytes; the one package that knows RDF4J, and knows no store. */
@NullMarked
package org.hearsay.graph;

import org.jspecify.annotations.NullMarked;
