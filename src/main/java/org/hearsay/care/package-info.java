/** Care of a store: looking for what is wrong with it, saving and restoring it; knows stores and shapes, and how nothing came about. */
@NullMarked
package org.hearsay.care;

import org.jspecify.annotations.NullMarked;
