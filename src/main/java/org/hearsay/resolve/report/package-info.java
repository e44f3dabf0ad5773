/** What articles report, as light records read back from their graphs; the input of all that is derived across articles. */
@NullMarked
package org.hearsay.resolve.report;

import org.jspecify.annotations.NullMarked;
