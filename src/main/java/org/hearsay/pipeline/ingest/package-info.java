/** Articles into a store, run after run: what is new, changed, gone or set aside, and the record of it; prints nothing. */
@NullMarked
package org.hearsay.pipeline.ingest;

import org.jspecify.annotations.NullMarked;
