/** On what articles differ: figures, days, speakers, denials. */
@NullMarked
package org.hearsay.resolve.conflict;

import org.jspecify.annotations.NullMarked;
