// Plain English for acts, kinds and dates. Pure functions.

// kind of act: with an addressee, without one, after "did not"; a preposition where the verb wants one
const ACTS = {
  say: ["told", "said", "tell", "say"],
  ask: ["asked", "asked", "ask", "ask"],
  demand: ["demanded of", "demanded", "demand of", "demand"],
  promise: ["promised", "promised", "promise", "promise"],
  warn: ["warned", "warned", "warn", "warn"],
  threaten: ["threatened", "threatened", "threaten", "threaten"],
  accuse: ["told, accusing,", "made the accusation", "accuse before", "make the accusation"],
  deny: ["denied to", "denied", "deny to", "deny"],
  confirm: ["confirmed to", "confirmed", "confirm to", "confirm"],
  agree: ["agreed with", "agreed", "agree with", "agree"],
  refuse: ["refused", "refused", "refuse", "refuse"],
  believe: ["told, believing,", "believed", "tell, believing,", "believe"],
  intend: ["told, intending,", "intended", "tell, intending,", "intend"],
  feel: ["told, with feeling,", "felt", "tell, with feeling,", "feel"],
  learn: ["learned from", "learned", "learn from", "learn"],
};

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** The last part of a concept's IRI in words: "military force". */
export function kind(iri) {
  return iri.replace(/^.*[#/]/, "").replace(/([a-z])([A-Z])/g, "$1 $2").replaceAll("-", " ").toLowerCase();
}

/** The verb of a telling: "told", "warned", "did not confirm". A denial of a denial is still one. */
export function verb(act, denied, addressed) {
  const name = act.replace(/^.*\//, "");
  const [to, alone, notTo, not] = ACTS[name] ?? ACTS.say;
  if (denied && name !== "deny" && name !== "refuse") return "did not " + (addressed ? notTo : not);
  return addressed ? to : alone;
}

/** A date, month or year as people write it: "2 June 2031", "June 2031", "2031". */
export function date(value) {
  const [, year, month, day] = /^(-?\d{4,})(?:-(\d\d))?(?:-(\d\d))?/.exec(value ?? "") ?? [];
  if (!year) return value ?? "";
  return [day && Number(day), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(" ");
}

/** "1 statement", "3 statements". */
export function count(number, one, several = one + "s") {
  return new Intl.NumberFormat("en").format(number) + " " + (Number(number) === 1 ? one : several);
}

/** Words as the index searches them: each whole or by its beginning, all of them; empty where there is none. */
export function searched(phrase) {
  const plain = phrase.normalize("NFKD").replace(/\p{M}+/gu, "").toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word + "*").join(" AND ");
}

/** The first letters of a name, two at most: a mark for those who cannot tell colours. */
export function initials(name) {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? ["?"];
  const capital = words.filter((word) => /^\p{Lu}/u.test(word));
  return (capital.length ? capital : words).slice(0, 2).map((word) => Array.from(word)[0].toUpperCase()).join("");
}
