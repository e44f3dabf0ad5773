// A person, country, organisation or group: what they said, relayed, were told, and threatened.

import { el, outside } from "../dom.js";
import { article, distinct, learnArticles, learnParties, learnStatements, outlet, party } from "../lookup.js";
import { list, partyLink, section, statementItem, threatCard } from "../parts.js";
import { articleHref, href, iriOf, parts } from "../route.js";
import { iri, rows } from "../sparql.js";

const SECTIONS = { said: "What they said", relayed: "What they relayed", told: "What they were told", threats: "Threats" };

export async function show({ parts: named, values }) {
  const asked = iriOf(named);
  const facts = await rows("party", { party: [iri(asked)] });
  if (!facts.length) return { title: "Not found", content: [el("h1", {}, "Nobody of this name"), el("p", {}, "The store holds nothing under ", el("code", {}, asked), ".")] };
  const members = [...new Set(facts.map((row) => row.member))];
  const terms = members.map(iri);
  await learnParties([asked, ...members, ...valuesOf(facts, "serves")]);
  const main = party(asked).iri;
  const [said, relayed, told, threats, recognized] = await Promise.all([
    statements("said-by", { speaker: terms }),
    statements("relayed-by", { relayer: terms }),
    statements("said-to", { addressee: terms }),
    threatsOf(terms),
    rows("recognized", { as: terms }),
  ]);
  await Promise.all([learnParties(recognized.map((row) => row.identified)), learnArticles(recognized.map((row) => row.article))]);
  const { name } = party(asked);
  const target = values.get("at");
  return {
    title: name,
    focus: Object.hasOwn(SECTIONS, target ?? "") ? () => document.getElementById(target) : undefined,
    content: [
      head(main, facts, { said, relayed, told, threats }),
      await statementSection("said", "said-by", { speaker: terms }, said, "Nothing is reported that " + name + " said."),
      await statementSection("relayed", "relayed-by", { relayer: terms }, relayed, name + " passed on nothing that others said."),
      await statementSection("told", "said-to", { addressee: terms }, told, "Nothing is reported to have been said to " + name + "."),
      await section({ id: "threats", title: SECTIONS.threats, count: threats.length, query: "threats-of", parameters: { party: terms }, empty: "No threat by or against " + name + "." },
        el("ul", { class: "cards" }, await Promise.all(threats.map(threatCard)))),
      recognized.length ? await reasons(recognized, terms) : null,
    ],
  };
}

async function statements(query, parameters) {
  const found = distinct(await rows(query, parameters), "statement");
  await learnStatements(found);
  return found;
}

async function threatsOf(terms) {
  const found = distinct(await rows("threats-of", { party: terms }), "threat");
  await learnThreats(found);
  return found;
}

/** Learns all that cards of threats show. */
export async function learnThreats(threats) {
  await Promise.all([learnStatements(threats), learnParties(threats.flatMap((row) => [row.threatener, row.voicedBy, row.target]))]);
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
      el("a", { href: href("party", parts(main), { at: id }) }, title, " ", el("span", { class: "number" }, String(found[id].length)))),
      el("a", { href: href("timeline", [], { of: parts(main).join("/") }) }, "Timeline"),
      el("a", { href: href("network", [], { of: parts(main).join("/") }) }, "Network")),
  );
}

async function statementSection(id, query, parameters, found, empty) {
  return section({ id, title: SECTIONS[id], count: found.length, query, parameters, empty }, list(await Promise.all(found.map(statementItem)), 6));
}

async function reasons(recognized, terms) {
  const items = recognized.map((row) => el("li", {}, "“" + party(row.identified).called + "”",
    row.article ? [" in ", el("a", { href: articleHref(row.article) }, article(row.article).headline ?? outlet(row.article))] : null, ": ", row.reason));
  return section({ id: "names", title: "Why these names are taken for one", count: recognized.length, query: "recognized", parameters: { as: terms } }, list(items, 8));
}
