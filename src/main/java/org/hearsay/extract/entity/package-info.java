/** Who is who in one article: names, what they name, and the words that stand for them; knows annotations, not graphs. */
@NullMarked
package org.hearsay.extract.entity;

import org.jspecify.annotations.NullMarked;
