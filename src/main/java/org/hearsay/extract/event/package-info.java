/** Events: what kind, who takes part, when, where, and whether it happened; knows entities and dates, not statements. */
@NullMarked
package org.hearsay.extract.event;

import org.jspecify.annotations.NullMarked;
