/** Which event reports tell of one occurrence; knows kinds, participants and dates. */
@NullMarked
package org.hearsay.resolve.event;

import org.jspecify.annotations.NullMarked;
