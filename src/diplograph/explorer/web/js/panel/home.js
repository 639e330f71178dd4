// Before anything is chosen: what is here, and where to begin.
import { changes } from "../changes.js";
import { choosePair, chooseTopic, chooseView } from "../choice.js";
import { contradictions } from "../contradictions.js";
import { button, el } from "../dom.js";
import { shown } from "../filters/filter.js";
import { graph, labelOf } from "../graph.js";
import { positions } from "../positions.js";
import { SIGNS } from "../signs.js";
import { date, many, number, title } from "../words.js";
import { figures } from "./balance.js";

const FEW = 5;

export function homePanel() {
  const all = positions();
  return el(
    "div",
    {},
    el("h2", {}, "Where to begin"),
    el("p", {}, shown.statements ? summary() : nothing()),
    leading("Strongest opposition", all, 1),
    leading("Strongest support", all, 0),
    clashes(),
    turns(),
    topics(all),
    shown.statements
      ? el("p", { class: "soft" }, "Choose a name or a line in the picture to read every quote behind it.")
      : null,
  );
}

const nothing = () =>
  graph.statementCount ? "Nothing passes the filters. Reset shows everything." : "This page holds no statements.";

/** What the page holds: statements, articles, sources, and the days from and to. */
function summary() {
  const articles = new Set();
  const sources = new Set();
  let [first, last] = [Infinity, -Infinity];
  for (let link = 0; link < graph.statementCount; link++) {
    if (!shown.link[link]) continue;
    if (graph.article[link] >= 0) articles.add(graph.article[link]);
    if (graph.source[link] >= 0) sources.add(graph.source[link]);
    if (graph.day[link] < graph.first) continue;
    first = Math.min(first, graph.day[link]);
    last = Math.max(last, graph.day[link]);
  }
  const when = first <= last ? `, ${date(first)} to ${date(last)}` : "";
  const where = articles.size
    ? `, in ${many(articles.size, "article")} of ${many(sources.size, "source")}`
    : "";
  return `${many(shown.statements, "statement")} by and on ${many(shown.nodes, "name")}${where}${when}.`;
}

function leading(head, all, sign) {
  const lead = ({ counts }) => counts[sign] - counts[1 - sign];
  const top = all
    .filter((each) => lead(each) > 0)
    .sort((a, b) => lead(b) - lead(a) || a.pair - b.pair)
    .slice(0, FEW);
  return listed(head, top.map(positionRow), null);
}

function positionRow(each) {
  const names = el("span", { class: "name", dir: "auto" }, `${graph.name[each.holder]} on ${graph.name[each.target]}`);
  return button([names, figures(each.counts)], () => choosePair(each.pair, true), { class: "rowed" });
}

function clashes() {
  const found = contradictions();
  const rows = found.slice(0, 3).map((each) => {
    const who = each.holders.map((node) => graph.name[node]).join(", ");
    const what = each.event ? title(each.event).toLowerCase() : "for or against";
    return button(
      [el("span", { class: "name", dir: "auto" }, `${who}: ${what} ${graph.name[each.target]}?`)],
      () => chooseView("contradictions"),
      { class: "rowed" },
    );
  });
  return listed(
    "Sources contradict each other",
    rows,
    found.length && button(`All ${number(found.length)} with both quotes`, () => chooseView("contradictions")),
  );
}

function turns() {
  const found = changes();
  const rows = found.slice(0, 3).map((each) => {
    const way = `${SIGNS[graph.sign[each.first]].say} → ${SIGNS[graph.sign[each.last]].say}`;
    const names = el(
      "span",
      { class: "name", dir: "auto" },
      `${graph.name[each.holder]} on ${graph.name[each.target]}`,
    );
    return button([names, el("span", { class: "soft" }, way)], () => choosePair(each.pair, true), { class: "rowed" });
  });
  return listed(
    "Changed sides over time",
    rows,
    found.length && button(`All ${number(found.length)} changes`, () => chooseView("changes")),
  );
}

function topics(all) {
  const holders = new Map();
  for (const { target } of all) {
    if (["Issue", "Treaty", "Event"].includes(labelOf(target))) holders.set(target, (holders.get(target) || 0) + 1);
  }
  const top = [...holders].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, FEW);
  const rows = top.map(([node, count]) =>
    button(
      [
        el("span", { class: "name", dir: "auto" }, graph.name[node]),
        el("span", { class: "soft" }, many(count, "position")),
      ],
      () => chooseTopic(node),
      { class: "rowed" },
    ),
  );
  return listed(
    "Most debated issues and treaties",
    rows,
    top.length && button("All issues", () => chooseView("issues")),
  );
}

function listed(head, rows, more) {
  if (!rows.length) return null;
  return el("section", {}, el("h3", {}, head), ...rows, more || null);
}
