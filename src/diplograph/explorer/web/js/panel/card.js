// Who someone was on a day: offices, memberships, treaties, members and parties, by the reference data and the store.
import { chooseNode } from "../choice.js";
import { button, el } from "../dom.js";
import { fact, factsOf, holdsOn, nameOf } from "../facts.js";
import { filters } from "../filters/filter.js";
import { graph, labelOf } from "../graph.js";
import { NEVER, date, dayOf, iso, plain } from "../words.js";

const HEADS = {
  HOLDS_OFFICE: ["Offices held", "In office"],
  MEMBER_OF: ["Member of", "Members"],
  PARTY_TO: ["Party to", "Parties"],
};
const FEW = 5; // a longer list is folded, so that the stances below it are in sight

/** The card's part below the name; null where nothing is known. */
export function card(node) {
  const rows = factsOf(node).map(fact);
  if (!rows.length) return null;
  const box = el("div");
  const input = el("input", { type: "date", value: iso(graph.dated ? filters.to : NEVER) });
  const show = () => box.replaceChildren(...lists(node, rows, dayOf(input.value) ?? NEVER));
  input.addEventListener("change", show);
  show();
  return el("section", { class: "card", "aria-label": "On the date" }, el("label", {}, "On ", input), box);
}

function lists(node, rows, day) {
  const made = [];
  for (const [kind, heads] of Object.entries(HEADS)) {
    for (const outward of [true, false]) {
      const all = rows.filter((row) => row.kind === kind && (outward ? row.from : row.to) === node);
      if (all.length) made.push(list(heads[outward ? 0 : 1], all, outward, day));
    }
  }
  return made;
}

function list(head, all, outward, day) {
  const kept = told(
    all.filter((row) => holdsOn(row, day)).sort((a, b) => b.since - a.since),
    outward,
  );
  const items = kept.map((row) => item(row, outward ? row.to : row.from));
  const words = `${head} (${kept.length} of ${told(all, outward).length})`;
  if (items.length > FEW) return el("details", {}, el("summary", {}, words), el("ul", {}, ...items));
  return el(
    "div",
    {},
    el("h3", {}, words),
    items.length ? el("ul", {}, ...items) : el("p", { class: "soft" }, "None known on this date"),
  );
}

/** Rows that read the same, once: one person may hold two offices of one title. */
function told(rows, outward) {
  const known = new Map(
    rows.map((row) => [[outward ? row.to : row.from, row.words, row.since, row.until].join(), row]),
  );
  return [...known.values()];
}

function item({ words, since, until }, other) {
  const name =
    other >= 0
      ? button(nameOf(other), () => chooseNode(other, true), { class: "plain", dir: "auto" })
      : el("span", { dir: "auto" }, nameOf(other));
  const span = [since === NEVER ? "" : `from ${date(since)}`, until === NEVER ? "" : `until ${date(until)}`]
    .filter(Boolean)
    .join(" ");
  const rest = [words, /signed|ratified|force/.test(words) ? "" : span].filter(Boolean).join(", ");
  return el("li", {}, name, rest ? el("span", { class: "soft" }, ` · ${rest}`) : "");
}

/** Type and note of a node: "Treaty · arms control · in force 1988-06-01". */
export const noteOf = (node) =>
  [labelOf(node) === graph.name[node] ? "" : plain(labelOf(node)), graph.data.nodes.note[node]]
    .filter(Boolean)
    .join(" · ");
