// Queries stand in queries/*.rq, run as they are there, and are narrowed here by filling their VALUES lines.

const ENDPOINT = new URL("/hearsay/sparql", location.href);
const CONSOLE = "/#/dataset/hearsay/query";

const texts = new Map();
const answers = new Map();
const MOST_ANSWERS = 200;
const MOST_WAITS = 90;
const PAGE = /LIMIT (\d+) # page/;

/** An IRI as SPARQL writes it. Throws where it could end the brackets early. */
export function iri(value) {
  if (!/^[a-z][a-z0-9+.-]*:[^\x00-\x20<>"{}|^`\\]*$/i.test(value)) throw new Error("not an IRI: " + value);
  return "<" + value + ">";
}

/** A string as SPARQL writes it. */
export function literal(value) {
  const escapes = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };
  return '"' + value.replace(/[\\"\n\r\t]/g, (character) => escapes[character]) + '"';
}

/** Fills the lines `VALUES ?name { ... } # parameter` of a query with terms that `iri` and `literal` wrote. */
export function fill(text, parameters) {
  let filled = text;
  for (const [name, terms] of Object.entries(parameters)) {
    const line = new RegExp("VALUES \\?" + name + " \\{[^}\\n]*\\} # parameter");
    if (!line.test(filled)) throw new Error("the query has no parameter " + name);
    filled = filled.replace(line, () => "VALUES ?" + name + " { " + terms.join(" ") + " }");
  }
  return filled;
}

async function text(name) {
  if (!texts.has(name)) {
    const response = await fetch(new URL("queries/" + name + ".rq", import.meta.url));
    if (!response.ok) throw new Error("the query " + name + " cannot be read (" + response.status + ")");
    texts.set(name, await response.text());
  }
  return texts.get(name);
}

/** A query with its parameters filled. */
export async function query(name, parameters = {}) {
  return fill(await text(name), parameters);
}

/** The rows of a query, each a plain object from variable to text; a variable without a value is absent. */
export async function rows(name, parameters = {}) {
  return answer(await query(name, parameters));
}

/**
 * A page of a query's rows, as long as its line `LIMIT n # page` says, and whether another follows.
 * @param number the first page is 1
 * @param key the variable that a page counts, where one thing has several rows
 */
export async function page(name, parameters, number, key) {
  const filled = await query(name, parameters);
  const size = Number(PAGE.exec(filled)[1]);
  const found = await answer(filled.replace(PAGE, "LIMIT " + (size + 1) + " OFFSET " + (number - 1) * size));
  const keys = [...new Set(found.map((row, at) => (key ? row[key] : at)))];
  const beyond = new Set(keys.slice(size));
  return {
    rows: found.filter((row, at) => !beyond.has(key ? row[key] : at)),
    pages: { number, more: beyond.size > 0, first: (number - 1) * size + 1, last: (number - 1) * size + Math.min(keys.length, size) },
  };
}

async function answer(filled) {
  if (!answers.has(filled)) {
    if (answers.size >= MOST_ANSWERS) answers.delete(answers.keys().next().value);
    answers.set(filled, ask(filled));
    answers.get(filled).catch(() => answers.delete(filled));
  }
  return answers.get(filled);
}

/** Asks again as long as the store says that it goes on looking for the answer. */
async function ask(filled) {
  let response = await post(filled);
  for (let waits = 0; response.status === 503 && response.headers.has("Retry-After") && waits < MOST_WAITS; waits++) {
    dispatchEvent(new Event("storeislooking"));
    await new Promise((done) => setTimeout(done, 1000 * Number(response.headers.get("Retry-After"))));
    response = await post(filled);
  }
  if (!response.ok) throw new Error(trouble(response.status));
  const { results } = await response.json();
  return results.bindings.map((row) => Object.fromEntries(Object.entries(row).map(([name, term]) => [name, term.value])));
}

function post(filled) {
  return fetch(ENDPOINT, {
    method: "POST",
    headers: { Accept: "application/sparql-results+json", "Content-Type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ query: filled }),
  });
}

function trouble(status) {
  return status === 503
    ? "The store took too long and gave up. Narrow the question, or ask again."
    : "The store answered with an error (" + status + ").";
}

/** The console with a query filled in. */
export async function consoleHref(name, parameters = {}) {
  return CONSOLE + "?query=" + encodeURIComponent(await query(name, parameters));
}

/** The address at which a CONSTRUCT query gives its triples as Turtle. */
export async function turtleHref(name) {
  return ENDPOINT.pathname + "?" + new URLSearchParams({ query: await query(name), format: "turtle" });
}
