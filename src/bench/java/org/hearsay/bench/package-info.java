/** Measures where time and memory go; run by {@code bench/run}, and not part of the program. */
@NullMarked
package org.hearsay.bench;

import org.jspecify.annotations.NullMarked;
