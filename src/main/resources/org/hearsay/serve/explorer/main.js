// The page: takes its address, shows the view that this names, and keeps the keyboard's and the screen reader's place.

import { el } from "./dom.js";
import { href, parse } from "./route.js";
import { show as article } from "./view/article.js";
import { show as articles } from "./view/articles.js";
import { show as between } from "./view/between.js";
import { show as conflicts } from "./view/conflicts.js";
import { show as find } from "./view/find.js";
import { show as network } from "./view/network.js";
import { show as party } from "./view/party.js";
import { show as start } from "./view/start.js";
import { show as threats } from "./view/threats.js";
import { show as timeline } from "./view/timeline.js";
import { show as wordings } from "./view/wordings.js";

const VIEWS = { start, find, party, article, articles, between, network, timeline, threats, wordings, conflicts };

const main = document.getElementById("view");
const search = document.getElementById("search");
const notice = document.getElementById("notice");
let turn = 0;
let first = true;

async function render() {
  const mine = ++turn;
  const address = location.hash;
  const route = parse(address);
  main.setAttribute("aria-busy", "true");
  const page = await make(route);
  if (mine !== turn) return; // the reader has gone on meanwhile
  document.title = page.title ? page.title + " · Hearsay" : "Hearsay";
  main.replaceChildren(...page.content.flat(Infinity).filter(Boolean));
  main.className = "view-" + route.view;
  main.dataset.address = address; // what is shown, which for a moment is not what the address bar says
  main.removeAttribute("aria-busy");
  mark(route);
  place(page);
}

async function make(route) {
  const view = Object.hasOwn(VIEWS, route.view) ? VIEWS[route.view] : null;
  try {
    return view ? await view(route) : trouble("There is no such page", "Its address may have been cut short.");
  } catch (error) {
    console.error(error);
    return trouble("This could not be shown", error.message);
  }
}

function trouble(title, message) {
  const again = el("button", { type: "button", click: render }, "Try again");
  return { title, content: [el("h1", {}, title), el("p", { class: "trouble", role: "alert" }, message), el("p", {}, again)] };
}

function mark({ view, values }) {
  document.querySelectorAll("nav [data-view]").forEach((link) =>
    link.dataset.view === view ? link.setAttribute("aria-current", "page") : link.removeAttribute("aria-current"));
  search.hidden = view === "start";
  search.elements.q.value = view === "find" ? values.get("q") ?? "" : "";
  notice.textContent = "";
}

/** The first page leaves the focus alone; later ones give it to their heading, so that a reader hears where they are. */
function place(page) {
  const target = page.focus?.() ?? main.querySelector("h1");
  if (!first && target) {
    if (!target.matches("a, button, input")) target.setAttribute("tabindex", "-1");
    target.focus({ preventScroll: true });
  }
  if (page.focus) target?.scrollIntoView({ block: "center" });
  else if (!first) scrollTo(0, 0);
  first = false;
}

search.addEventListener("submit", (event) => {
  event.preventDefault();
  location.hash = href("find", [], { q: search.elements.q.value.trim() });
});

document.getElementById("skip").addEventListener("click", (event) => {
  event.preventDefault(); // its address would be taken for a view's
  main.focus();
});

document.getElementById("copy").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(location.href);
    notice.textContent = "Copied.";
  } catch {
    notice.textContent = location.href;
  }
});

addEventListener("storeislooking", () => {
  notice.textContent = "This takes minutes the first time, for it is counted over the whole store. The page comes when that is done.";
});

addEventListener("hashchange", render);
render();
