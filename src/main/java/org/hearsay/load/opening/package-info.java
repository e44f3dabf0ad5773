/** Opens the store that stands at a location, embedded or remote. */
@NullMarked
package org.hearsay.load.opening;

import org.jspecify.annotations.NullMarked;
