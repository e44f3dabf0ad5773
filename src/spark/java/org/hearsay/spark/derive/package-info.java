/** What follows across articles, on Apache Spark: by keys and blocks, so that no machine holds all articles; knows layers, not what is in them. */
@NullMarked
package org.hearsay.spark.derive;

import org.jspecify.annotations.NullMarked;
