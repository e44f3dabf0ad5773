/** The encoder in PyTorch: its script, its parameters and its batches; knows nothing of files of a corpus. */
@NullMarked
package org.hearsay.train.network;

import org.jspecify.annotations.NullMarked;
