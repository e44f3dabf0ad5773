/** Attributions by verbs of reporting and by quotations beside them, from grammar and the order of words; knows no entities. */
@NullMarked
package org.hearsay.extract.attribution.verb;

import org.jspecify.annotations.NullMarked;
