// What a search finds: those with such a name, and statements with such words.

import { el } from "../dom.js";
import { distinct, learnParties, learnStatements, party } from "../lookup.js";
import { list, partyLink, section, statementItem } from "../parts.js";
import { href, pageOf } from "../route.js";
import { literal, page } from "../sparql.js";
import { count, searched } from "../words.js";

export async function show({ values }) {
  const phrase = (values.get("q") ?? "").trim();
  const title = phrase ? "“" + phrase + "”" : "Find";
  const words = searched(phrase);
  if (!words) {
    return { title, content: [el("h1", {}, title), el("p", { class: "empty" }, "Type a name, or words that were said, in the field above.")] };
  }
  const parameters = { words: [literal(words)] };
  const [{ rows: named, pages: pagesOfNames }, { rows: said, pages }] = await Promise.all([
    page("named", parameters, 1),
    page("words", parameters, pageOf(values), "statement"),
  ]);
  const statements = distinct(said, "statement");
  const turn = (number) => href("find", [], { q: phrase, page: number });
  await Promise.all([learnParties(named.map((row) => row.main)), learnStatements(statements)]);
  const parties = named.map((row) => el("li", {}, partyLink(row.main), " ",
    el("span", { class: "source" }, [kindOf(row.main), "in " + count(row.findings, "finding")].filter(Boolean).join(" · "))));
  return {
    title,
    content: [
      el("h1", {}, title),
      await section({ id: "named", title: "Names", count: named.length, query: "named", parameters, empty: "Nobody and nothing in the store has such a name." },
        el("ul", { class: "found" }, parties),
        pagesOfNames.more ? el("p", { class: "note" }, "These are the " + named.length + " of whom most is told. Type more of the name to find others.") : null),
      await section({ id: "said", title: "Said in these words", count: statements.length, query: "words", parameters, pages, turn, empty: "No statement has all of these words." },
        list(await Promise.all(statements.map(statementItem)))),
    ],
  };
}

function kindOf(one) {
  const { type } = party(one);
  return type === "UnnamedParty" ? "not named" : type.toLowerCase();
}
