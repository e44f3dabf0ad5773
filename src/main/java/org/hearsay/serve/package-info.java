/** Fuseki over an embedded store, with its console; knows stores and saved queries, not how triples come about. */
@NullMarked
package org.hearsay.serve;

import org.jspecify.annotations.NullMarked;
