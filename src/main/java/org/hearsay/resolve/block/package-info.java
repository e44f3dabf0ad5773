/** Which records of other articles a record can bear on, by keys, so that what follows from one article is found without reading all. */
@NullMarked
package org.hearsay.resolve.block;

import org.jspecify.annotations.NullMarked;
