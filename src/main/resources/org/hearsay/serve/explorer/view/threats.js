// Threats as if-then cards.

import { el } from "../dom.js";
import { distinctThreats } from "../lookup.js";
import { section, threatCard } from "../parts.js";
import { href, pageOf } from "../route.js";
import { page } from "../sparql.js";
import { learnThreats } from "./party.js";

export async function show({ values }) {
  const { rows, pages } = await page("threats", {}, pageOf(values), "threat");
  const threats = distinctThreats(rows);
  const turn = (number) => href("threats", [], { page: number });
  await learnThreats(threats);
  return {
    title: "Threats",
    content: [
      el("h1", {}, "Threats"),
      el("p", { class: "lead" }, "Who threatens whom with what, and on what condition, as the articles report it."),
      await section({ id: "threats", title: "The latest first", count: threats.length, query: "threats", pages, turn, empty: "No threat is in the store." },
        el("ul", { class: "cards" }, await Promise.all(threats.map(threatCard)))),
    ],
  };
}
