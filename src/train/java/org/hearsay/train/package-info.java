/** Trains the attribution model and fits confidences; only compiled under the Maven profile {@code train}, and never needed to use them. */
@NullMarked
package org.hearsay.train;

import org.jspecify.annotations.NullMarked;
