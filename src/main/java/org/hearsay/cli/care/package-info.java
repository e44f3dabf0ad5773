/** The commands that look after a store: backup, check, compaction, deriving. */
@NullMarked
package org.hearsay.cli.care;

import org.jspecify.annotations.NullMarked;
