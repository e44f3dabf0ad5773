/** An attribution before anyone asks who is meant, and the stretches of a sentence that it is made of; knows no entities. */
@NullMarked
package org.hearsay.extract.attribution.draft;

import org.jspecify.annotations.NullMarked;
