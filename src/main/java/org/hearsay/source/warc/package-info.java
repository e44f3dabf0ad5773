/** WARC files, as web crawls are kept: the pages among their records. */
@NullMarked
package org.hearsay.source.warc;

import org.jspecify.annotations.NullMarked;
