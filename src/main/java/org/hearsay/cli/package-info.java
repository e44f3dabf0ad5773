/** The commands; the only composition root and the only package that prints. */
@NullMarked
package org.hearsay.cli;

import org.jspecify.annotations.NullMarked;
