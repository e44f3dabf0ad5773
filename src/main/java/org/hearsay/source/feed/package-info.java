/** RSS and Atom feeds, and single pages by their address: what is new there. */
@NullMarked
package org.hearsay.source.feed;

import org.jspecify.annotations.NullMarked;
