// node read.js FILE.trig OUT.nq QUERY.rq: reads TriG with Oxigraph, writes what it read as N-Quads, and prints a query's rows.
import { readFileSync, writeFileSync } from "node:fs";
import oxigraph from "oxigraph";

const [input, output, query] = process.argv.slice(2);
const quads = [...oxigraph.parse(readFileSync(input, "utf-8"), { format: "application/trig" })];
writeFileSync(output, quads.map((quad) => `${quad} .\n`).join(""));
// Oxigraph's store, unlike its parser, keeps xsd:nonNegativeInteger as xsd:integer; offsets compare all the same
const store = new oxigraph.Store(quads);
for (const row of store.query(readFileSync(query, "utf-8"), { use_default_graph_as_union: true })) {
  console.log([...row.values()].map((term) => term.value).join("\t"));
}
