/** The parts of the work one by one, under JMH; run by {@code bench/run parts}. */
@NullMarked
package org.hearsay.bench.parts;

import org.jspecify.annotations.NullMarked;
