// A text cut where spans begin and end. Offsets are code points, ends exclusive, as in the graph. Pure functions.

/** The paragraphs of a text's code points: runs between blank lines. */
export function paragraphs(points) {
  const found = [];
  let start = 0;
  let at = 0;
  while (at <= points.length) {
    const gap = blank(points, at);
    if (at === points.length || gap > at) {
      if (start < at) found.push({ start, end: at });
      start = gap;
      at = Math.max(gap, at + 1);
    } else {
      at++;
    }
  }
  return found;
}

/** Where white space that holds two line breaks ends; where it begins if it holds fewer. */
function blank(points, at) {
  let end = at;
  let breaks = 0;
  while (end < points.length && /\s/.test(points[end])) breaks += points[end++] === "\n" ? 1 : 0;
  return breaks > 1 ? end : at;
}

/** The pieces of a stretch, each with the spans that cover it, in the order in which these were given. */
export function segments(points, { start, end }, spans) {
  const inside = spans.filter((span) => span.start < end && span.end > start && span.start < span.end);
  const cuts = new Set([start, end]);
  inside.forEach((span) => cuts.add(Math.max(start, span.start)).add(Math.min(end, span.end)));
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, at) => ({
    start: from,
    text: points.slice(from, sorted[at + 1]).join(""),
    spans: inside.filter((span) => span.start <= from && span.end >= sorted[at + 1]),
  }));
}
