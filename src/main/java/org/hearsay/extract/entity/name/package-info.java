/** Finds the names in an article, what kind of thing each names, and which name the same; knows the gazetteer, not graphs. */
@NullMarked
package org.hearsay.extract.entity.name;

import org.jspecify.annotations.NullMarked;
