/** SHACL shapes against RDF that is serialized or told triple by triple, to a report in our own records; knows Jena, and no findings. */
@NullMarked
package org.hearsay.validate;

import org.jspecify.annotations.NullMarked;
