// The evidence between two nodes, each direction for itself, newest first.
import { chooseNode } from "../choice.js";
import { button, el, inParts } from "../dom.js";
import { shown } from "../filters/filter.js";
import { graph } from "../graph.js";
import { statement } from "./statement.js";

export function pairPanel(pair) {
  const [a, b] = [graph.pairA[pair], graph.pairB[pair]];
  const links = [...graph.linksOfPair.of(pair)].filter((link) => shown.link[link]);
  const parts = [[a, b], [b, a]].map(([from, to]) => direction(from, to, links.filter((link) => graph.from[link] === from)));
  return el(
    "div",
    {},
    el("h2", { dir: "auto" }, `${graph.name[a]} and ${graph.name[b]}`),
    el("p", { class: "ends" }, ...[a, b].map((node) => button(graph.name[node], () => chooseNode(node, true), { dir: "auto" }))),
    ...(a === b ? parts.slice(0, 1) : parts),
  );
}

function direction(from, to, links) {
  if (!links.length) return null;
  links.sort((x, y) => graph.day[y] - graph.day[x] || x - y);
  return el(
    "section",
    {},
    el("h3", { dir: "auto" }, `${graph.name[from]} on ${graph.name[to]} (${links.length})`),
    inParts((link) => statement(link, { ends: false }), links, 20, "Show more"),
  );
}
