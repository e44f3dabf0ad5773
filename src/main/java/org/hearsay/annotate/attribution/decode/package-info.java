/** Labels of tokens, the likeliest sequence of them, and the pairs of labelled spans that may belong together; knows nothing of the encoder that scores them. */
@NullMarked
package org.hearsay.annotate.attribution.decode;

import org.jspecify.annotations.NullMarked;
