// What one said to another.

import { el } from "../dom.js";
import { distinct, learnParties, learnStatements, party } from "../lookup.js";
import { list, partyLink, section, statementItem } from "../parts.js";
import { href, iriOf, pageOf, parts } from "../route.js";
import { iri, page, rows } from "../sparql.js";

export async function show({ values }) {
  const [from, to] = ["from", "to"].map((name) => iriOf((values.get(name) ?? "").split("/")));
  const [one, other] = await Promise.all([from, to].map(nodes));
  const parameters = { one, other };
  const { rows: said, pages } = await page("said-between", parameters, pageOf(values), "statement");
  const found = distinct(said, "statement");
  await Promise.all([learnParties([from, to]), learnStatements(found)]);
  const named = { from: parts(from).join("/"), to: parts(to).join("/") };
  const back = href("between", [], { from: named.to, to: named.from });
  const turn = (number) => href("between", [], { ...named, page: number });
  return {
    title: party(from).name + " to " + party(to).name,
    content: [
      el("h1", {}, "What ", partyLink(from), " told ", partyLink(to)),
      el("p", { class: "jump" }, el("a", { href: back }, "The other way round"), el("a", { href: href("network") }, "Who told whom")),
      await section({ id: "said", title: "Statements", count: found.length, query: "said-between", parameters, pages, turn }, list(await Promise.all(found.map(statementItem)))),
    ],
  };
}

/** All nodes of a party, as query terms. */
export async function nodes(one) {
  const facts = await rows("party", { party: [iri(one)] });
  return [...new Set([one, ...facts.map((row) => row.member)])].map(iri);
}
