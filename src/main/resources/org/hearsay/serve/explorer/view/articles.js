// What was read.

import { el } from "../dom.js";
import { article, learnArticles } from "../lookup.js";
import { section } from "../parts.js";
import { articleHref, href, pageOf } from "../route.js";
import { page } from "../sparql.js";
import { count, date } from "../words.js";

export async function show({ values }) {
  const { rows: articles, pages } = await page("articles", {}, pageOf(values));
  const turn = (number) => href("articles", [], { page: number });
  await learnArticles(articles.map((row) => row.article));
  return {
    title: "Articles",
    content: [
      el("h1", {}, "Articles"),
      el("p", { class: "lead" }, "Open one to see every statement marked in its text."),
      await section({ id: "read", title: "The latest first", count: articles.length, query: "articles", pages, turn }, el("ul", { class: "articles" }, articles.map(articleItem))),
    ],
  };
}

/** An article in a list. */
export function articleItem(row) {
  const { headline, identifier, outlet, published } = article(row.article);
  return el("li", {}, el("a", { href: articleHref(row.article), class: "headline" }, headline ?? identifier),
    el("span", { class: "source" }, [outlet, date(published), count(row.statements, "statement")].filter(Boolean).join(" · ")));
}
