/** Pages over HTTP, fetched politely, within limits and from public addresses; knows not what is in them. */
@NullMarked
package org.hearsay.source.web;

import org.jspecify.annotations.NullMarked;
