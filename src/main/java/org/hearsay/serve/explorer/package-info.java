/** The explorer's page with its modules and queries, served as they stand on the class path; the page itself reads the store through SPARQL. */
@NullMarked
package org.hearsay.serve.explorer;

import org.jspecify.annotations.NullMarked;
