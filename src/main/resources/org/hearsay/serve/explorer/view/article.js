// An article with every statement marked in its text: colour by speaker, the way of the words beside it.

import { el, outside } from "../dom.js";
import { article, distinct, learnArticles, learnParties, learnStatements, party } from "../lookup.js";
import { chainInWords, chainLine, list, partyLink, quote, section, sparqlLink, statementItem } from "../parts.js";
import { articleHref, iriOf } from "../route.js";
import { paragraphs, segments } from "../segments.js";
import { iri, rows } from "../sparql.js";
import { date, initials } from "../words.js";

const VOICES = 8; // colours in style.css; a ninth speaker has the first one's again, and their own initials

export async function show({ parts: named, values }) {
  const one = iriOf(named);
  const parameters = { article: [iri(one)] };
  const [facts, said, places] = await Promise.all([rows("article", parameters), rows("said-in", parameters), rows("places", parameters)]);
  if (!facts.length) return { title: "Not found", content: [el("h1", {}, "No such article"), el("p", {}, "The store holds none under ", el("code", {}, one), ".")] };
  const about = Object.fromEntries(facts.map((row) => [row.what.replace(/^.*[#/]/, ""), row.value]));
  const spans = places.map((row) => ({ ...row, start: Number(row.start), end: Number(row.end), part: row.part.replace(/^.*#/, "") }));
  const statements = inOrder(distinct(said, "statement"), spans);
  await Promise.all([learnStatements(statements), learnParties([about.publisher]), learnArticles([one])]);
  const title = article(one).headline ?? about.identifier;
  const voices = voicesOf(statements);
  const selected = values.get("finding") ? iriOf(values.get("finding").split("/")) : null;
  const at = (values.get("at") ?? "").split("-").map(Number);
  const panel = await panelOf(statements);
  const text = about.fullText === undefined ? noText() : marked(one, { ...about, headline: title }, spans, statements, voices, at);
  const reading = el("div", { class: "reading" }, text, panel.node);
  listen(reading, panel, selected);
  return {
    title,
    focus: focusOn(reading, selected, at),
    content: [
      await head(title, about, parameters),
      legend(voices),
      reading,
      await section({ id: "all", title: "Every statement, in the order of the text", count: statements.length, query: "said-in", parameters },
        list(await Promise.all(statements.map(statementItem)), 5)),
    ],
  };
}

function inOrder(statements, spans) {
  const first = new Map();
  spans.forEach((span) => first.has(span.finding) || first.set(span.finding, span.start));
  return statements.sort((a, b) => (first.get(a.statement) ?? 0) - (first.get(b.statement) ?? 0) || (a.statement < b.statement ? -1 : 1));
}

/** Speakers by first appearance, with the number of their colour. */
function voicesOf(statements) {
  const voices = new Map();
  statements.forEach((row) => {
    const { iri: main } = party(row.speaker);
    if (!voices.has(main)) voices.set(main, voices.size % VOICES);
  });
  return voices;
}

async function head(title, about, parameters) {
  const by = [about.publisher && partyLink(about.publisher), about.creator, about.datePublished && [date(about.datePublished), about.dateAssumed && " (assumed; the article tells none)"], about.url && outside(about.url, "original"),
    about.identifier !== title && about.identifier];
  return el(
    "header",
    { class: "article-head" },
    el("h1", {}, title),
    el("p", { class: "byline" }, by.filter(Boolean).map((part, at) => [at ? " · " : "", part]), " ", await sparqlLink("places", parameters)),
  );
}

function legend(voices) {
  return el("ul", { class: "legend", "aria-label": "Speakers by colour" }, [...voices].map(([one, voice]) =>
    el("li", {}, el("span", { class: "swatch voice-" + voice, "aria-hidden": "true" }, initials(party(one).name)), " ", partyLink(one))));
}

function noText() {
  return el("p", { class: "empty text" }, "The store does not keep this article's text; its statements are listed below.");
}

function marked(one, { fullText, headline }, spans, statements, voices, [from, to]) {
  const points = Array.from(fullText);
  const size = new Map();
  const content = spans.filter((span) => span.part === "contentAt");
  content.forEach((span) => size.set(span.finding, (size.get(span.finding) ?? 0) + span.end - span.start));
  const speakers = new Map(statements.map((row) => [row.statement, party(row.speaker)]));
  const place = to > from ? [{ start: from, end: to, part: "place" }] : [];
  const linked = new Set();
  const context = { one, size, speakers, voices, linked };
  return el("div", { class: "text", lang: "en" }, paragraphs(points).map((paragraph, at) =>
    el("p", { class: at === 0 && isHeaderBlock(points, paragraph, headline) ? "header-block" : null },
      segments(points, paragraph, [...spans, ...place]).map((segment) => piece(segment, context)))));
}

/** Whether it says only what stands above already: the headline, or fields such as "Date: 3 May" at the head of a text file. */
function isHeaderBlock(points, { start, end }, headline) {
  const lines = points.slice(start, end).join("").split("\n");
  return lines.every((line) => line.trim() === headline || /^[\p{L}-]{2,20}:\s/u.test(line));
}

/** A piece of the text. What the innermost statement over it says colours it; the next one outward underlines it. */
function piece({ text, spans }, { one, size, speakers, voices, linked }) {
  const [inner, outer] = spans.filter((span) => span.part === "contentAt" && speakers.has(span.finding)).sort((a, b) => size.get(a.finding) - size.get(b.finding));
  const classes = spans.filter((span) => ["conditionAt", "consequenceAt", "place"].includes(span.part)).map((span) => "is-" + span.part.replace(/At$/, ""));
  const of = [...new Set(spans.filter((span) => span.finding).map((span) => span.finding + " " + span.part))];
  if (!of.length && !classes.length) return text;
  const attributes = { "data-of": of.join("\n") || null };
  if (!inner) return el("span", { ...attributes, class: classes.join(" ") || null }, text);
  const voice = (span) => voices.get(speakers.get(span.finding).iri);
  attributes.class = ["said", "voice-" + voice(inner), outer && "within voice-line-" + voice(outer), ...classes].filter(Boolean).join(" ");
  attributes["data-statement"] = inner.finding;
  if (linked.has(inner.finding) || !text.trim()) return el("span", attributes, text);
  linked.add(inner.finding);
  const speaker = speakers.get(inner.finding).name;
  const mark = el("span", { class: "initials", "data-initials": initials(speaker), "aria-hidden": "true" });
  return el("a", { ...attributes, href: articleHref(one, inner.finding), title: speaker }, mark, text);
}

/** What stands beside the text: the statement under pointer or focus, with its chain in words. */
async function panelOf(statements) {
  const made = new Map(await Promise.all(statements.map(async (row) => [row.statement, await told(row)])));
  const hint = el("p", { class: "hint" }, "Point at a coloured passage, tap it, or step to it with the Tab key, to see who said it and how it came to us."),
    note = el("p", { class: "hint" }, "A coloured line under a passage: it stands within another's words, of that colour. A dotted line: the if or the then of a threat.");
  const body = el("div", { class: "panel-body" }, hint, note);
  const node = el("aside", { class: "panel", "aria-label": "How it came to us", "aria-live": "polite" }, body);
  return {
    node,
    has: (finding) => made.has(finding),
    tell: (finding) => body.replaceChildren(...(made.get(finding) ?? [hint, note])),
  };
}

async function told(row) {
  return [
    chainInWords(row),
    quote(row.text, row.quotation),
    chainLine(row),
    el("p", { class: "proof" }, row.saidOn && el("time", { datetime: row.saidOn }, date(row.saidOn)), await sparqlLink("finding", { finding: [iri(row.statement)] })),
  ];
}

function listen(reading, panel, selected) {
  let pinned = selected;
  const of = (target) => target.closest?.("[data-statement]")?.dataset.statement;
  const tell = (finding) => {
    if (finding && panel.has(finding)) panel.tell(finding);
    reading.querySelectorAll("[data-of]").forEach((piece) => {
      const roles = piece.dataset.of.split("\n").filter((role) => role.startsWith((finding ?? "none") + " "));
      piece.classList.toggle("lit", roles.some((role) => /(content|condition|consequence)At$/.test(role)));
      piece.classList.toggle("lit-source", roles.some((role) => /(source|cue)At$/.test(role)));
    });
    panel.node.classList.toggle("open", Boolean(finding));
  };
  reading.addEventListener("mouseover", (event) => of(event.target) && tell(of(event.target)));
  reading.addEventListener("mouseleave", () => tell(pinned));
  reading.addEventListener("focusin", (event) => of(event.target) && tell((pinned = of(event.target))));
  reading.addEventListener("click", (event) => {
    const finding = of(event.target);
    if (!finding) return;
    event.preventDefault(); // the passage is in sight already: only the address is to change
    pinned = finding;
    tell(finding);
    history.replaceState(null, "", reading.querySelector('a[data-statement="' + CSS.escape(finding) + '"]')?.getAttribute("href") ?? location.hash);
    document.querySelector("main").dataset.address = location.hash;
  });
  reading.addEventListener("keydown", (event) => event.key === "Escape" && tell((pinned = null)));
  tell(selected);
}

function focusOn(reading, finding, [from, to]) {
  if (finding) {
    const first = () => [...reading.querySelectorAll("[data-of]")].find((piece) => piece.dataset.of.includes(finding));
    return () => reading.querySelector('a[data-statement="' + CSS.escape(finding) + '"]') ?? first();
  }
  return to > from ? () => reading.querySelector(".is-place") : undefined;
}
