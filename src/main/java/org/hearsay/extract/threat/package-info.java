/** Threats: who would do what to whom, on which condition; knows entities and statements, not events. */
@NullMarked
package org.hearsay.extract.threat;

import org.jspecify.annotations.NullMarked;
