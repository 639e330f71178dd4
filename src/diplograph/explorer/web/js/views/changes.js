// Who changed sides: the first and the latest words next to each other, with all that lies between.
import { changes } from "../changes.js";
import { choosePair } from "../choice.js";
import { button, el, inParts } from "../dom.js";
import { graph } from "../graph.js";
import { statement } from "../panel/statement.js";
import { trajectory } from "../panel/trajectory.js";
import { SIGNS } from "../signs.js";
import { date, many } from "../words.js";

export function changesView() {
  const found = changes();
  return el(
    "div",
    {},
    el("h2", {}, `What changed over time (${found.length})`),
    el(
      "p",
      { class: "soft" },
      "Holders whose first and latest dated stance on the same target point opposite ways; the latest change first.",
    ),
    found.length ? inParts(box, found, 15, "Show more") : el("p", {}, "Nobody changed sides among what is shown."),
  );
}

function box({ pair, holder, target, links, first, last }) {
  const way = `${SIGNS[graph.sign[first]].say} on ${date(graph.day[first])}, ${SIGNS[graph.sign[last]].say} on ${date(graph.day[last])}`;
  return el(
    "article",
    { class: "clash" },
    el("h3", { dir: "auto" }, `${graph.name[holder]} on ${graph.name[target]}`),
    el("p", {}, way),
    trajectory(links),
    el("div", { class: "columns" }, side("First", first), side("Latest", last)),
    button(`All ${many(links.length, "statement")}`, () => choosePair(pair)),
  );
}

const side = (head, link) =>
  el(
    "section",
    { class: `column ${SIGNS[graph.sign[link]].colour}` },
    el("h4", {}, head),
    statement(link, { ends: false }),
  );
