/** Findings (entities, statements, threats, events, extensions' notes) and the extractors' contract; knows annotations, not graphs. */
@NullMarked
package org.hearsay.extract;

import org.jspecify.annotations.NullMarked;
