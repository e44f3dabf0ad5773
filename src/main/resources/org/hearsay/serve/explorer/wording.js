// Where wordings of one utterance differ. Pure functions.

// words that every English sentence has: where they differ nothing does
const FUNCTION_WORDS = new Set(("a an the and or but if that which who whom whose this these those it its he she they them his her their our my your "
  + "him we us i you me of in on at to for from by with as into over under up out is are was were be been being am has have had do does did will would "
  + "shall should can could may might must not no so than then there").split(" "));

function words(text) {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

// "sanctions" and "sanction", "ended" and "end" do not differ in what is said
function stem(word) {
  return word.length > 4 ? word.replace(/(?:ies|es|s|ed|ing|ly)$/, "") : word;
}

/** The stems of the content words that all texts have. */
export function shared(texts) {
  const [first, ...others] = texts.map((text) => new Set(words(text).map(stem)));
  return new Set([...(first ?? [])].filter((one) => others.every((other) => other.has(one))));
}

/** The pieces of a text, each with whether it is made of content words that not every wording has; their spaces go with them. */
export function pieces(text, common) {
  const all = text.split(/([\p{L}\p{N}]+)/u).filter(Boolean).map((piece) => ({
    text: piece,
    differs: /^[\p{L}\p{N}]/u.test(piece) && !FUNCTION_WORDS.has(piece.toLowerCase()) && !common.has(stem(piece.toLowerCase())),
  }));
  return all.reduce((joined, piece, at) => {
    const last = joined.at(-1);
    const bridge = piece.text === " " && last?.differs && all[at + 1]?.differs;
    if (last && (bridge || last.differs === piece.differs)) last.text += piece.text;
    else joined.push({ ...piece });
    return joined;
  }, []);
}
