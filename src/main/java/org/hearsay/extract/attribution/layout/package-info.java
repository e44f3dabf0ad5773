/** Attributions by layout: turns of transcripts and interviews, headlines, signatures; knows no entities. */
@NullMarked
package org.hearsay.extract.attribution.layout;

import org.jspecify.annotations.NullMarked;
