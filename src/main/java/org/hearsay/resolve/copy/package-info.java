/** Which articles are copies of one text; knows hashes of word sequences, not the text. */
@NullMarked
package org.hearsay.resolve.copy;

import org.jspecify.annotations.NullMarked;
