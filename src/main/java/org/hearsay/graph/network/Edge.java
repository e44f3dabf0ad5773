package org.hearsay.graph.network;

/**
 * A link from one node to another.
 *
 * @param kind the property by its name in the ontology: {@code speaker}, or in a network of parties what the one did to the other
 * @param weight how many findings say so; 1 where every finding is a node
 */
record Edge(String source, String target, String kind, int weight) {}
