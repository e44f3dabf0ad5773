/** A store on a SPARQL server, reached over HTTP. */
@NullMarked
package org.hearsay.load.remote;

import org.jspecify.annotations.NullMarked;
