/** Brings the trained tagger's attributions together with those that grammar found, and mends them; knows no entities. */
@NullMarked
package org.hearsay.extract.attribution.tagged;

import org.jspecify.annotations.NullMarked;
