// One act of speech in the words of several articles, with the words marked that not all of them have.

import { el } from "../dom.js";
import { distinct, learnStatements, outlet, party } from "../lookup.js";
import { chainLine, section, telling } from "../parts.js";
import { articleHref, href, iriOf, pageOf, parts } from "../route.js";
import { iri, page } from "../sparql.js";
import { count, date } from "../words.js";
import { pieces, shared } from "../wording.js";

export async function show({ parts: named, values }) {
  const parameters = named.length ? { utterance: [iri(iriOf(named))] } : {};
  const { rows: found, pages } = await page("wordings", parameters, pageOf(values), "utterance");
  const turn = (number) => href("wordings", named, { page: number });
  await learnStatements(found);
  const utterances = [...grouped(found)].sort(([, a], [, b]) => witnesses(b) - witnesses(a) || b.length - a.length);
  return {
    title: "Wordings",
    content: [
      el("h1", {}, "The same words, told differently"),
      el("p", { class: "lead" }, "Each block is one act of speech. ", el("mark", { class: "differs" }, "Marked"), " are the words that not every account has."),
      named.length ? el("p", { class: "jump" }, el("a", { href: href("wordings") }, "All of them")) : null,
      await section({ id: "utterances", title: "Told by several", count: utterances.length, query: "wordings", parameters, pages, turn,
        empty: "No two articles are found to report the same act of speech." },
        utterances.map(([utterance, wordings]) => block(utterance, distinct(wordings, "statement")))),
    ],
  };
}

function grouped(found) {
  const groups = new Map();
  found.forEach((row) => groups.set(row.utterance, [...(groups.get(row.utterance) ?? []), row]));
  return groups;
}

/** In how many articles it is told. */
function witnesses(wordings) {
  return new Set(wordings.map((row) => row.article)).size;
}

function block(utterance, wordings) {
  const common = shared(wordings.map((row) => row.text));
  const day = wordings.map((row) => row.saidOn).find(Boolean);
  return el(
    "article",
    { class: "utterance" },
    el("h3", {}, el("a", { href: href("wordings", parts(utterance)) }, party(wordings[0].speaker).name + (day ? ", " + date(day) : "")), " ",
      el("span", { class: "number" }, count(wordings.length, "wording") + " in " + count(witnesses(wordings), "article"))),
    el("ul", { class: "wordings" }, wordings.map((row) => wording(row, common))),
  );
}

function wording(row, common) {
  return el(
    "li",
    {},
    el("p", { class: "telling" }, telling(row)),
    el("blockquote", {}, pieces(row.text, common).map((piece) => (piece.differs ? el("mark", { class: "differs" }, piece.text) : piece.text))),
    chainLine(row),
    el("p", { class: "proof" }, el("a", { href: articleHref(row.article, row.statement), class: "evidence" }, "Show it in " + outlet(row.article))),
  );
}
