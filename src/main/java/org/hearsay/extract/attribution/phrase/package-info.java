/** Attributions by nouns, prepositions and participles: "the claim that", "according to", "citing"; knows no entities. */
@NullMarked
package org.hearsay.extract.attribution.phrase;

import org.jspecify.annotations.NullMarked;
