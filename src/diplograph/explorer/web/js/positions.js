// Positions: all shown statements of one holder on one target, oldest first.
import { shown } from "./filters/filter.js";
import { graph } from "./graph.js";
import { NEVER } from "./words.js";

export const byDay = (a, b) => graph.day[a] - graph.day[b] || a - b;
export const newestFirst = (a, b) => graph.day[b] - graph.day[a] || a - b;

/** Shown statements of a holder on a target in a pair, oldest first. */
export function position(pair, holder) {
  const found = [];
  for (const link of graph.linksOfPair.of(pair)) {
    if (link < graph.statementCount && shown.link[link] && graph.from[link] === holder) found.push(link);
  }
  return found.sort(byDay);
}

const kept = { revision: -1, all: [] };

/** Every position that is shown: { pair, holder, target, links, counts } with counts by sign; made once a filtering. */
export function positions() {
  if (kept.revision !== shown.revision) Object.assign(kept, { revision: shown.revision, all: [...every()] });
  return kept.all;
}

function* every() {
  for (let pair = 0; pair < graph.pairCount; pair++) {
    if (!shown.said[pair]) continue;
    const [a, b] = [graph.pairA[pair], graph.pairB[pair]];
    for (const holder of a === b ? [a] : [a, b]) {
      const links = position(pair, holder);
      if (links.length) yield made(pair, holder, links);
    }
  }
}

function made(pair, holder, links) {
  const counts = [0, 0, 0, 0];
  for (const link of links) counts[graph.sign[link]]++;
  return { pair, holder, target: graph.pairA[pair] === holder ? graph.pairB[pair] : graph.pairA[pair], links, counts };
}

/** Positions of one holder, or on one target; the most outspoken first. */
export function positionsOf(node, asHolder) {
  const found = [];
  for (const pair of graph.pairsOf.of(node)) {
    if (!shown.said[pair]) continue;
    const other = graph.pairA[pair] === node ? graph.pairB[pair] : graph.pairA[pair];
    const holder = asHolder ? node : other;
    const links = position(pair, holder);
    if (links.length && !(node === other && !asHolder)) found.push(made(pair, holder, links));
  }
  return found.sort((a, b) => b.links.length - a.links.length || a.pair - b.pair);
}

/** Where a position stands: "for", "against", "mixed", "neutral" or "denied". */
export function stand({ counts: [pro, con, neutral, denied] }) {
  if (pro && con) return pro > 3 * con ? "for" : con > 3 * pro ? "against" : "mixed";
  if (pro) return "for";
  if (con) return "against";
  return neutral ? "neutral" : denied ? "denied" : "neutral";
}

/** First and last dated stance that takes a side; null where there are not two. */
export function turn(links) {
  const sided = links.filter((link) => graph.sign[link] < 2 && graph.day[link] !== NEVER);
  if (sided.length < 2) return null;
  const [first, last] = [sided[0], sided[sided.length - 1]];
  return graph.day[first] < graph.day[last] && graph.sign[first] !== graph.sign[last] ? { first, last } : null;
}

/** How many sources that do not copy each other stand behind these statements. */
export function voices(links) {
  const { voice } = graph.data.articles;
  return new Set(links.filter((link) => graph.article[link] >= 0).map((link) => voice[graph.article[link]])).size;
}

export const sum = (counts) => counts.reduce((a, b) => a + b, 0);
