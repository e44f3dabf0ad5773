/** Which statements report one act of speech; knows words and dates. */
@NullMarked
package org.hearsay.resolve.said;

import org.jspecify.annotations.NullMarked;
