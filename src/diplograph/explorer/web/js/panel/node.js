// All about one node: its card, where it stands on others, who stands where on it, and the words.
import { choosePair } from "../choice.js";
import { button, el, inParts } from "../dom.js";
import { shown } from "../filters/filter.js";
import { graph, isStatement, kindOf, labelOf } from "../graph.js";
import { newestFirst, positionsOf } from "../positions.js";
import { token } from "../shapes.js";
import { many, title } from "../words.js";
import { balance, figures } from "./balance.js";
import { card, noteOf } from "./card.js";
import { statement } from "./statement.js";

const MANY_ALIASES = 8;

export function nodePanel(node) {
  const links = [...graph.linksOf.of(node)].filter((link) => shown.link[link]);
  const statements = links.filter(isStatement).sort(newestFirst);
  const counts = [0, 0, 0, 0];
  for (const link of statements) counts[graph.sign[link]]++;
  return el(
    "div",
    {},
    el("h2", { dir: "auto" }, token(labelOf(node)), " ", graph.name[node]),
    el("p", { class: "soft" }, noteOf(node)),
    aliases(graph.data.nodes.aliases[node]),
    balance(counts),
    el("p", {}, figures(counts), `· ${many(statements.length, "statement")} by and on`),
    card(node),
    stands("Takes a stance on", positionsOf(node, true), (each) => each.target),
    stands("Who takes a stance on it", positionsOf(node, false), (each) => each.holder),
    ties(
      links.filter((link) => !isStatement(link)),
      node,
    ),
    statements.length ? el("h3", {}, `Evidence (${statements.length})`) : null,
    inParts((link) => statement(link), statements, 15, "Show more"),
  );
}

function aliases(names) {
  if (!names.length) return null;
  const more = names.length > MANY_ALIASES ? ` and ${names.length - MANY_ALIASES} more` : "";
  return el("p", { class: "soft", dir: "auto" }, `Also: ${names.slice(0, MANY_ALIASES).join(", ")}${more}`);
}

function stands(head, positions, other) {
  if (!positions.length) return null;
  return el(
    "section",
    {},
    el("h3", {}, `${head} (${positions.length})`),
    inParts((each) => row(each, other(each)), positions, 10, "More"),
  );
}

const row = (each, node) =>
  button(
    [token(labelOf(node)), el("span", { class: "name", dir: "auto" }, graph.name[node]), figures(each.counts)],
    () => choosePair(each.pair, true),
    { class: "rowed" },
  );

function ties(links, node) {
  if (!links.length) return null;
  const names = links.map((link) => {
    const other = graph.from[link] === node ? graph.to[link] : graph.from[link];
    return el("li", { dir: "auto" }, `${title(kindOf(link))}: ${graph.name[other]}`);
  });
  return el("section", {}, el("h3", {}, "Other ties"), el("ul", {}, ...names));
}
