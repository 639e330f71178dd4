// The evidence between two nodes: each direction for itself, how it changed, and the words, newest first.
import { chooseNode, chooseView } from "../choice.js";
import { contradictions, isDisputed } from "../contradictions.js";
import { button, el, inParts } from "../dom.js";
import { shown } from "../filters/filter.js";
import { graph, isStatement } from "../graph.js";
import { newestFirst, position, voices } from "../positions.js";
import { badge } from "../signs.js";
import { many } from "../words.js";
import { balance, figures } from "./balance.js";
import { statement } from "./statement.js";
import { trajectory } from "./trajectory.js";

export function pairPanel(pair) {
  const [a, b] = [graph.pairA[pair], graph.pairB[pair]];
  const ends = [a, b].map((node) => button(graph.name[node], () => chooseNode(node, true), { dir: "auto" }));
  const directions = a === b ? [direction(pair, a, a)] : [direction(pair, a, b), direction(pair, b, a)];
  const ties = [...graph.linksOfPair.of(pair)].filter((link) => shown.link[link] && !isStatement(link));
  return el(
    "div",
    {},
    el("h2", { dir: "auto" }, `${graph.name[a]} and ${graph.name[b]}`),
    el("p", { class: "ends" }, "About ", ...ends),
    dispute(pair),
    ...directions,
    ties.length ? el("h3", {}, "Other ties") : null,
    ...ties.map((link) => statement(link)),
  );
}

/** A word that sources contradict each other here, and the way to both quotes. */
function dispute(pair) {
  contradictions(); // so that it is known for what is shown now
  if (!isDisputed(pair)) return null;
  const open = () => chooseView("contradictions");
  return el("p", { class: "dispute" }, badge(), "Sources contradict each other here", button("Both quotes", open));
}

function direction(pair, holder, target) {
  const links = position(pair, holder);
  if (!links.length) return null;
  const counts = [0, 0, 0, 0];
  for (const link of links) counts[graph.sign[link]]++;
  const heard = voices(links);
  return el(
    "section",
    {},
    el("h3", { dir: "auto" }, `${graph.name[holder]} on ${graph.name[target]}`),
    balance(counts),
    el(
      "p",
      {},
      figures(counts),
      `· ${many(links.length, "statement")}`,
      heard ? `, ${many(heard, "independent source")}` : "",
    ),
    trajectory(links),
    inParts((link) => statement(link, { ends: false }), [...links].sort(newestFirst), 20, "Show more"),
  );
}
