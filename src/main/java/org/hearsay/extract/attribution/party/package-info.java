/** Which words of a sentence name who tells and who is told; knows no entities. */
@NullMarked
package org.hearsay.extract.attribution.party;

import org.jspecify.annotations.NullMarked;
