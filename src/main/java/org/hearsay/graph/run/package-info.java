/** The record of runs, of earlier versions of articles, and of what is set aside, as RDF; knows no store. */
@NullMarked
package org.hearsay.graph.run;

import org.jspecify.annotations.NullMarked;
