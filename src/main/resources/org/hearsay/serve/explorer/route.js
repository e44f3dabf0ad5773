// The address of every view: #/view/part/part?name=value. All state that a colleague should see stands in it.

const IDS = "https://w3id.org/hearsay/id/";

/** Takes an address apart; what is not there is the start page. */
export function parse(hash) {
  const [path, query = ""] = hash.replace(/^#?\/?/, "").split(/\?(.*)/s);
  const [view, ...parts] = path.split("/").map(decoded);
  return { view: view || "start", parts, values: new URLSearchParams(query) };
}

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Puts an address together; empty values are left out. */
export function href(view, parts = [], values = {}) {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== null && value !== "");
  const query = new URLSearchParams(given).toString();
  return "#/" + [view, ...parts].map(encodeURIComponent).join("/") + (query ? "?" + query : "");
}

/** The parts that name a node: short for our own, the whole IRI for any other. */
export function parts(iri) {
  return iri.startsWith(IDS) ? iri.slice(IDS.length).split("/") : [iri];
}

/** The node that parts name. */
export function iriOf(parts) {
  return parts.length === 1 && parts[0].includes(":") ? parts[0] : IDS + parts.join("/");
}

/** The number of the page that an address asks for; the first where it asks for none. */
export function pageOf(values) {
  return /^[1-9]\d{0,4}$/.test(values.get("page") ?? "") ? Number(values.get("page")) : 1;
}

/** Where a party's page is. */
export function partyHref(iri) {
  return href("party", parts(iri));
}

/** Where an article is shown, at a finding of it or at a place in its text. */
export function articleHref(article, finding, place) {
  return href("article", parts(article), { finding: finding && parts(finding).join("/"), at: place && place.join("-") });
}
