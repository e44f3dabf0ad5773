/** A store in a folder of this machine: TDB2 with a text index, held by one process at a time. */
@NullMarked
package org.hearsay.load.embedded;

import org.jspecify.annotations.NullMarked;
