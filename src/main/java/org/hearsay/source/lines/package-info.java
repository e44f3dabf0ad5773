/** JSON Lines, as other pipelines write them: one article a line. */
@NullMarked
package org.hearsay.source.lines;

import org.jspecify.annotations.NullMarked;
