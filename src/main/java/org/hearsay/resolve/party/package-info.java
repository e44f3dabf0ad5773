/** Which parties of different articles are one; knows names and roles, not what was said. */
@NullMarked
package org.hearsay.resolve.party;

import org.jspecify.annotations.NullMarked;
