/** What there is to ask, as people and programs find it: queries as files come and go, values to choose from, their description in RDF; runs no server. */
@NullMarked
package org.hearsay.ask.catalogue;

import org.jspecify.annotations.NullMarked;
