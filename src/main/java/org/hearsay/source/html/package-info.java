/** The article within a page: its main text and what its markup tells about it; knows markup, not files. */
@NullMarked
package org.hearsay.source.html;

import org.jspecify.annotations.NullMarked;
