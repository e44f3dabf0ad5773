"""python3 read.py FILE.trig OUT.nq FILE.graphml: reads TriG with rdflib and writes N-Quads; prints NetworkX's nodes and edges."""
import sys

import networkx
import rdflib

trig, nquads, graphml = sys.argv[1:]
rdflib.NORMALIZE_LITERALS = False  # or 0.10 becomes 0.1, which is another term
dataset = rdflib.Dataset()
dataset.parse(trig, format="trig")
dataset.serialize(nquads, format="nquads", encoding="utf-8")
network = networkx.read_graphml(graphml, force_multigraph=True)
print(network.number_of_nodes(), network.number_of_edges())
