/** Graphs on their way out of a store and back: excerpts, documents in any RDF format, documents taken in; knows no store. */
@NullMarked
package org.hearsay.graph.exchange;

import org.jspecify.annotations.NullMarked;
