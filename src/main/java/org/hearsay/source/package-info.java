/** What every source of articles has in common, and what it tells; knows no kind of source. */
@NullMarked
package org.hearsay.source;

import org.jspecify.annotations.NullMarked;
