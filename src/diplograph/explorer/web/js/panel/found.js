// All shown statements whose quote holds the words that were searched for.
import { el, inParts } from "../dom.js";
import { shown } from "../filters/filter.js";
import { graph } from "../graph.js";
import { newestFirst } from "../positions.js";
import { folded, many } from "../words.js";
import { statement } from "./statement.js";

let quotes = null;

/** Quotes without accents and capitals, made when first searched. */
export function foldedQuotes() {
  quotes ??= graph.quote.map(folded);
  return quotes;
}

export function withWords(words) {
  const wanted = folded(words);
  const found = [];
  foldedQuotes().forEach((quote, link) => {
    if (shown.link[link] && link < graph.statementCount && quote.includes(wanted)) found.push(link);
  });
  return found.sort(newestFirst);
}

export function foundPanel(words) {
  const links = withWords(words);
  return el(
    "div",
    {},
    el("h2", {}, `Quotes with “${words}”`),
    el("p", {}, many(links.length, "statement")),
    inParts((link) => statement(link, { find: words }), links, 20, "Show more"),
  );
}
