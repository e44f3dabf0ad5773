// Day by day: what was said, and what happened, is planned or supposed.

import { el } from "../dom.js";
import { distinct, learnArticles, learnParties, learnStatements, outlet } from "../lookup.js";
import { narrowedTo, partyLink, section, sparqlLink, telling } from "../parts.js";
import { articleHref, href, iriOf } from "../route.js";
import { rows } from "../sparql.js";
import { date, kind } from "../words.js";
import { nodes } from "./between.js";

const KINDS = { "": "Everything", events: "Events", statements: "Statements" };

export async function show({ values }) {
  const of = values.get("of") ? iriOf(values.get("of").split("/")) : null;
  const only = values.get("only") ?? "";
  const terms = of ? await nodes(of) : null;
  const eventQuery = terms ? ["events-of", { party: terms }] : ["events", {}];
  const saidQuery = ["said-by", terms ? { speaker: terms } : {}];
  const [events, said] = await Promise.all([rows(...eventQuery), rows(...saidQuery)]);
  const statements = distinct(said.filter((row) => row.saidOn), "statement");
  await Promise.all([
    learnStatements(statements),
    learnParties([of, ...events.flatMap((row) => [row.participant, row.place])]),
    learnArticles(events.map((row) => row.article)),
  ]);
  const entries = [...(only === "statements" ? [] : together(events).map(eventEntry)), ...(only === "events" ? [] : statements.map(statementEntry))];
  return {
    title: "Timeline",
    content: [
      el("h1", {}, "Timeline"),
      of ? narrowedTo(of, "timeline") : null,
      el("p", { class: "jump" }, Object.entries(KINDS).map(([value, label]) =>
        el("a", { href: href("timeline", [], { of: values.get("of"), only: value }), "aria-current": value === only ? "true" : null }, label)),
        await sparqlLink(eventQuery[0], eventQuery[1], "SPARQL of events"), await sparqlLink(saidQuery[0], saidQuery[1], "SPARQL of statements")),
      await section({ id: "days", title: "The latest first", count: entries.length, empty: "Nothing with a date is in the store." }, days(entries)),
    ],
  };
}

/** One entry an event, with all who take part. */
function together(events) {
  return distinct(events, "event").map((event) => ({
    ...event,
    participants: [...new Set(events.filter((row) => row.event === event.event && row.participant).map((row) => row.participant))],
  }));
}

function eventEntry(event) {
  const status = kind(event.modality);
  const who = event.participants.map((one, at) => [at ? ", " : "", partyLink(one)]);
  return {
    day: event.startedOn,
    node: el("li", { class: "event " + status },
      el("p", {}, el("span", { class: "tag" }, kind(event.type).replace(/^other$/, "event")), " ", who, event.place ? [" at ", partyLink(event.place)] : null,
        event.endedOn ? ", until " + date(event.endedOn) : null, status === "happened" ? null : el("em", {}, " (" + status + ")")),
      el("p", { class: "proof" }, el("a", { href: articleHref(event.article, event.event) }, "“" + event.text + "”, " + outlet(event.article)))),
  };
}

function statementEntry(statement) {
  return {
    day: statement.saidOn,
    node: el("li", { class: "saying" }, el("p", {}, telling(statement)),
      el("p", { class: "words" }, el("a", { href: articleHref(statement.article, statement.statement) }, statement.text), " ",
        el("span", { class: "source" }, outlet(statement.article)))),
  };
}

function days(entries) {
  const byDay = new Map();
  entries.forEach(({ day, node }) => byDay.set(day, [...(byDay.get(day) ?? []), node]));
  const latestFirst = [...byDay].sort(([a], [b]) => (a < b ? 1 : -1));
  return el("ol", { class: "days" }, latestFirst.map(([day, nodesOfDay]) =>
    el("li", {}, el("h3", {}, el("time", { datetime: day }, date(day))), el("ul", {}, nodesOfDay))));
}
