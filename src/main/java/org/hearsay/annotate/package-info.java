/** Linguistic annotations as our own records, and the annotators' contract; knows no vendor. */
@NullMarked
package org.hearsay.annotate;

import org.jspecify.annotations.NullMarked;
