/** Wires source to load; knows every stage, prints nothing. */
@NullMarked
package org.hearsay.pipeline;

import org.jspecify.annotations.NullMarked;
