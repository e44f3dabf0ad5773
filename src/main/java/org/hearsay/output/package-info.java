/** Findings as JSON Lines, the extraction output; knows nothing of graphs. */
@NullMarked
package org.hearsay.output;

import org.jspecify.annotations.NullMarked;
