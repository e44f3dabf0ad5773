/** Greedy dependency parsing with the network that CoreNLP ships; knows token words and tags, and none of CoreNLP's types. */
@NullMarked
package org.hearsay.annotate.corenlp.parse;

import org.jspecify.annotations.NullMarked;
