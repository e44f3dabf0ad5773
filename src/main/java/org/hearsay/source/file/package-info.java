/** Articles in files and folders, one a file; knows nothing of networks. */
@NullMarked
package org.hearsay.source.file;

import org.jspecify.annotations.NullMarked;
