/** Trains the attribution model from a corpus; only compiled under the Maven profile {@code train}, and never needed to use the model. */
@NullMarked
package org.hearsay.train;

import org.jspecify.annotations.NullMarked;
