/**
 * Finds attributions (source, cue and content) in tokenized sentences with a trained model; knows nothing of where the sentences come from.
 */
@NullMarked
package org.hearsay.annotate.attribution;

import org.jspecify.annotations.NullMarked;
