// What several views show: parties as links, statements as sentences, relay chains, sections with their query.

import { el } from "./dom.js";
import { article, chain, outlet, party } from "./lookup.js";
import { articleHref, href, partyHref } from "./route.js";
import { consoleHref, iri } from "./sparql.js";
import { date, kind, verb } from "./words.js";

/** A party's name, which leads to its page. */
export function partyLink(one) {
  const known = party(one);
  return el("a", { href: partyHref(known.iri), class: "party" + (known.type === "UnnamedParty" ? " unnamed" : "") }, known.name);
}

/** A link that opens a query in the console, filled in. */
export async function sparqlLink(name, parameters, label = "SPARQL") {
  return el("a", { href: await consoleHref(name, parameters), class: "sparql", title: "Open the query behind this in the console" }, label);
}

/**
 * A section with a heading, how many there are, the query behind it, and its content or what to say where there is none.
 * @param pages which of a long list these are, as `page` of sparql.js tells it
 * @param turn the address of a page by its number; wanted with pages
 */
export async function section({ id, title, count, query, parameters, empty, pages, turn }, ...content) {
  const number = count === undefined ? null : el("span", { class: "number" }, howMany(count, pages));
  return el(
    "section",
    { "aria-labelledby": id },
    el("div", { class: "heading" }, el("h2", { id, tabindex: "-1" }, title, " ", number), query && (await sparqlLink(query, parameters))),
    count === 0 ? el("p", { class: "empty" }, empty ?? "Nothing of this kind is in the store.") : content,
    pages ? pager(pages, turn, title) : null,
  );
}

/** "12", or of a list on several pages "1 to 100, and more". */
export function howMany(count, pages) {
  if (!pages || (pages.number === 1 && !pages.more)) return String(count);
  return count === 0 ? "no more" : pages.first + " to " + pages.last + (pages.more ? ", and more" : "");
}

/** The ways to the pages before and after; nothing where there is but one. */
function pager({ number, more, last }, turn, title) {
  if (number === 1 && !more) return null;
  return el(
    "nav",
    { class: "pager", "aria-label": "Pages of: " + title },
    number > 1 ? el("a", { href: turn(number - 1), rel: "prev" }, "← The page before") : null,
    more ? el("a", { href: turn(number + 1), rel: "next" }, "From " + (last + 1) + " on →") : null,
  );
}

/** Items of which the first are shown and the others on request. */
export function list(items, first = 12) {
  const all = el("ul", { class: "items" }, items.slice(0, first));
  if (items.length <= first) return all;
  const more = el("button", { type: "button", class: "more", click: () => {
    all.append(...items.slice(first));
    items[first].setAttribute("tabindex", "-1");
    items[first].focus();
    more.remove();
  } }, "Show the other " + (items.length - first));
  return [all, more];
}

/** What stands for each of several, "and" between them. */
function joined(parties, show) {
  return parties.flatMap((one, at) => (at ? [" and ", show(one)] : [show(one)]));
}

/** "Ada Quist and Per Holt warned Norland", the names being links. */
export function telling({ speaker, speakers = [speaker], addressee, addressees = addressee ? [addressee] : [], act, polarity }) {
  const denied = polarity.endsWith("Denied");
  return [joined(speakers, partyLink), " " + verb(act, denied, addressees.length > 0), addressees.length ? [" ", joined(addressees, partyLink)] : null];
}

/** The words: in quotation marks where they are the speaker's own. */
export function quote(text, quotation) {
  const direct = quotation.endsWith("Direct");
  return el("blockquote", { class: kind(quotation) }, direct && !/^["“‘']/.test(text) ? "“" + text + "”" : text);
}

/** The way that words took to us: "Ada Quist → Per Holt → Daily Ledger → Coast Courier". */
export function chainLine(statement) {
  const relays = chain(statement);
  const steps = [
    el("li", {}, el("span", { class: "said" }, joined(statement.speakers ?? [statement.speaker], (one) => party(one).name))),
    ...relays.map((one) => el("li", {}, joined(one.tellers, partyLink), one.hearers.length ? el("span", { class: "to" }, " to " + joined(one.hearers, (to) => party(to).name).join("")) : null)),
    el("li", {}, el("a", { href: articleHref(statement.article, statement.statement) }, outlet(statement.article))),
  ];
  return el("ol", { class: "chain" + (relays.length ? "" : " short"), "aria-label": "How it came to us" }, steps);
}

/** The same in words, from the outlet inward: "Coast Courier writes that Per Holt told fishermen that Ada Quist warned Norland:". */
export function chainInWords(statement) {
  const outward = chain(statement).reverse();
  return el(
    "p",
    { class: "in-words" },
    outlet(statement.article) + " writes that ",
    outward.map((one) => [telling({ speakers: one.tellers, addressees: one.hearers, act: one.act, polarity: "" }), " that "]),
    telling(statement),
    ":",
  );
}

/** A statement as a sentence, with its words, its way to us, its evidence and its query. */
export async function statementItem(statement) {
  const { headline, published } = article(statement.article);
  return el(
    "li",
    { class: "statement" + (statement.polarity.endsWith("Denied") ? " denied" : "") },
    el("p", { class: "telling" }, telling(statement), statement.saidOn && el("time", { datetime: statement.saidOn }, date(statement.saidOn))),
    quote(statement.text, statement.quotation),
    chainLine(statement),
    el(
      "p",
      { class: "proof" },
      el("a", { href: articleHref(statement.article, statement.statement), class: "evidence" }, "Show it in the article"),
      await sparqlLink("finding", { finding: [iri(statement.statement)] }),
      el("span", { class: "source" }, [headline, date(published)].filter(Boolean).join(", ")),
    ),
  );
}

/** A threat as a card: who, to whom, if what, then what. */
export async function threatCard(threat) {
  const { threateners, voices, target } = threat;
  const threatening = threateners.length ? threateners : voices;
  const others = voices.filter((voice) => !threatening.includes(voice));
  return el(
    "li",
    { class: "card threat" },
    el("p", { class: "telling" }, threatening.length ? joined(threatening, partyLink) : "Someone unnamed", threatening.length > 1 ? " threaten " : " threatens ", target ? partyLink(target) : "someone unnamed"),
    el(
      "dl",
      {},
      el("div", {}, el("dt", {}, "If"), threat.condition ? el("dd", {}, threat.condition.replace(/^if\s+/i, "")) : el("dd", { class: "none" }, "no condition given")),
      el("div", {}, el("dt", {}, "Then"), el("dd", {}, threat.consequence)),
    ),
    el(
      "p",
      { class: "tags" },
      threat.measure.endsWith("/unspecified") ? null : el("span", { class: "tag" }, kind(threat.measure)),
      others.length ? el("span", {}, "voiced by ", joined(others, partyLink)) : null,
      threat.saidOn && el("time", { datetime: threat.saidOn }, date(threat.saidOn)),
    ),
    threat.statement ? chainLine({ ...threat, speakers: voices.length ? voices : threatening }) : null,
    el(
      "p",
      { class: "proof" },
      el("a", { href: articleHref(threat.article, threat.statement ?? threat.threat), class: "evidence" }, "Show it in the article"),
      await sparqlLink("finding", { finding: [iri(threat.threat)] }),
    ),
  );
}

/** A line that says for whom a view is narrowed, with the way back to all. */
export function narrowedTo(one, view) {
  return el("p", { class: "narrowed" }, "Only ", partyLink(one), " · ", el("a", { href: href(view) }, "show everyone"));
}
