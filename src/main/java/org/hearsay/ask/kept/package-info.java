/** Answers that took long, kept until the store changes. */
@NullMarked
package org.hearsay.ask.kept;

import org.jspecify.annotations.NullMarked;
