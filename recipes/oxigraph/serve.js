// node serve.js FILE.nq PORT: answers SPARQL queries over a file of N-Quads with Oxigraph, on 127.0.0.1 and at the address of Oxigraph's own server.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import oxigraph from "oxigraph";

const [input, port] = process.argv.slice(2);
const store = new oxigraph.Store();
store.load(readFileSync(input), { format: "application/n-quads" });

const SELECTED = "application/sparql-results+json";
const BUILT = "application/n-triples";

function answer(query) {
  const built = /^\s*((PREFIX|BASE)\b[^\n]*\s*|#[^\n]*\s*)*(CONSTRUCT|DESCRIBE)\b/i.test(query);
  const format = built ? BUILT : SELECTED;
  return [format, store.query(query, { use_default_graph_as_union: true, results_format: format })];
}

async function asked(request) {
  const address = new URL(request.url, "http://127.0.0.1");
  if (request.method === "GET") return address.searchParams.get("query");
  const body = Buffer.concat(await request.toArray()).toString("utf-8");
  return request.headers["content-type"]?.startsWith("application/sparql-query") ? body : new URLSearchParams(body).get("query");
}

createServer(async (request, response) => {
  try {
    const [format, text] = answer(await asked(request));
    response.writeHead(200, { "content-type": format }).end(text);
  } catch (problem) {
    response.writeHead(400, { "content-type": "text/plain" }).end(String(problem));
  }
}).listen(Number(port), "127.0.0.1", () => console.log(`${store.size} quads at http://127.0.0.1:${port}/query`));
