/** SHACL shapes against serialized RDF, to a report in our own records; knows Jena, and no findings. */
@NullMarked
package org.hearsay.validate;

import org.jspecify.annotations.NullMarked;
