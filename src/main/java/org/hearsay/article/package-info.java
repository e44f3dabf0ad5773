/** The article: its identity, its metadata, its text and spans in it; knows nothing of where it was read or what is made of it. */
@NullMarked
package org.hearsay.article;

import org.jspecify.annotations.NullMarked;
