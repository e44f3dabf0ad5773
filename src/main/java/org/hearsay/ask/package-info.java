/** Saved questions, their parameters and their answers as rows; knows stores and the vocabulary, not how triples come about. */
@NullMarked
package org.hearsay.ask;

import org.jspecify.annotations.NullMarked;
