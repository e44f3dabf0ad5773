// Elements are made here and nowhere else. Text always becomes a text node, so that nothing out of an article can become markup.

const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes and children; a function among the attributes listens to the event it is named after. */
export function el(name, attributes = {}, ...children) {
  return build(document.createElement(name), attributes, children);
}

/** The same within a drawing. */
export function svg(name, attributes = {}, ...children) {
  return build(document.createElementNS(SVG, name), attributes, children);
}

function build(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === "function") element.addEventListener(key, value);
    else element.setAttribute(key, value === true ? "" : String(value));
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

/** A link to another site, in plain text where the address is none that a browser should follow. */
export function outside(address, label = address) {
  return /^https?:\/\//i.test(address) ? el("a", { href: address, rel: "noreferrer noopener" }, label) : label;
}
