/** Figures of the store and of its last run, for monitoring. */
@NullMarked
package org.hearsay.serve.metrics;

import org.jspecify.annotations.NullMarked;
