/** Finds the names in an article and what kind of thing each names; knows the gazetteer, not which names mean the same. */
@NullMarked
package org.hearsay.extract.entity.name;

import org.jspecify.annotations.NullMarked;
