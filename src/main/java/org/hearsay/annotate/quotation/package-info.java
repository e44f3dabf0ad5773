/** Quotations by their marks, over sentences and paragraphs; knows no speakers. */
@NullMarked
package org.hearsay.annotate.quotation;

import org.jspecify.annotations.NullMarked;
