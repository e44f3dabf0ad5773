/** Names as words: one form across spellings, initials, the most usual of several. */
@NullMarked
package org.hearsay.resolve.party.name;

import org.jspecify.annotations.NullMarked;
