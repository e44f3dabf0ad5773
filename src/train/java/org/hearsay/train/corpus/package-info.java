/** Reads corpora of marked attributions and scores against them; knows nothing of how a model learns. */
@NullMarked
package org.hearsay.train.corpus;

import org.jspecify.annotations.NullMarked;
