/** The graph as nodes and edges with attributes, for tools that know no RDF: GraphML, and tables as Gephi and Neo4j read them. */
@NullMarked
package org.hearsay.graph.network;

import org.jspecify.annotations.NullMarked;
