/** The extraction of large corpora on Apache Spark: the same reading of each article, spread over machines. The only package that may know Spark. */
@NullMarked
package org.hearsay.spark;

import org.jspecify.annotations.NullMarked;
