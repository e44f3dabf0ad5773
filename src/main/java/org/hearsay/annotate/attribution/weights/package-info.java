/** Puts tuned weights into the base model that stands in an ONNX file; knows nothing of what the model reads. */
@NullMarked
package org.hearsay.annotate.attribution.weights;

import org.jspecify.annotations.NullMarked;
