/** Reads an article's tokens as the windows of word pieces that the encoder takes, and gives each token's scores of labels; knows nothing of what the labels mean. */
@NullMarked
package org.hearsay.annotate.attribution.encoder;

import org.jspecify.annotations.NullMarked;
