// What is called how: names of parties, sources of articles, and the tellings around statements, asked for together and kept.

import { iri, rows } from "./sparql.js";

const CHUNK = 300; // terms in one query: some 25 kB

const parties = new Map();
const articles = new Map();
const tellings = new Map();
const walked = new Set();

async function missing(name, parameter, known, wanted, take) {
  const absent = [...new Set(wanted)].filter((one) => one && !known.has(one));
  const chunks = [];
  for (let at = 0; at < absent.length; at += CHUNK) chunks.push(absent.slice(at, at + CHUNK));
  const answers = await Promise.all(chunks.map((chunk) => rows(name, { [parameter]: chunk.map(iri) })));
  answers.flat().forEach(take);
}

/** Learns names. Those of whom nothing is told are called by the end of their IRI. */
export async function learnParties(wanted) {
  await missing("names", "party", parties, wanted, (row) =>
    parties.set(row.party, {
      iri: row.main ?? row.party,
      name: row.name ?? row.called,
      called: row.called,
      type: row.type.replace(/^.*[#/]/, ""),
    }));
}

/** Learns headlines, outlets and days. */
export async function learnArticles(wanted) {
  await missing("sources", "article", articles, wanted, (row) => articles.set(row.article, row));
}

/** Learns all that lists of statements show: the tellings around them, everyone in them, their articles. */
export async function learnStatements(statements) {
  const nested = statements.filter((one) => one.outer && one.outer !== one.article && one.statement).map((one) => one.statement);
  await missing("tellings", "statement", walked, nested, (row) =>
    tellings.set(row.telling, {
      ...row,
      tellers: together(tellings.get(row.telling)?.tellers, row.teller),
      hearers: together(tellings.get(row.telling)?.hearers, row.hearer),
    }));
  nested.forEach((one) => walked.add(one));
  const around = statements.flatMap((one) => chain(one));
  await Promise.all([
    learnParties([
      ...statements.flatMap((one) => [...(one.speakers ?? [one.speaker]), ...(one.addressees ?? [one.addressee])]),
      ...around.flatMap((one) => [...one.tellers, ...one.hearers]),
    ]),
    learnArticles(statements.map((one) => one.article)),
  ]);
}

/** A party as far as it is known: the node that stands for it, the name that most articles use, what articles call this node, its type. */
export function party(one) {
  const name = one.replace(/^.*[#/]/, "").replaceAll("-", " ");
  return parties.get(one) ?? { iri: one, name, called: name, type: "" };
}

/** An article as far as it is known. */
export function article(one) {
  return articles.get(one) ?? { article: one, identifier: one };
}

/** By whom an article speaks: its outlet, or else its headline or file. */
export function outlet(one) {
  const known = article(one);
  return known.outlet ?? (known.headline ? "“" + known.headline + "”" : known.identifier);
}

/** The tellings around a statement, nearest first; the article is not among them. */
export function chain(statement) {
  const around = [];
  const seen = new Set();
  for (let at = tellings.get(statement.outer); at && !seen.has(at.telling); at = tellings.get(at.outer)) {
    seen.add(at.telling);
    around.push(at);
  }
  return around;
}

/** Rows that differ only in values of which one statement may have several, as one row each; all who say it together are its speakers, all to whom its addressees. */
export function distinct(found, key) {
  const first = new Map();
  found.forEach((row) => {
    const known = first.get(row[key]) ?? row;
    const speakers = row.speaker ? together(known.speakers, row.speaker) : undefined;
    const addressees = together(known.addressees, row.addressee);
    first.set(row[key], speakers ? { ...known, speaker: speakers[0], speakers, addressee: addressees[0], addressees } : known);
  });
  return [...first.values()];
}

/** Rows of threats, one a threat, with all who threaten and all who voice it. */
export function distinctThreats(found) {
  const first = new Map();
  found.forEach((row) => {
    const known = first.get(row.threat) ?? row;
    first.set(row.threat, { ...known, threateners: together(known.threateners, row.threatener), voices: together(known.voices, row.voicedBy) });
  });
  return [...first.values()];
}

/** Those known and one more if there is one, each once, in one order whatever the order of the rows. */
function together(known = [], one) {
  return [...new Set(one ? [...known, one] : known)].sort();
}
