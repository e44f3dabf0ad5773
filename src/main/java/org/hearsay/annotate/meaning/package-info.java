/** What a piece of text means, as a vector of a pretrained sentence encoder; knows no articles. */
@NullMarked
package org.hearsay.annotate.meaning;

import org.jspecify.annotations.NullMarked;
