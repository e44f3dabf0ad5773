// Who told whom, drawn, with a table that says the same.

import { el, svg } from "../dom.js";
import { layout } from "../layout.js";
import { learnParties, party } from "../lookup.js";
import { narrowedTo, partyLink, section } from "../parts.js";
import { href, iriOf, partyHref, parts } from "../route.js";
import { page } from "../sparql.js";
import { count } from "../words.js";

const NARROW = 640; // a screen below this gets an upright drawing, so that its words can be read
const MARGIN = 60;
const MOST = 40; // nodes that can still be told apart
const LETTER = 6.6; // width of one at the labels' size, about
const TYPES = { Person: "person", Country: "country", Organisation: "organisation", Group: "group", Party: "other" };

export async function show({ values }) {
  const of = values.get("of") ? iriOf(values.get("of").split("/")) : null;
  const everyone = of || values.get("unnamed") === "yes"; // "reporters" of every article would hide the rest
  const { rows: found, pages } = await page("pairs", {}, 1);
  await learnParties([of, ...found.flatMap((row) => [row.from, row.to])]);
  const main = of && party(of).iri;
  const pairs = found
    .filter((row) => row.from !== row.to && (!main || row.from === main || row.to === main))
    .filter((row) => everyone || [row.from, row.to].every((one) => party(one).type !== "UnnamedParty"));
  const toggle = el("a", { href: href("network", [], { unnamed: everyone ? "" : "yes" }) }, everyone ? "Leave out those without a name" : "Show those without a name too");
  return {
    title: "Who told whom",
    content: [
      el("h1", {}, "Who told whom"),
      el("p", { class: "lead" }, "An arrow runs from a speaker to the one spoken to; the thicker it is, the more statements. A name leads to its page, a number in the table to the statements."),
      of ? narrowedTo(of, "network") : el("p", { class: "jump" }, toggle),
      await section({ id: "network", title: "Speakers and those they spoke to", count: pairs.length, query: "pairs", empty: "Nobody is reported to have told anybody anything." },
        pairs.length ? [drawing(pairs), table(pairs)] : null,
        pages.more ? el("p", { class: "note" }, "Counted are the " + found.length + " pairs with most statements. ",
          el("a", { href: "/api/queries/who-spoke-to-whom?format=html" }, "All pairs, as a table")) : null),
    ],
  };
}

function drawing(pairs) {
  const weight = new Map();
  pairs.forEach((row) => [row.from, row.to].forEach((one) => weight.set(one, (weight.get(one) ?? 0) + Number(row.times))));
  const nodes = [...weight].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, MOST).map(([one]) => one);
  const number = new Map(nodes.map((one, at) => [one, at]));
  const drawn = pairs.filter((row) => number.has(row.from) && number.has(row.to));
  const edges = drawn.map((row) => [number.get(row.from), number.get(row.to), Math.log2(1 + Number(row.times))]);
  const [width, height] = innerWidth < NARROW ? [400, 300 + 30 * nodes.length] : [860, Math.min(620, 260 + 22 * nodes.length)];
  const places = layout(nodes.length, edges, width - 2 * MARGIN, height - 2 * MARGIN).map(({ x, y }) => ({ x: x + MARGIN, y: y + MARGIN }));
  const radius = (one) => 5 + 2.2 * Math.sqrt(weight.get(one));
  return el(
    "div",
    { class: "wide drawing", role: "region", "aria-label": "Drawing of who told whom; the table below says the same", tabindex: "0" },
    svg(
      "svg",
      { viewBox: "0 0 " + width + " " + height, class: "network", role: "group", "aria-label": "Who told whom" },
      svg("defs", {}, arrow()),
      drawn.map((row) => edge(row, places[number.get(row.from)], places[number.get(row.to)], radius(row.to))),
      nodes.map((one, at) => node(one, places[at], radius(one), width)),
    ),
    el("ul", { class: "key", "aria-label": "What the colours mean" }, [...new Set(nodes.map(typeOf))].map((type) => el("li", { class: "dot type-" + type }, TYPES[type]))),
    weight.size > nodes.length ? el("p", { class: "note" }, "Drawn are the " + MOST + " most often heard or spoken to; the table has all " + weight.size + ".") : null,
  );
}

function arrow() {
  return svg("marker", { id: "arrow", viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 7, markerHeight: 7, orient: "auto-start-reverse", markerUnits: "userSpaceOnUse" },
    svg("path", { d: "M0 0L8 4L0 8z" }));
}

/** A bent line, so that the way there and the way back lie apart. */
function edge(row, from, to, radius) {
  const [x, y] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(x, y) || 1;
  const [middleX, middleY] = [(from.x + to.x) / 2 - y * 0.12, (from.y + to.y) / 2 + x * 0.12];
  const [backX, backY] = [middleX - to.x, middleY - to.y];
  const short = (radius + 3) / (Math.hypot(backX, backY) || 1);
  const path = `M${from.x.toFixed(1)} ${from.y.toFixed(1)}Q${middleX.toFixed(1)} ${middleY.toFixed(1)} ${(to.x + backX * short).toFixed(1)} ${(to.y + backY * short).toFixed(1)}`;
  const label = party(row.from).name + " to " + party(row.to).name + ": " + count(row.times, "statement");
  return length < 1 ? null : svg("path", { d: path, class: "edge", "stroke-width": (1 + Math.log2(Number(row.times))).toFixed(1), "marker-end": "url(#arrow)" }, svg("title", {}, label));
}

function typeOf(one) {
  const { type } = party(one);
  return Object.hasOwn(TYPES, type) ? type : "Party";
}

function node(one, { x, y }, radius, width) {
  const { name } = party(one);
  const label = name.length > 28 ? name.slice(0, 27) + "…" : name;
  const half = (label.length * LETTER) / 2 + 4;
  const middle = Math.min(Math.max(x, half), width - half); // the whole label is in the drawing
  return svg("a", { href: partyHref(one), class: "node type-" + typeOf(one) },
    svg("title", {}, name),
    svg("circle", { cx: x.toFixed(1), cy: y.toFixed(1), r: radius.toFixed(1) }),
    svg("text", { x: middle.toFixed(1), y: (y + radius + 13).toFixed(1), "text-anchor": "middle" }, label));
}

function table(pairs) {
  const heads = ["Speaker", "Told", "Statements"].map((title) => el("th", { scope: "col" }, title));
  return el("table", { class: "pairs" }, el("thead", {}, el("tr", {}, heads)), el("tbody", {}, pairs.map((row) =>
    el("tr", {}, el("td", {}, partyLink(row.from)), el("td", {}, partyLink(row.to)),
      el("td", {}, el("a", { href: href("between", [], { from: parts(row.from).join("/"), to: parts(row.to).join("/") }), "aria-label": count(row.times, "statement") + " of " + party(row.from).name + " to " + party(row.to).name }, row.times))))));
}
