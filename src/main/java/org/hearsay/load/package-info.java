/** Stores of graphs, embedded or remote: replaces, removes, lists and exports them; knows RDF as serialized bytes and nothing of findings. */
@NullMarked
package org.hearsay.load;

import org.jspecify.annotations.NullMarked;
