// What one said to another.

import { el } from "../dom.js";
import { distinct, learnParties, learnStatements, party } from "../lookup.js";
import { list, partyLink, section, statementItem } from "../parts.js";
import { href, iriOf, parts } from "../route.js";
import { iri, rows } from "../sparql.js";

export async function show({ values }) {
  const [from, to] = ["from", "to"].map((name) => iriOf((values.get(name) ?? "").split("/")));
  const [speaker, addressee] = await Promise.all([from, to].map(nodes));
  const parameters = { speaker, addressee };
  const found = distinct(await rows("said-between", parameters), "statement");
  await Promise.all([learnParties([from, to]), learnStatements(found)]);
  const back = href("between", [], { from: parts(to).join("/"), to: parts(from).join("/") });
  return {
    title: party(from).name + " to " + party(to).name,
    content: [
      el("h1", {}, "What ", partyLink(from), " told ", partyLink(to)),
      el("p", { class: "jump" }, el("a", { href: back }, "The other way round"), el("a", { href: href("network") }, "Who told whom")),
      await section({ id: "said", title: "Statements", count: found.length, query: "said-between", parameters }, list(await Promise.all(found.map(statementItem)))),
    ],
  };
}

/** All nodes of a party, as query terms. */
export async function nodes(one) {
  const facts = await rows("party", { party: [iri(one)] });
  return [...new Set([one, ...facts.map((row) => row.member)])].map(iri);
}
