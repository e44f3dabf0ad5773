/** SPARQL for readers whom nobody knows: what they may ask, and how much of this machine it may cost. */
@NullMarked
package org.hearsay.serve.strangers;

import org.jspecify.annotations.NullMarked;
