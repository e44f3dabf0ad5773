/** Models kept from one start to the next in the form in which they load fastest. */
@NullMarked
package org.hearsay.annotate.prepared;

import org.jspecify.annotations.NullMarked;
