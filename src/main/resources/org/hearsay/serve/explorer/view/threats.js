// Threats as if-then cards.

import { el } from "../dom.js";
import { distinct } from "../lookup.js";
import { section, threatCard } from "../parts.js";
import { rows } from "../sparql.js";
import { learnThreats } from "./party.js";

export async function show() {
  const threats = distinct(await rows("threats"), "threat");
  await learnThreats(threats);
  return {
    title: "Threats",
    content: [
      el("h1", {}, "Threats"),
      el("p", { class: "lead" }, "Who threatens whom with what, and on what condition, as the articles report it."),
      await section({ id: "threats", title: "The latest first", count: threats.length, query: "threats", empty: "No threat is in the store." },
        el("ul", { class: "cards" }, await Promise.all(threats.map(threatCard)))),
    ],
  };
}
