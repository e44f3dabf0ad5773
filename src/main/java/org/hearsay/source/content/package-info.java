/** Bytes to an article's text and metadata: charsets, header blocks, pages, which language it is; knows not where the bytes come from. */
@NullMarked
package org.hearsay.source.content;

import org.jspecify.annotations.NullMarked;
