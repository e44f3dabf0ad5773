/** What follows across articles, as records, and its one entry point; a pure function of a set of reported articles. */
@NullMarked
package org.hearsay.resolve.derived;

import org.jspecify.annotations.NullMarked;
