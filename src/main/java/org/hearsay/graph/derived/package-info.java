/** What follows across articles, as the quads of graphs of their own, and which of them are to change; knows no store. */
@NullMarked
package org.hearsay.graph.derived;

import org.jspecify.annotations.NullMarked;
