// Day by day: what was said, and what happened, is planned or supposed.

import { el } from "../dom.js";
import { distinct, learnArticles, learnParties, learnStatements, outlet } from "../lookup.js";
import { narrowedTo, partyLink, section, sparqlLink, telling } from "../parts.js";
import { articleHref, href, iriOf } from "../route.js";
import { literal, page } from "../sparql.js";
import { date, kind } from "../words.js";
import { nodes } from "./between.js";

const NONE = { rows: [], pages: { more: false } };
const KINDS = { "": "Everything", events: "Events", statements: "Statements" };

export async function show({ values }) {
  const of = values.get("of") ? iriOf(values.get("of").split("/")) : null;
  const only = values.get("only") ?? "";
  const terms = of ? await nodes(of) : null;
  const until = values.get("until") ? { until: [literal(values.get("until"))] } : {};
  const eventQuery = terms ? ["events-of", { party: terms, ...until }] : ["events", until];
  const saidQuery = ["dated", { ...(terms && { one: terms }), ...until }];
  const [happened, told] = await Promise.all([only === "statements" ? NONE : page(...eventQuery, 1, "event"), only === "events" ? NONE : page(...saidQuery, 1, "statement")]);
  const { events, said, next } = wholeDays(happened, told);
  const statements = distinct(said, "statement");
  await Promise.all([
    learnStatements(statements),
    learnParties([of, ...events.flatMap((row) => [row.participant, row.place])]),
    learnArticles(events.map((row) => row.article)),
  ]);
  const entries = [...together(events).map(eventEntry), ...statements.map(statementEntry)];
  const here = { of: values.get("of"), only: values.get("only") };
  return {
    title: "Timeline",
    content: [
      el("h1", {}, "Timeline"),
      of ? narrowedTo(of, "timeline") : null,
      el("p", { class: "jump" }, Object.entries(KINDS).map(([value, label]) =>
        el("a", { href: href("timeline", [], { of: values.get("of"), only: value }), "aria-current": value === only ? "true" : null }, label)),
        await sparqlLink(eventQuery[0], eventQuery[1], "SPARQL of events"), await sparqlLink(saidQuery[0], saidQuery[1], "SPARQL of statements")),
      await section({ id: "days", title: values.get("until") ? "Until " + date(values.get("until")) : "The latest first", count: entries.length, empty: "Nothing with a date is in the store." }, days(entries),
        next && el("nav", { class: "pager", "aria-label": "Pages of the timeline" }, el("a", { href: href("timeline", [], { ...here, until: next }), rel: "next" }, "Earlier: until " + date(next) + " →"))),
      values.get("until") ? el("p", {}, el("a", { href: href("timeline", [], here) }, "Back to the latest")) : null,
    ],
  };
}

/**
 * What stands on days of which all is here, and the day on which the next page begins. Two lists of different reach are put
 * together: below the day where the shorter one breaks off, the other would look as if it were all.
 */
function wholeDays(happened, told) {
  const ends = [[happened, "startedOn"], [told, "saidOn"]].filter(([{ pages }]) => pages.more).map(([{ rows }, day]) => rows.at(-1)[day]);
  const next = ends.sort().at(-1);
  const latest = [...happened.rows.map((row) => row.startedOn), ...told.rows.map((row) => row.saidOn)].sort().at(-1);
  if (!next || next === latest) { // a day with more than a page holds is shown as far as it goes
    return { events: happened.rows, said: told.rows, next: next && before(next) };
  }
  return { events: happened.rows.filter((row) => row.startedOn > next), said: told.rows.filter((row) => row.saidOn > next), next };
}

/** The last of what stands before a day, month or year in the order of text. */
function before(day) {
  return /-\d\d$/.test(day) ? new Date(Date.parse(day.length === 7 ? day + "-01" : day) - 86400000).toISOString().slice(0, 10) : String(Number(day) - 1) + "-12-31";
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
