/** Who does what to whom in one sentence, read off its dependency tree; knows no entities and no findings. */
@NullMarked
package org.hearsay.extract.clause;

import org.jspecify.annotations.NullMarked;
