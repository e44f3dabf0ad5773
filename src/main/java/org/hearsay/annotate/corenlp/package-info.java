/** The adapter to Stanford CoreNLP; the only package that may know its types. */
@NullMarked
package org.hearsay.annotate.corenlp;

import org.jspecify.annotations.NullMarked;
