// On what articles differ, side by side.

import { el } from "../dom.js";
import { learnArticles, outlet } from "../lookup.js";
import { section } from "../parts.js";
import { articleHref, href, pageOf } from "../route.js";
import { page } from "../sparql.js";
import { date, kind } from "../words.js";

const HEADS = ["Kind", "What", "Said to be", "By whom"];

export async function show({ values }) {
  const { rows: found, pages } = await page("conflicts", {}, pageOf(values), "conflict");
  const turn = (number) => href("conflicts", [], { page: number });
  await learnArticles(found.map((row) => row.article));
  const conflicts = groups(found, "conflict");
  return {
    title: "Disagreements",
    content: [
      el("h1", {}, "On what the outlets disagree"),
      el("p", { class: "lead" }, "A figure, a day, a speaker, or whether it is so at all. Each outlet leads to the place where it says so."),
      await section({ id: "conflicts", title: "Points of disagreement", count: conflicts.length, query: "conflicts", pages, turn, empty: "The articles in the store are not found to disagree." },
        el("div", { class: "wide", role: "region", "aria-labelledby": "conflicts", tabindex: "0" }, table(conflicts))),
    ],
  };
}

function groups(found, key) {
  const by = new Map();
  found.forEach((row) => by.set(row[key], [...(by.get(row[key]) ?? []), row]));
  return [...by.values()];
}

function table(conflicts) {
  const heads = HEADS.map((title) => el("th", { scope: "col" }, title));
  return el("table", { class: "conflicts" }, el("thead", {}, el("tr", {}, heads)), conflicts.map(body));
}

function body(conflict) {
  const sides = groups(conflict, "side");
  const [{ kind: on, reason }] = conflict;
  return el("tbody", {}, sides.map((side, at) => el(
    "tr",
    {},
    at ? null : [el("th", { scope: "rowgroup", rowspan: sides.length }, kind(on)), el("td", { rowspan: sides.length, class: "reason" }, reason ?? "")],
    el("td", { class: "value", "data-head": HEADS[2] }, shown(side[0].value, on)),
    el("td", { "data-head": HEADS[3] }, el("ul", { class: "plain" }, backings(side))),
  )));
}

function shown(value, on) {
  return on.endsWith("Day") ? date(value) : on.endsWith("Figure") && Number.isFinite(Number(value)) ? new Intl.NumberFormat("en").format(value) : value;
}

/** One line an article: at the finding that gives the side, or else at the place. */
function backings(side) {
  const sourced = side.filter((row) => row.article);
  return groups(sourced, "article").map((rowsOfArticle) => {
    const { article } = rowsOfArticle[0];
    const given = rowsOfArticle.find((row) => row.given)?.given;
    const place = rowsOfArticle.find((row) => row.start);
    return el("li", {}, el("a", { href: articleHref(article, given, place && [place.start, place.end]) }, outlet(article)));
  });
}
