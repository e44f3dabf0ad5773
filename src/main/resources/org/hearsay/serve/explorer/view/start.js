// Where one comes in: a search, five questions, and what the store holds.

import { el } from "../dom.js";
import { learnArticles, learnParties, party } from "../lookup.js";
import { partyLink, section } from "../parts.js";
import { href, partyHref } from "../route.js";
import { page, rows, turtleHref } from "../sparql.js";
import { count } from "../words.js";
import { articleItem } from "./articles.js";

export async function show() {
  const first = (name) => page(name, {}, 1);
  const [counts, { rows: relayers }, { rows: speakers, pages }, { rows: recent, pages: before }] = await Promise.all([rows("counts"), first("relayers"), first("speakers"), first("recent")]);
  await Promise.all([learnParties([...relayers, ...speakers].map((row) => row.main)), learnArticles(recent.map((row) => row.article))]);
  const number = Object.fromEntries(counts.map((row) => [row.kind, Number(row.number)]));
  return {
    title: "",
    content: [
      el("div", { class: "hero" }, el("h1", {}, "Who said what, to whom, and through whom did we hear it?"), searchForm(), summary(number)),
      recent.length ? await questions(relayers) : nothingRead(),
      await section({ id: "heard", title: "Most heard", count: speakers.length ? undefined : 0, query: "speakers" },
        el("ul", { class: "people" }, speakers.map((row) => el("li", {}, partyLink(row.main), " ", el("span", { class: "number" }, count(row.times, "statement"))))),
        pages.more ? el("p", {}, el("a", { href: "/api/queries/speakers?format=html" }, "Others who are heard")) : null),
      await section({ id: "read", title: "Read last", count: recent.length ? undefined : 0, query: "recent" },
        el("ul", { class: "articles" }, recent.map(articleItem)),
        before.more ? el("p", {}, el("a", { href: href("articles") }, "All " + count(number.articles, "article"))) : null),
    ],
  };
}

function searchForm() {
  const words = el("input", { type: "search", id: "words", name: "q", autocomplete: "off", spellcheck: "false", placeholder: "A name, or words that were said" });
  const submit = (event) => {
    event.preventDefault();
    location.hash = href("find", [], { q: words.value.trim() });
  };
  return el("form", { role: "search", class: "search big", submit }, el("label", { for: "words" }, "Find a person, country, organisation or phrase"),
    el("div", {}, words, el("button", { type: "submit" }, "Find")));
}

function summary(number) {
  const told = [
    count(number.articles ?? 0, "article"),
    count(number.statements ?? 0, "statement"),
    (number.relayed ?? 0) + " of them at second hand or further",
    count(number.threats ?? 0, "threat"),
    number.conflicts && count(number.conflicts, "disagreement"),
  ].filter(Boolean);
  return el("p", { class: "summary" }, told.join(" · "));
}

async function questions(relayers) {
  const relayer = relayers[0]?.main;
  const asked = [
    relayer && [partyHref(relayer) + "?at=relayed", "What did " + party(relayer).name + " relay?", "Words of others that they passed on, with the way each took"],
    [href("threats"), "Who threatened whom with what, and if what?", "Each threat as an if and a then, with who voiced it"],
    [href("conflicts"), "On what do the outlets disagree?", "Figures, days, speakers, denials, side by side"],
    [href("articles"), "Where does it say so?", "Open an article: every statement is marked in its text"],
  ].filter(Boolean);
  const items = asked.map(([address, question, note]) => el("li", {}, el("a", { href: address, class: "question" }, el("strong", {}, question), el("span", {}, note))));
  const all = el("a", { href: await turtleHref("everything"), download: "hearsay.ttl", class: "question" },
    el("strong", {}, "Give me all of it"), el("span", {}, "Every triple, as a Turtle file"));
  return el("section", { "aria-label": "Questions to begin with" }, el("ul", { class: "questions" }, items, el("li", {}, all)));
}

function nothingRead() {
  return el("p", { class: "empty" }, "The store is empty. Fill it with ", el("code", {}, "./hearsay ingest PATH..."), ", then load this page again.");
}
