/** Finds attributions at every depth by grammar: who is told to say, ask, warn or think what; knows no entity and no nesting. */
@NullMarked
package org.hearsay.extract.attribution;

import org.jspecify.annotations.NullMarked;
