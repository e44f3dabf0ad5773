/** Reads files into articles, or says in a coded problem why one cannot be read; knows nothing of what is made of them. */
@NullMarked
package org.hearsay.source;

import org.jspecify.annotations.NullMarked;
