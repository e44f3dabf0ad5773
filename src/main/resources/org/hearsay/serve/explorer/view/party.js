// A person, country, organisation or group: what they said, relayed, were told, and threatened.

import { el, outside } from "../dom.js";
import { article, distinct, distinctThreats, learnArticles, learnParties, learnStatements, outlet, party } from "../lookup.js";
import { howMany, list, partyLink, section, statementItem, threatCard } from "../parts.js";
import { articleHref, href, iriOf, pageOf, parts } from "../route.js";
import { iri, page, rows } from "../sparql.js";

const SECTIONS = { said: "What they said", relayed: "What they relayed", told: "What they were told", threats: "Threats" };

export async function show({ parts: named, values }) {
  const asked = iriOf(named);
  const facts = await rows("party", { party: [iri(asked)] });
  if (!facts.length) return { title: "Not found", content: [el("h1", {}, "Nobody of this name"), el("p", {}, "The store holds nothing under ", el("code", {}, asked), ".")] };
  const members = [...new Set(facts.map((row) => row.member))];
  const terms = members.map(iri);
  await learnParties([asked, ...members, ...valuesOf(facts, "serves")]);
  const main = party(asked).iri;
  const target = values.get("at");
  const number = (id) => (id === target ? pageOf(values) : 1); // the page's number is that of the section that is looked at
  const [said, relayed, told, threats, { rows: recognized, pages: pagesOfReasons }] = await Promise.all([
    statements("said-by", { one: terms }, number("said")),
    statements("relayed-by", { relayer: terms }, number("relayed")),
    statements("said-to", { hearer: terms }, number("told")),
    threatsOf(terms, number("threats")),
    page("recognized", { as: terms }, 1),
  ]);
  await Promise.all([learnParties(recognized.map((row) => row.identified)), learnArticles(recognized.map((row) => row.article))]);
  const { name } = party(asked);
  const turn = (id) => (to) => href("party", parts(main), { at: id, page: to });
  const saying = async (id, found, empty) => section({ id, title: SECTIONS[id], ...found, turn: turn(id), count: found.list.length, empty },
    list(await Promise.all(found.list.map(statementItem)), 6));
  return {
    title: name,
    focus: Object.hasOwn(SECTIONS, target ?? "") ? () => document.getElementById(target) : undefined,
    content: [
      head(main, facts, { said, relayed, told, threats }),
      await saying("said", said, "Nothing is reported that " + name + " said."),
      await saying("relayed", relayed, name + " passed on nothing that others said."),
      await saying("told", told, "Nothing is reported to have been said to " + name + "."),
      await section({ id: "threats", title: SECTIONS.threats, ...threats, turn: turn("threats"), count: threats.list.length, empty: "No threat by or against " + name + "." },
        el("ul", { class: "cards" }, await Promise.all(threats.list.map(threatCard)))),
      recognized.length ? await reasons(recognized, terms, pagesOfReasons) : null,
    ],
  };
}

async function statements(query, parameters, number) {
  const found = await page(query, parameters, number, "statement");
  const list = distinct(found.rows, "statement");
  await learnStatements(list);
  return { list, pages: found.pages, query, parameters };
}

async function threatsOf(terms, number) {
  const parameters = { party: terms };
  const found = await page("threats-of", parameters, number, "threat");
  const list = distinctThreats(found.rows);
  await learnThreats(list);
  return { list, pages: found.pages, query: "threats-of", parameters };
}

/** Learns all that cards of threats show. */
export async function learnThreats(threats) {
  await Promise.all([learnStatements(threats), learnParties(threats.flatMap((row) => [...row.threateners, ...row.voices, row.target]))]);
}

function valuesOf(facts, property) {
  return [...new Set(facts.filter((row) => row.what.endsWith(property)).map((row) => row.value))];
}

function head(main, facts, found) {
  const { name, type } = party(main);
  const roles = valuesOf(facts, "#role").slice(0, 4);
  const names = [...valuesOf(facts, "altLabel"), ...valuesOf(facts, "rdf-schema#label")].filter((one, at, all) => one !== name && all.indexOf(one) === at);
  const serves = valuesOf(facts, "serves");
  return el(
    "header",
    { class: "party-head" },
    el("p", { class: "eyebrow" }, type === "UnnamedParty" ? "not named in the article" : type),
    el("h1", {}, name),
    roles.length ? el("p", { class: "roles" }, roles.join(" · ")) : null,
    el(
      "dl",
      { class: "facts" },
      names.length ? [el("dt", {}, "Also called"), el("dd", {}, names.slice(0, 8).join(", "))] : null,
      serves.length ? [el("dt", {}, "Acts for"), el("dd", {}, serves.map((one, at) => [at ? ", " : "", partyLink(one)]))] : null,
      valuesOf(facts, "sameAs").map((one) => [el("dt", {}, "Elsewhere"), el("dd", {}, outside(one, one.replace(/^https?:\/\/(www\.)?/, "")))]),
    ),
    el("p", { class: "jump" }, Object.entries(SECTIONS).map(([id, title]) =>
      el("a", { href: href("party", parts(main), { at: id }) }, title, " ", el("span", { class: "number" }, howMany(found[id].list.length, found[id].pages)))),
      el("a", { href: href("timeline", [], { of: parts(main).join("/") }) }, "Timeline"),
      el("a", { href: href("network", [], { of: parts(main).join("/") }) }, "Network")),
  );
}

async function reasons(recognized, terms, pages) {
  const items = recognized.map((row) => el("li", {}, "“" + party(row.identified).called + "”",
    row.article ? [" in ", el("a", { href: articleHref(row.article) }, article(row.article).headline ?? outlet(row.article))] : null, ": ", row.reason));
  return section({ id: "names", title: "Why these names are taken for one", count: recognized.length, query: "recognized", parameters: { as: terms } }, list(items, 8),
    pages.more ? el("p", { class: "note" }, "There are more; the query behind this gives all.") : null);
}
